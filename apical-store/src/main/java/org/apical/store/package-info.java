/** Parts of sweeps as Parquet files, and SQL on them: DuckDB on a connection in memory. */
@NullMarked
package org.apical.store;

import org.jspecify.annotations.NullMarked;
