package org.apical.models.maps;

import org.apical.model.BadInput;
import org.apical.model.Param;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** Parameters of {@link TransitionModel}. */
public record TransitionParams(
        @Param(doc = "whether bonds or sites have a critical temperature each", absent = "bond; site with a map")
        @Nullable
        LatticeName lattice,

        @Param(min = 2, max = 1024, def = "64", doc = "nodes along each edge of a random lattice; the map has its own")
        int size,

        @Param(def = "1", doc = "seed of java.util.Random for the critical temperatures")
        long seed,

        @Param(
                doc = "a map that the critical temperatures of the sites follow, high where it is high",
                absent = "random numbers")
        @Nullable
        MapParams map,

        @Param(
                unit = Unit.KELVIN,
                min = 0,
                minExclusive = true,
                max = 1e6,
                def = "40",
                doc = "mean of the critical temperatures")
        double tcMeanK,

        @Param(
                unit = Unit.KELVIN,
                min = 0,
                max = 1e6,
                def = "3",
                doc = "their standard deviation; random ones are normal")
        double tcWidthK,

        @Param(
                unit = Unit.KELVIN,
                min = -1e8,
                max = 1e8,
                minSize = 1,
                maxSize = 10_000,
                doc = "rising temperatures",
                absent = "60 from 4 widths below the mean to 5 above; without a width, a width of 1 % of the mean")
        double @Nullable [] temperaturesK) {
    private static final int POINTS = 60;

    /** Temperatures rise; a map is of sites. */
    public TransitionParams {
        if (map != null && lattice == LatticeName.BOND) {
            throw BadInput.value(
                    "BAD_VALUE", "lattice", "bond", "does not go with a map, whose pixels are sites; take site.");
        }
        if (temperaturesK != null) {
            for (int i = 1; i < temperaturesK.length; i++) {
                if (!(temperaturesK[i] > temperaturesK[i - 1])) {
                    throw BadInput.value(
                            "BAD_VALUE",
                            "temperaturesK." + i,
                            temperaturesK[i],
                            "must be above the one before it, " + BadInput.number(temperaturesK[i - 1])
                                    + "; sort the temperatures, each once.");
                }
            }
        }
    }

    /** Whether bonds, not sites, have the critical temperatures. */
    boolean bonds() {
        return lattice == null ? map == null : lattice == LatticeName.BOND;
    }

    /** The temperatures. */
    double[] temperatures() {
        if (temperaturesK != null) {
            return temperaturesK;
        }
        double width = tcWidthK > 0 ? tcWidthK : 0.01 * tcMeanK;
        double[] out = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            out[i] = tcMeanK + width * (-4 + 9.0 * i / (POINTS - 1));
        }
        return out;
    }
}
