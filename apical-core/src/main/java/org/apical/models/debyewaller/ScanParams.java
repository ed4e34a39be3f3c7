package org.apical.models.debyewaller;

import org.apical.model.BadInput;
import org.apical.model.Param;
import org.apical.model.Unit;

/** A search for an anomaly over its centre. */
public record ScanParams(
        @Param(
                unit = Unit.KELVIN,
                min = 0,
                minExclusive = true,
                max = 100000,
                required = true,
                code = "BAD_RANGE",
                doc = "first centre")
        double fromK,

        @Param(
                unit = Unit.KELVIN,
                min = 0,
                minExclusive = true,
                max = 100000,
                required = true,
                code = "BAD_RANGE",
                doc = "last centre")
        double toK,

        @Param(
                unit = Unit.KELVIN,
                min = 0,
                minExclusive = true,
                max = 100000,
                required = true,
                code = "BAD_RANGE",
                doc = "step")
        double stepK,

        @Param(min = 1, max = 1e6, def = "2000", code = "BAD_RANGE", doc = "series of white noise")
        int replicas,

        @Param(def = "1", doc = "seed of the noise") long seed) {
    private static final int MOST = 10000;

    /** Centres that run upwards, and not too many. */
    public ScanParams {
        if (fromK > toK) {
            throw BadInput.value(
                    "BAD_RANGE", "fromK", fromK, "must not be above toK = " + BadInput.number(toK) + " (K).");
        }
        if ((toK - fromK) / stepK > MOST) {
            throw BadInput.value("TOO_LARGE", "stepK", stepK, "gives more than " + MOST + " centres; make it larger.");
        }
    }

    /** The centres, K. */
    double[] centres() {
        int n = 1 + (int) Math.floor((toK - fromK) / stepK + 1e-9);
        double[] out = new double[n];
        for (int i = 0; i < n; i++) {
            out[i] = fromK + i * stepK;
        }
        return out;
    }
}
