/**
 * From chi(k) at several temperatures back to sites and wells: the models of the table and their fits, splits that can be told,
 * bounds, densities without a model (double-well, sections 7 and 9). The wells themselves are in {@link org.apical.physics.wells}.
 */
@NullMarked
package org.apical.physics.doublewell;

import org.jspecify.annotations.NullMarked;
