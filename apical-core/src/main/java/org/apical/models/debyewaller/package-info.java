/** Mean-square relative displacements of a bond against temperature, and anomalies in them (physics/double-well.md, 5). */
@NullMarked
package org.apical.models.debyewaller;

import org.jspecify.annotations.NullMarked;
