package org.apical.spark;

import java.io.Serializable;
import org.apical.sweep.PartTable;
import org.apical.sweep.PointRunner;
import org.jspecify.annotations.Nullable;

/**
 * What comes back from an executor: a part, or the point that failed where the sweep is to end there. A failed point is no
 * failed task, which Spark would only try again.
 *
 * @param table the part; null where a point failed
 * @param failedIndex index of that point
 * @param code code of its error
 * @param message message of its error
 * @param input whether its input was wrong
 */
record PartOutcome(@Nullable PartTable table, long failedIndex, String code, String message, boolean input)
        implements Serializable {
    static PartOutcome of(PartTable table) {
        return new PartOutcome(table, -1, "", "", false);
    }

    static PartOutcome of(PointRunner.PointFailed e) {
        return new PartOutcome(null, e.index(), e.code(), e.sentence(), e.input());
    }

    PointRunner.PointFailed failure() {
        return new PointRunner.PointFailed(failedIndex, code, message, input);
    }
}
