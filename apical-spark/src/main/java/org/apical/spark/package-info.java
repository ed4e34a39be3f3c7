/** Sweeps on Apache Spark: on this machine or on a cluster. */
@NullMarked
package org.apical.spark;

import org.jspecify.annotations.NullMarked;
