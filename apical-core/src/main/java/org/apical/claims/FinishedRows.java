package org.apical.claims;

import org.jspecify.annotations.Nullable;

/** Rows that are finished: those of an interrupted run are found, new ones are kept. Used from any thread. */
public interface FinishedRows {
    /** What an earlier run found, or null. */
    @Nullable
    Outcome find(Claim claim);

    /** A row was judged, or failed. */
    void finished(Outcome outcome);

    /** Finds none, keeps none. */
    static FinishedRows none() {
        return new FinishedRows() {
            @Override
            public @Nullable Outcome find(Claim claim) {
                return null;
            }

            @Override
            public void finished(Outcome outcome) {
                // Nowhere to keep it.
            }
        };
    }
}
