/** Measured superlattices. */
@NullMarked
package org.apical.data.superlattice;

import org.jspecify.annotations.NullMarked;
