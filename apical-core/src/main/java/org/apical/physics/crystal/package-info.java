/**
 * Geometry and symmetry of crystals as plain numbers: neighbours, operations, point groups, the symmetry found from
 * coordinates. Lattice vectors are rows in A, positions fractional, rotations whole numbers in the basis of the lattice.
 */
@NullMarked
package org.apical.physics.crystal;

import org.jspecify.annotations.NullMarked;
