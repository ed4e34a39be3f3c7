/** Readers of maps and of stacks of frames: files larger than memory, read frame by frame; hostile input stops here. */
@NullMarked
package org.apical.data.maps;

import org.jspecify.annotations.NullMarked;
