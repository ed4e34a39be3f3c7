/** Figures as records ({@link org.apical.plot.Figure}) and two views of them: SVG or PNG, and Plotly JSON. */
@NullMarked
package org.apical.plot;

import org.jspecify.annotations.NullMarked;
