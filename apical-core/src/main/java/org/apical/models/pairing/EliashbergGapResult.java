package org.apical.models.pairing;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;

/** Results of {@link EliashbergGapModel}. The arrays belong to the record: do not modify them. */
public record EliashbergGapResult(
        @Result(doc = "coupling of the spectrum") double lambda,

        @Result(unit = Unit.MEV, doc = "logarithmic mean frequency")
        double omegaLogMeV,

        @Result(unit = Unit.MEV, doc = "root mean square frequency")
        double omega2MeV,

        @Result(unit = Unit.MEV, doc = "area of alpha2F") double areaMeV,

        @Result(unit = Unit.MEV, doc = "highest frequency with positive alpha2F")
        double omegaMaxMeV,

        @Result(doc = "mu* at cutoffMeV", from = "[S] pairing-materials 4.1")
        double muStarAtCutoff,

        @Result(unit = Unit.MEV, doc = "electronic cutoff used")
        double cutoffMeV,

        @Result(unit = Unit.KELVIN, doc = "critical temperature; 0 below resolution")
        double tcK,

        @Result(unit = Unit.KELVIN, doc = "temperatures") double[] temperatureK,

        @Result(unit = Unit.MEV, doc = "gap at the first Matsubara frequency, per temperature")
        double[] deltaFirstMeV,

        @Result(doc = "mass renormalisation at the first Matsubara frequency, per temperature")
        double[] zFirst,

        @Result(
                unit = Unit.MEV,
                doc = "gap edge, Re D(w) = w, by Pade; 0 from Tc on; null where there is none",
                from = "[C] pairing-materials 4.5",
                nullable = true)
        double[] gapEdgeMeV,

        @Result(
                unit = Unit.MEV,
                doc =
                        "gap edge at the first temperature by the exact continuation; null for discrete modes, above Tc, or"
                                + " where its grid would be too large",
                from = "marsiglio1988",
                nullable = true)
        double gapEdgeRealAxisMeV,

        @Result(doc = "2 gapEdge / kTc, per temperature", nullable = true)
        double[] gapRatio,

        @Result(doc = "kTc / omega_log") double tcOverOmegaLog,

        @Result(
                doc = "2D/kTc of Mitrovic, Zarate and Carbotte at that Tc / omega_log",
                from = "[M] pairing-materials 3")
        double gapRatioStrong,

        @Result(
                unit = Unit.MEV2,
                doc =
                        "free energy, superconducting less normal, over the density of states of one spin, per temperature",
                from = "[S] Bardeen and Stephen 1964")
        double[] freeEnergyOverDosMeV2,

        @Result(
                unit = Unit.MEV,
                doc = "thermodynamic critical field Hc (gauss) over sqrt(8 pi N0): sqrt of minus the free energy, per"
                        + " temperature",
                from = "[S] Hc^2 / 8 pi = -dF")
        double[] criticalFieldMeV,

        @Result(
                doc =
                        "gamma Tc^2 / Hc(T)^2 with T the lowest temperature, if at most 0.25 Tc, else null; 0.168 in BCS theory",
                nullable = true)
        double gammaTc2OverHc2,

        @Result(unit = Unit.MEV, doc = "real part of the gap at energyMeV, first temperature, by Pade", nullable = true)
        double[] gapRealMeV,

        @Result(unit = Unit.MEV, doc = "imaginary part", nullable = true)
        double[] gapImagMeV,

        @Result(doc = "tunnelling density of states at energyMeV over the normal one")
        double[] dosOverNormal,

        @Result(doc = "positive Matsubara frequencies, per temperature")
        int[] matsubaraCount,

        @Result(doc = "steps of the fixed point, per temperature")
        int[] iterations,

        @Result(doc = "largest change of the last step over the largest gap, per temperature")
        double[] residual,

        @Result(doc = "curves for the figures") EliashbergGapCurves curves,
        @Result(doc = "what to think twice about") List<String> warnings) {}
