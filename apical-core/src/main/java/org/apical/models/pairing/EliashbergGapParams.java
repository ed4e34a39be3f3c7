package org.apical.models.pairing;

import org.apical.model.BadInput;
import org.apical.model.Param;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** Parameters of {@link EliashbergGapModel}. */
public record EliashbergGapParams(
        @Param(def = Defaults.SPECTRUM, doc = "the electron-phonon spectrum")
        SpectrumParams spectrum,

        @Param(
                min = 0,
                max = 1,
                maxExclusive = true,
                def = "0.10",
                doc = "Coulomb pseudopotential, at muStarReferenceMeV",
                from = "[S] pairing-materials 4.1")
        double muStar,

        @Param(
                unit = Unit.MEV,
                min = 0,
                minExclusive = true,
                max = 1e9,
                doc = "frequency that muStar belongs to",
                absent = "cutoffMeV")
        @Nullable
        Double muStarReferenceMeV,

        @Param(
                unit = Unit.MEV,
                min = 0,
                minExclusive = true,
                max = 1e9,
                doc = "electronic cutoff of the Matsubara sums, at least w_max",
                absent = "10 w_max",
                from = "[D] pairing-materials 4.2")
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
                doc = "temperatures",
                absent = "reducedTemperature")
        double @Nullable [] temperatureK,

        @Param(
                min = 0,
                minExclusive = true,
                max = 100,
                minSize = 1,
                maxSize = 1000,
                single = true,
                doc = "temperatures in units of Tc",
                absent = "[0.2] without temperatureK")
        double @Nullable [] reducedTemperature,

        @Param(min = 4, max = 200, def = "60", doc = "most Matsubara points of the continuation to the real axis")
        int padePoints,

        @Param(
                unit = Unit.MEV,
                min = 0,
                max = 1e6,
                maxSize = 20000,
                single = true,
                doc = "energies at which gap and density of states are wanted, at the first temperature",
                absent = "none")
        double @Nullable [] energyMeV) {
    /** Temperatures in one of two ways. */
    public EliashbergGapParams {
        if (temperatureK != null && reducedTemperature != null) {
            throw BadInput.at(
                    "BAD_VALUE", "temperatureK", "and reducedTemperature are both given; keep one of the two.");
        }
    }
}
