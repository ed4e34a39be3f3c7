package org.apical.models.superstripes;

import org.apical.model.BadInput;
import org.apical.model.Param;

/** Parameters of {@link FanoModel}. */
public record FanoParams(
        @Param(required = true, minSize = 1, maxSize = 100000, doc = "places of the points, any unit")
        double[] x,

        @Param(required = true, minSize = 1, maxSize = 100000, doc = "values of the points, any unit")
        double[] y,

        @Param(min = 0, minExclusive = true, def = "[]", maxSize = 100000, doc = "errors of the values; empty for none")
        double[] sigma) {
    private static final int LEAST = 6;

    /** Points come in pairs, and more of them than the line has numbers. */
    public FanoParams {
        if (y.length != x.length) {
            throw BadInput.at(
                    "BAD_VALUE", "y", "has " + y.length + " numbers and x has " + x.length + "; both must be as long.");
        }
        if (sigma.length > 0 && sigma.length != x.length) {
            throw BadInput.at(
                    "BAD_VALUE",
                    "sigma",
                    "has " + sigma.length + " numbers and x has " + x.length + "; both must be as long.");
        }
        if (x.length < LEAST) {
            throw BadInput.at(
                    "BAD_VALUE", "x", "has " + x.length + " numbers; at least 6 are needed for five unknowns.");
        }
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double at : x) {
            low = Math.min(low, at);
            high = Math.max(high, at);
        }
        if (!(high > low)) {
            throw BadInput.at("BAD_VALUE", "x", "holds one place only; the points must spread.");
        }
    }
}
