/** Models of internal quantum tunnelling polarons ({@code iqtp.*}): one cluster, its spectra, coupled clusters. */
@NullMarked
package org.apical.models.iqtp;

import org.jspecify.annotations.NullMarked;
