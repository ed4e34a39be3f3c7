/**
 * The striped CuO2 plane: coordinates, diffraction, and EXAFS of two distances (specification: superstripes, section 7). Lengths in
 * angstrom.
 */
@NullMarked
package org.apical.physics.stripes;

import org.jspecify.annotations.NullMarked;
