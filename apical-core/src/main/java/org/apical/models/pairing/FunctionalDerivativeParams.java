package org.apical.models.pairing;

import org.apical.model.Param;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** Parameters of {@link FunctionalDerivativeModel}. */
public record FunctionalDerivativeParams(
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
                min = 0,
                minExclusive = true,
                max = 1e6,
                minSize = 1,
                maxSize = 100000,
                single = true,
                def = "[1, 2, 4, 7, 10, 20]",
                doc = "phonon frequencies in units of kTc")
        double[] omegaOverKTc) {}
