/** Models of Euclidean Q-balls and of radial solitons. */
@NullMarked
package org.apical.models.qball;

import org.jspecify.annotations.NullMarked;
