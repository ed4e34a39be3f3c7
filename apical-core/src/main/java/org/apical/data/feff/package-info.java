/** Files of FEFF. Hostile until parsed: sizes are bounded and every failure is a named refusal. */
@NullMarked
package org.apical.data.feff;

import org.jspecify.annotations.NullMarked;
