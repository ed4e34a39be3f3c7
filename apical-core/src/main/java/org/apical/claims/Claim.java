package org.apical.claims;

import org.apical.model.RunContext;

/** A statement of the perspective and the computation that judges it. */
public interface Claim {
    /** {@code C13}. */
    String id();

    /** The statement, as the ledger has it. */
    String statement();

    /** Computes. */
    Evidence judge(RunContext context);
}
