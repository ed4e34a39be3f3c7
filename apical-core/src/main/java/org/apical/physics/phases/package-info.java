/** Kernels of phase separation. */
@NullMarked
package org.apical.physics.phases;

import org.jspecify.annotations.NullMarked;
