package org.apical.models.pairing;

import org.apical.model.Param;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** Parameters of {@link EliashbergTcModel}. */
public record EliashbergTcParams(
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
                def = "true",
                doc = "also give the spectrum and the running lambda; false keeps the results of maps small")
        boolean giveSpectrum) {}
