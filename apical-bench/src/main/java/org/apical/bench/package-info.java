/** Benchmarks: JMH, and timing mains that the scripts of {@code bench/} run beside the peers. */
@NullMarked
package org.apical.bench;

import org.jspecify.annotations.NullMarked;
