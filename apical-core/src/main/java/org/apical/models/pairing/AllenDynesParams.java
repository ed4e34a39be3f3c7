package org.apical.models.pairing;

import org.apical.model.BadInput;
import org.apical.model.Param;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** Parameters of {@link AllenDynesModel}. */
public record AllenDynesParams(
        @Param(doc = "a spectrum in place of lambda, omegaLogMeV and omega2MeV", absent = "lambda and the moments")
        @Nullable
        SpectrumParams spectrum,

        @Param(min = 0, minExclusive = true, max = 1e6, doc = "coupling", absent = "1, or of the spectrum") @Nullable
        Double lambda,

        @Param(
                unit = Unit.MEV,
                min = 0,
                minExclusive = true,
                max = 1e6,
                doc = "logarithmic mean frequency",
                absent = "10, or of the spectrum")
        @Nullable
        Double omegaLogMeV,

        @Param(
                unit = Unit.MEV,
                min = 0,
                minExclusive = true,
                max = 1e6,
                doc = "root mean square frequency, at least omegaLogMeV",
                absent = "omegaLogMeV, or of the spectrum")
        @Nullable
        Double omega2MeV,

        @Param(min = 0, max = 1, maxExclusive = true, def = "0.10", doc = "Coulomb pseudopotential of the formulas")
        double muStar,

        @Param(
                unit = Unit.KELVIN,
                min = 0,
                minExclusive = true,
                max = 1e6,
                doc = "Debye temperature, for McMillan's form of 1968",
                absent = "without that form")
        @Nullable
        Double debyeTemperatureK) {
    /** A spectrum or moments; the moments in order. */
    public AllenDynesParams {
        String extra =
                lambda != null ? "lambda" : omegaLogMeV != null ? "omegaLogMeV" : omega2MeV != null ? "omega2MeV" : "";
        if (spectrum != null && !extra.isEmpty()) {
            throw BadInput.at("BAD_VALUE", extra, "is given beside spectrum, which fixes it; keep one of the two.");
        }
        double log = omegaLogMeV == null ? 10 : omegaLogMeV;
        if (omega2MeV != null && omega2MeV < log) {
            throw BadInput.value(
                    "BAD_VALUE",
                    "omega2MeV",
                    omega2MeV,
                    "must be at least omegaLogMeV = " + BadInput.number(log) + " (meV): no spectrum has less.");
        }
    }
}
