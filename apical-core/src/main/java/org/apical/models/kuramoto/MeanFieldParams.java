package org.apical.models.kuramoto;

import org.apical.model.Inline;
import org.apical.model.Param;

/** Parameters of {@link MeanFieldModel}; frequencies, couplings and noise in one unit, time in its inverse. */
public record MeanFieldParams(
        @Param(min = 1, max = 100000000, def = "1000", doc = "number of oscillators")
        int count,

        @Param(min = -1e6, max = 1e6, def = "1.5", doc = "coupling K; each pair pulls with K/N", from = "iqtp 6")
        double coupling,

        @Param(
                min = -1e6,
                max = 1e6,
                def = "[]",
                maxSize = 1000,
                doc =
                        "couplings visited one after the other and back, each for the steps of a run, from the state before:"
                                + " hysteresis")
        double[] sweep,

        @Inline TimeParams time) {
    /** Lists as long as there are oscillators. */
    public MeanFieldParams {
        time.check(count);
        sweep = sweep.clone();
    }
}
