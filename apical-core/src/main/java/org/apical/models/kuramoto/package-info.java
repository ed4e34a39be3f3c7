/** Models of synchronising phase oscillators ({@code kuramoto.*}). */
@NullMarked
package org.apical.models.kuramoto;

import org.jspecify.annotations.NullMarked;
