package org.apical.sweep;

import org.apical.model.RunContext;

/** Computes parts of a sweep. Found through {@link java.util.ServiceLoader}, but for the local one. */
public interface SweepEngine {
    /** Name on the command line. */
    String name();

    /**
     * Computes the parts of a job and hands each to the sink as soon as it is finished.
     *
     * @throws org.apical.model.ApicalException where the engine fails, the sink fails, or with {@code failFast} a point
     */
    void run(SweepJob job, ResultSink sink, RunContext context);
}
