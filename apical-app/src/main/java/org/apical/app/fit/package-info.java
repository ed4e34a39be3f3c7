/** Project files of fits: read, expanded, run, and written as folders. */
@NullMarked
package org.apical.app.fit;

import org.jspecify.annotations.NullMarked;
