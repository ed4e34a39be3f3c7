/** Phase oscillators after Kuramoto: exact results and simulation. */
@NullMarked
package org.apical.physics.kuramoto;

import org.jspecify.annotations.NullMarked;
