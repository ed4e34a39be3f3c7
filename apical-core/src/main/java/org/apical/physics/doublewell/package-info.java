/** Kernels of double wells: levels, distributions, EXAFS of distributions, fits (physics/double-well.md). */
@NullMarked
package org.apical.physics.doublewell;

import org.jspecify.annotations.NullMarked;
