package org.apical.model;

import org.jspecify.annotations.Nullable;

/** Finished pieces of a long computation, kept so that an interrupted run goes on where it stopped. Used from any thread. */
public interface Pieces {
    /** A piece that an earlier run finished, or null. */
    double @Nullable [] find(String name);

    /** Keeps a finished piece. */
    void keep(String name, double[] values);

    /** Keeps nothing. */
    static Pieces none() {
        return new Pieces() {
            @Override
            public double @Nullable [] find(String name) {
                return null;
            }

            @Override
            public void keep(String name, double[] values) {
                // Nowhere to keep it.
            }
        };
    }
}
