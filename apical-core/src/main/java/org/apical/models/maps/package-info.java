/** Models of measured maps: from diffraction frames to puddles, their statistics, and the resistance of the map. */
@NullMarked
package org.apical.models.maps;

import org.jspecify.annotations.NullMarked;
