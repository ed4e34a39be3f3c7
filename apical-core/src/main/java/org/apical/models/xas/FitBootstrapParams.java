package org.apical.models.xas;

import org.apical.model.Param;

/** A parametric bootstrap: fits of the fitted model with new noise. */
public record FitBootstrapParams(
        @Param(min = 10, max = 100_000, def = "200", doc = "fits of the model with new noise")
        int replicas,

        @Param(def = "1", doc = "seed of the noise") long seed,

        @Param(min = 0.01, max = 0.9999, def = "0.6827", doc = "probability that the interval is to cover")
        double confidence) {}
