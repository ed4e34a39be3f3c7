/** Models of internal quantum tunnelling polarons ({@code iqtp.*}): a cluster diagonalised, and its potentials. */
@NullMarked
package org.apical.models.iqtp;

import org.jspecify.annotations.NullMarked;
