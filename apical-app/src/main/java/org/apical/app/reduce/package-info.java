/** Reduction of many files at once. */
@NullMarked
package org.apical.app.reduce;

import org.jspecify.annotations.NullMarked;
