/**
 * Euclidean Q-balls: the bound state along Matsubara time, the effective potential, self-consistency, observables, and
 * radial solitons of any potential. The body equations of the papers were not available: what is marked [D] is a
 * reconstruction (see docs/howto/q-balls.md).
 */
@NullMarked
package org.apical.physics.qball;

import org.jspecify.annotations.NullMarked;
