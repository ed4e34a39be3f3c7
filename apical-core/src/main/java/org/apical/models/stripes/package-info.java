/** Models {@code stripes.*}: structure of the striped CuO2 plane, its diffraction, and EXAFS of two distances. */
@NullMarked
package org.apical.models.stripes;

import org.jspecify.annotations.NullMarked;
