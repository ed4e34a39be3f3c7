/** Tunnelling polarons: clusters of holes and phonons by exact diagonalisation, and what is observed of them. */
@NullMarked
package org.apical.physics.iqtp;

import org.jspecify.annotations.NullMarked;
