/** Tables of materials: the catalogue, isotope effects, critical temperatures against doping. */
@NullMarked
package org.apical.data.materials;

import org.jspecify.annotations.NullMarked;
