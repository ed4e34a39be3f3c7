package org.apical.models.materials;

import java.util.Arrays;
import org.apical.model.BadInput;
import org.apical.model.Param;

/** Parameters of {@link RankCorrelationModel}. The arrays belong to the record: do not modify them. */
public record RankCorrelationParams(
        @Param(
                def = "[0.0041, 0.0047, 0.0052, 0.0058, 0.0063, 0.0066, 0.0074, 0.0079]",
                minSize = 4,
                maxSize = 1000,
                doc = "one property, a number for each sample; the default is made up to show the tool")
        double[] x,

        @Param(
                def = "[3.1, 2.7, 2.9, 2.2, 2.4, 1.8, 1.9, 1.2]",
                minSize = 4,
                maxSize = 1000,
                doc = "the other property of the same samples; the default is made up to show the tool")
        double[] y,

        @Param(min = 0, def = "[]", maxSize = 1000, doc = "standard errors of x; empty for exact numbers")
        double[] xError,

        @Param(min = 0, def = "[]", maxSize = 1000, doc = "standard errors of y; empty for exact numbers")
        double[] yError,

        @Param(def = "x", doc = "what x is, for the figure") String xName,

        @Param(def = "\"\"", doc = "unit of x, for the figure")
        String xUnit,

        @Param(def = "y", doc = "what y is, for the figure") String yName,

        @Param(def = "\"\"", doc = "unit of y, for the figure")
        String yUnit,

        @Param(
                min = 0.001,
                max = 0.5,
                def = "0.05",
                doc = "probability of chance at which a correlation counts as seen")
        double significance,

        @Param(
                min = 1000,
                max = 1_000_000,
                def = "50000",
                doc = "orders drawn for the p-values; of ten samples or fewer all are counted instead")
        int orders,

        @Param(min = 100, max = 100_000, def = "2000", doc = "replicas for the errors and for the choice of samples")
        int replicas,

        @Param(min = 0, def = "1", doc = "seed of the random numbers")
        long seed) {
    /** As many of each. */
    public RankCorrelationParams {
        sameLength("y", y, x);
        if (xError.length > 0) {
            sameLength("xError", xError, x);
        }
        if (yError.length > 0) {
            sameLength("yError", yError, x);
        }
        constant("x", x);
        constant("y", y);
    }

    private static void sameLength(String key, double[] values, double[] x) {
        if (values.length != x.length) {
            throw BadInput.at(
                    "BAD_VALUE",
                    key,
                    "has " + values.length + " numbers where x has " + x.length + "; give one for each sample.");
        }
    }

    private static void constant(String key, double[] values) {
        if (Arrays.stream(values).allMatch(v -> v == values[0])) {
            throw BadInput.at("BAD_VALUE", key, "has the same value everywhere: there is no order to compare.");
        }
    }

    boolean hasErrors() {
        return Arrays.stream(xError).anyMatch(e -> e > 0)
                || Arrays.stream(yError).anyMatch(e -> e > 0);
    }
}
