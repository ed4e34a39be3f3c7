/** From a stack of frames to maps, their statistics and their resistance: models in a row, as the registry has them. */
@NullMarked
package org.apical.app.maps;

import org.jspecify.annotations.NullMarked;
