/** Figures as records, and their two views: static SVG or PNG, and Plotly JSON. */
@NullMarked
package org.apical.plot;

import org.jspecify.annotations.NullMarked;
