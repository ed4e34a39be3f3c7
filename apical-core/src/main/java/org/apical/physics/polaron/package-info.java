/** Polarons: Feynman's variational one and two Holstein sites, exact (docs/concepts.md: units). */
@NullMarked
package org.apical.physics.polaron;

import org.jspecify.annotations.NullMarked;
