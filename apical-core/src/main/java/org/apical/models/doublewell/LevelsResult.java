package org.apical.models.doublewell;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** Results of {@link LevelsModel}. The arrays belong to the record: do not modify them. */
public record LevelsResult(
        @Result(unit = Unit.AMU, doc = "reduced mass") double reducedMassAmu,
        @Result(unit = Unit.MEV, doc = "levels, ascending") double[] energiesMeV,

        @Result(unit = Unit.MEV, doc = "E1 - E0", from = "[D] double-well 3.1", nullable = true) @Nullable
        Double splittingMeV,

        @Result(
                doc =
                        "difference of the energies; wronskian: from the wave functions, where the difference has no digits"
                                + " left; franckCondon: the limit of small transfer, where the wave functions have none either")
        String splittingMethod,

        @Result(unit = Unit.MEV, doc = "E0 above the lowest value of the potential")
        double zeroPointMeV,

        @Result(unit = Unit.ANGSTROM, doc = "minima, ascending (of polaron2 those of the lower adiabatic surface)")
        double[] minimaA,

        @Result(unit = Unit.ANGSTROM, doc = "top of the barrier; null with one minimum", nullable = true) @Nullable
        Double barrierTopA,

        @Result(
                unit = Unit.MEV,
                doc = "top of the barrier less the lowest minimum; null with one minimum",
                nullable = true)
        @Nullable
        Double barrierMeV,

        @Result(doc = "how many of the levels returned lie below the top of the barrier")
        int levelsBelowBarrier,

        @Result(doc = "whether the density of the ground state has two maxima", from = "[D] double-well 3.4")
        boolean groundStateBimodal,

        @Result(
                doc = "S = Vb mu a^2 / H of an even quartic or joined well",
                from = "[D] double-well 3.4",
                nullable = true)
        @Nullable
        Double reducedBarrier,

        @Result(
                doc = "S above which the ground state of this shape has two maxima",
                from = "[D] double-well 3.4",
                nullable = true)
        @Nullable
        Double criticalReducedBarrier,

        @Result(unit = Unit.MEV, doc = "the barrier of that S", from = "[D] double-well 3.4", nullable = true) @Nullable
        Double smallestBimodalBarrierMeV,

        @Result(unit = Unit.MEV, doc = "quantum of a site of polaron2", nullable = true) @Nullable
        Double quantumMeV,

        @Result(unit = Unit.ANGSTROM2, doc = "ground-state variance of a site of polaron2", nullable = true) @Nullable
        Double siteSigma2A2,

        @Result(
                unit = Unit.MEV,
                doc = "2J exp(-a^2 / 2 sigma0^2) of polaron2",
                from = "[D] double-well 3.3",
                nullable = true)
        @Nullable
        Double franckCondonSplittingMeV,

        @Result(doc = "accuracy of the levels") LevelQuality quality,
        @Result(doc = "what to think twice about") List<String> warnings) {}
