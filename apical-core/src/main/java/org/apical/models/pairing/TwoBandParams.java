package org.apical.models.pairing;

import org.apical.model.BadInput;
import org.apical.model.Param;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** Parameters of {@link TwoBandModel}. */
public record TwoBandParams(
        @Param(
                min = 0,
                max = 1000,
                def = "[[1.017, 0.213], [0.155, 0.448]]",
                doc = "lambda_ij: band i paired by band j; off the diagonal both 0 or both positive",
                from = "[M] golubov2002")
        double[][] lambda,

        @Param(
                min = 0,
                max = 1,
                maxExclusive = true,
                def = "[[0.210, 0.095], [0.069, 0.172]]",
                doc = "pseudopotentials at cutoffMeV",
                from = "[M] golubov2002")
        double[][] muStar,

        @Param(def = "{\"kind\": \"bundled\", \"name\": \"mgb2_model\"}", doc = "spectra of the four couplings")
        TwoBandShapes shapes,

        @Param(
                unit = Unit.MEV,
                min = 0,
                minExclusive = true,
                max = 1e7,
                doc = "electronic cutoff of the Matsubara sums, at least w_max",
                absent = "10 w_max")
        @Nullable
        Double cutoffMeV,

        @Param(
                unit = Unit.KELVIN,
                min = 0,
                minExclusive = true,
                max = 1e6,
                minSize = 1,
                maxSize = 1000,
                single = true,
                def = "[4]",
                doc = "temperatures")
        double[] temperatureK,

        @Param(min = 8, max = 80, def = "40", doc = "most Matsubara points of the continuation to the real axis")
        int padePoints) {
    /** Matrices of two bands; detailed balance needs both couplings or none. */
    public TwoBandParams {
        TwoBandShapes.square("lambda", lambda);
        TwoBandShapes.square("muStar", muStar);
        if (lambda[0][1] > 0 != lambda[1][0] > 0) {
            throw BadInput.at(
                    "BAD_VALUE",
                    "lambda",
                    "couples the bands in one direction only: lambda_12 and lambda_21 must both be 0 or both positive.");
        }
    }
}
