package org.apical.models.iqtp;

import org.apical.model.Param;
import org.apical.model.Unit;

/** Parameters of {@link ThermalModel}. */
public record ThermalParams(
        @Param(def = "{}", doc = "the cluster", from = "iqtp 3")
        ClusterParams cluster,

        @Param(
                unit = Unit.KELVIN,
                min = 0,
                minExclusive = true,
                max = 1e5,
                def = "[50, 100, 150, 200, 250, 300]",
                minSize = 1,
                maxSize = 2000,
                single = true,
                doc = "temperatures")
        double[] temperaturesK,

        @Param(def = "full", doc = "all states, or random vectors with error estimates", from = "iqtp 9")
        ThermalMethod method,

        @Param(min = 2, max = 100000, def = "40", doc = "random vectors; method ftlm")
        int samples,

        @Param(min = 2, max = 2000, def = "60", doc = "products with each; method ftlm")
        int krylovDimension,

        @Param(min = 0, max = 9.007199254740991e15, def = "1", doc = "of the random vectors")
        long seed) {
    /** Own copies. */
    public ThermalParams {
        temperaturesK = temperaturesK.clone();
    }
}
