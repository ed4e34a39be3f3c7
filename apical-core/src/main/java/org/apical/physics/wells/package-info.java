/**
 * One bond in a potential of one or two minima: levels, thermal distribution of the bond length, and what follows from it
 * (double-well, sections 2 to 4 and 6). Lengths in A, energies in meV, masses in u, temperatures in K.
 */
@NullMarked
package org.apical.physics.wells;

import org.jspecify.annotations.NullMarked;
