/** Numerical methods on plain arrays. Knows no model and no JSON. */
@NullMarked
package org.apical.numerics;

import org.jspecify.annotations.NullMarked;
