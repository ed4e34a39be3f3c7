/** Crystal structures: CIF in, symmetry expanded. */
@NullMarked
package org.apical.data.crystal;

import org.jspecify.annotations.NullMarked;
