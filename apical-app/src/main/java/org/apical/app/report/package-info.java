/** The report: one self-contained HTML page with interactive figures. */
@NullMarked
package org.apical.app.report;

import org.jspecify.annotations.NullMarked;
