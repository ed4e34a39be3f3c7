package org.apical.models.doublewell;

import org.apical.model.Param;
import org.apical.model.Unit;
import org.apical.numerics.Grid;
import org.jspecify.annotations.Nullable;

/** Parameters of {@link DistributionModel}. */
public record DistributionParams(
        @Param(def = PotentialParams.DEFAULT, doc = "potential of the bond; the default is illustrative")
        PotentialParams potential,

        @Param(
                unit = Unit.AMU,
                min = 0,
                minExclusive = true,
                def = "[63.546, 15.999]",
                minSize = 2,
                maxSize = 2,
                code = "BAD_RANGE",
                doc = "masses of absorber and neighbour")
        double[] massesAmu,

        @Param(
                unit = Unit.KELVIN,
                min = 0,
                max = 100000,
                def = "[10, 50, 100, 200, 300]",
                minSize = 1,
                maxSize = 1000,
                single = true,
                code = "BAD_RANGE",
                doc = "temperatures; at 0 K the lowest level alone")
        double[] temperatureK,

        @Param(
                unit = Unit.ANGSTROM,
                min = 0,
                minExclusive = true,
                max = 100,
                def = "1.8507",
                code = "BAD_RANGE",
                doc = "distance of x = 0")
        double referenceDistanceA,

        @Param(
                unit = Unit.ANGSTROM,
                min = -100,
                max = 100,
                minSize = 1,
                maxSize = 100000,
                single = true,
                code = "BAD_RANGE",
                doc = "places x at which the density is given",
                absent = "-0.3 to 0.3 in steps of 0.01")
        double @Nullable [] sampleXA) {
    private static final int SAMPLES = 61;

    /** The places of the density. */
    double[] samples() {
        if (sampleXA != null) {
            return sampleXA;
        }
        double[] x = Grid.uniform(-30, 1, SAMPLES);
        for (int i = 0; i < x.length; i++) {
            x[i] /= 100;
        }
        return x;
    }
}
