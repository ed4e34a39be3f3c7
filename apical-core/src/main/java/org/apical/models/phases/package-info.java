/** Models of phase separation and its signs. */
@NullMarked
package org.apical.models.phases;

import org.jspecify.annotations.NullMarked;
