package org.apical.claims;

import java.util.List;
import org.apical.model.RunContext;

/** A statement of the perspective and the computation that judges it. */
public interface Claim {
    /** {@code C13}. */
    String id();

    /** The statement, as the ledger has it. */
    String statement();

    /**
     * Computes. Rows run side by side: use {@code context} for progress, cancellation and threads, and nothing shared.
     *
     * @param effort whether a quicker, rougher computation is wanted
     */
    Evidence judge(RunContext context, Effort effort);

    /**
     * Completes what {@link #judge} found when all rows of the run are done: a summary of the others.
     *
     * @param own what judge found
     * @param all the rows of the run
     */
    default Evidence complete(Evidence own, List<Outcome> all) {
        return own;
    }
}
