package org.apical.models.pairing;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;

/** Results of {@link EliashbergTcModel}. The arrays belong to the record: do not modify them. */
public record EliashbergTcResult(
        @Result(doc = "coupling of the spectrum") double lambda,

        @Result(unit = Unit.MEV, doc = "logarithmic mean frequency")
        double omegaLogMeV,

        @Result(unit = Unit.MEV, doc = "root mean square frequency")
        double omega2MeV,

        @Result(unit = Unit.MEV, doc = "area of alpha2F") double areaMeV,

        @Result(unit = Unit.MEV, doc = "highest frequency with positive alpha2F")
        double omegaMaxMeV,

        @Result(doc = "mu* as typed, which the closed formulas take")
        double muStar,

        @Result(unit = Unit.MEV, doc = "frequency that the typed mu* belongs to")
        double muStarReferenceMeV,

        @Result(doc = "mu* at cutoffMeV, which the Eliashberg equations take", from = "[S] pairing-materials 4.1")
        double muStarAtCutoff,

        @Result(unit = Unit.MEV, doc = "electronic cutoff used")
        double cutoffMeV,

        @Result(
                unit = Unit.KELVIN,
                doc = "critical temperature of the Eliashberg equations; 0 below resolution",
                from = "[S] pairing-materials 4.3")
        double tcK,

        @Result(doc = "kTc / omega_log") double tcOverOmegaLog,

        @Result(unit = Unit.KELVIN, doc = "Allen-Dynes formula, with the typed mu*", from = "allen1975")
        double tcAllenDynesK,

        @Result(unit = Unit.KELVIN, doc = "Dynes' form of the McMillan formula, with the typed mu*")
        double tcDynesK,

        @Result(doc = "strong-coupling factor of Allen and Dynes")
        double f1,

        @Result(doc = "shape factor of Allen and Dynes") double f2,

        @Result(
                unit = Unit.KELVIN,
                doc = "0.1827 sqrt(lambda) omega2: no Tc is higher",
                from = "[C] pairing-materials 12")
        double strongCouplingTcK,

        @Result(doc = "positive Matsubara frequencies of the matrix at Tc; 0 where Tc is 0")
        int matsubaraCount,

        @Result(doc = "residual of the eigenvector at Tc") double residual,
        @Result(doc = "eigenvalue problems solved") int solves,

        @Result(unit = Unit.MEV, doc = "frequencies of the spectrum; empty without giveSpectrum")
        double[] omegaMeV,

        @Result(doc = "alpha2F there; empty for discrete modes and without giveSpectrum")
        double[] alpha2F,

        @Result(doc = "running lambda up to there; empty without giveSpectrum")
        double[] lambdaBelow,

        @Result(doc = "what to think twice about") List<String> warnings) {}
