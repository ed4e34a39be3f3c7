/** Jahn-Teller and pseudo-Jahn-Teller surfaces and vibronic levels (docs/concepts.md: units). */
@NullMarked
package org.apical.physics.jahnteller;

import org.jspecify.annotations.NullMarked;
