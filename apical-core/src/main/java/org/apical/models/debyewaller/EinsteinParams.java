package org.apical.models.debyewaller;

import org.apical.model.BadInput;
import org.apical.model.Param;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** Parameters of {@link EinsteinModel}. */
public record EinsteinParams(
        @Param(
                unit = Unit.KELVIN,
                min = 0,
                max = 100000,
                def = "[0, 10, 50, 100, 200, 300]",
                minSize = 1,
                maxSize = 100000,
                single = true,
                code = "BAD_RANGE",
                doc = "temperatures")
        double[] temperatureK,

        @Param(
                unit = Unit.KELVIN,
                min = 0,
                minExclusive = true,
                max = 100000,
                code = "BAD_RANGE",
                doc = "Einstein temperature",
                absent = "500, or from quantumMeV")
        @Nullable
        Double thetaK,

        @Param(
                unit = Unit.MEV,
                min = 0,
                minExclusive = true,
                max = 10000,
                code = "BAD_RANGE",
                doc = "vibrational quantum, instead of thetaK",
                absent = "from thetaK")
        @Nullable
        Double quantumMeV,

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
                unit = Unit.ANGSTROM2,
                min = -1,
                max = 1,
                def = "0",
                code = "BAD_RANGE",
                doc = "static part, which adds to the variance; negative is unphysical and warned about")
        double staticSigma2A2,

        @Param(
                unit = Unit.MEV_PER_A3,
                min = -1e9,
                max = 1e9,
                def = "0",
                code = "BAD_RANGE",
                doc = "k3 of V = k x^2/2 - k3 x^3, to first order",
                from = "[M] Frenkel and Rehr 1993")
        double cubicMeVPerA3) {
    /** One of the two that fix the quantum. */
    public EinsteinParams {
        if (thetaK != null && quantumMeV != null) {
            throw BadInput.at(
                    "BAD_VALUE", "quantumMeV", "give thetaK or quantumMeV, not both: each follows from the other.");
        }
    }
}
