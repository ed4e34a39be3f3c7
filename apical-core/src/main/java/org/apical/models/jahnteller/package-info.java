/** Jahn-Teller and pseudo-Jahn-Teller effect of one site: surfaces and vibronic levels (pairing-materials, section 8). */
@NullMarked
package org.apical.models.jahnteller;

import org.jspecify.annotations.NullMarked;
