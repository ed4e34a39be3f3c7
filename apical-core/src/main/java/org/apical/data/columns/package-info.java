/** Tables of numbers in text files. Hostile until parsed: sizes are bounded and every failure is a named refusal. */
@NullMarked
package org.apical.data.columns;

import org.jspecify.annotations.NullMarked;
