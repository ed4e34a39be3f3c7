package org.apical.models.xas;

import org.apical.model.Param;
import org.apical.model.Sampled;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** Parameters of {@link DeglitchModel}. */
public record DeglitchParams(
        @Param(required = true, doc = "mu(E)") SpectrumParams spectrum,
        @Param(def = "{}", doc = "edge and normalisation") PreEdgeParams preEdge,

        @Param(
                unit = Unit.EV,
                def = "[]",
                maxSize = 10000,
                doc = "energies of points to remove; the nearest point goes")
        double[] removeEV,

        @Param(
                min = 0,
                minExclusive = true,
                max = 1000,
                doc = "remove points whose normalised distance from the post-edge curve exceeds this, above norm1EV",
                absent = "not used")
        @Nullable
        Double tolerance,

        @Param(def = "false", doc = "remove single points that stand out of the running median of nine")
        boolean runningMedian,

        @Param(
                min = 1,
                max = 1000,
                def = "6",
                doc = "running median: how many median deviations",
                from = "[D] xas-data 2.3")
        double factor,

        @Param(
                def = "[]",
                maxSize = 10000,
                min = 0,
                doc = "points to keep whatever the tests say, by index from 0 in the data before: undoes a removal")
        int[] keep,

        @Param(min = 0, max = 1000000, def = "0", doc = "also give every n-th element of arrays, in sampled")
        int sampleEvery)
        implements Sampled {}
