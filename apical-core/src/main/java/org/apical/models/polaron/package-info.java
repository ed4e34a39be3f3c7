/** Polarons: Feynman's and Holstein's (pairing-materials, section 8). */
@NullMarked
package org.apical.models.polaron;

import org.jspecify.annotations.NullMarked;
