/** Constants and formulas that several areas share; pure functions. */
@NullMarked
package org.apical.physics;

import org.jspecify.annotations.NullMarked;
