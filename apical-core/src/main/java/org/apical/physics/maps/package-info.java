/** Statistics of and transport on measured maps, and fits of the peaks they are made of (phase-separation, E, F and H). */
@NullMarked
package org.apical.physics.maps;

import org.jspecify.annotations.NullMarked;
