/** Sweeps: many points of one model by one description, on any engine, in parts that survive a kill. */
@NullMarked
package org.apical.sweep;

import org.jspecify.annotations.NullMarked;
