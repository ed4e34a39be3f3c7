/**
 * Pairing: BCS, Eliashberg, polaronic bands, superfluid density, isotope effects, twisted junctions (pairing-materials,
 * sections 1 to 9). Energies and temperatures are in meV unless a name ends in K.
 */
@NullMarked
package org.apical.physics.pairing;

import org.jspecify.annotations.NullMarked;
