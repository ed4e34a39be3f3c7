/**
 * Kernels of X-ray absorption fine structure: normalisation, background, transforms. Plain arrays in, plain arrays out;
 * energies in eV, k in 1/A, R in A. Conventions: {@code docs/concepts.md}.
 */
@NullMarked
package org.apical.physics.xafs;

import org.jspecify.annotations.NullMarked;
