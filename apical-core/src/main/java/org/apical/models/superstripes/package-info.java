/** Models {@code superstripes.*}: the shape-resonance theory of Bianconi, Perali and Valletta, and the design of superlattices. */
@NullMarked
package org.apical.models.superstripes;

import org.jspecify.annotations.NullMarked;
