/** Materials: crystal structures, the catalogue of superconductors, isotope effects, domes (pairing-materials, section 10). */
@NullMarked
package org.apical.models.materials;

import org.jspecify.annotations.NullMarked;
