/** Models of pairing ({@code pairing.*}): BCS, Eliashberg, isotope effects, s + d gaps, twisted junctions (pairing-materials). */
@NullMarked
package org.apical.models.pairing;

import org.jspecify.annotations.NullMarked;
