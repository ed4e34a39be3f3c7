package org.apical.spark;

import java.io.Serializable;
import java.nio.file.Path;
import org.apache.spark.TaskContext;
import org.apical.model.RunContext;
import org.apical.models.Models;
import org.apical.run.DataRoot;
import org.apical.run.Json;
import org.apical.sweep.PointRunner;
import org.apical.sweep.SweepFile;
import org.apical.sweep.SweepSpec;
import scala.Function2;
import scala.collection.Iterator;

/**
 * Computes a part on an executor. Holds texts only: the executor makes the sweep and the registry of models again, so that no
 * object of the driver travels.
 */
final class PartFunction implements Function2<TaskContext, Iterator<Integer>, PartOutcome>, Serializable {
    private static final long serialVersionUID = 1L;

    private final String sweep;
    private final String dataRoot;
    private final boolean failFast;

    /**
     * @param sweep the description as JSON
     * @param dataRoot folder on the executor's machine
     * @param failFast a failed point is the outcome
     */
    PartFunction(String sweep, String dataRoot, boolean failFast) {
        this.sweep = sweep;
        this.dataRoot = dataRoot;
        this.failFast = failFast;
    }

    @Override
    public PartOutcome apply(TaskContext task, Iterator<Integer> parts) {
        SweepSpec spec = SweepFile.of(Json.object(sweep), Models.registry());
        RunContext context =
                RunContext.quiet().withData(new DataRoot(Path.of(dataRoot))).withCancellation(task::isInterrupted);
        try {
            return PartOutcome.of(spec.runner(context).part(parts.next(), failFast, computed -> {}));
        } catch (PointRunner.PointFailed e) {
            return PartOutcome.of(e);
        }
    }
}
