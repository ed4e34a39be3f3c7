package org.apical.models.iqtp;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;

/** Results of {@link SpectrumModel}; each a list over Q. */
public record SpectrumResult(
        @Result(doc = "sum of the weights at energy 0", from = "[T] iqtp 4.5")
        double[] elasticWeight,

        @Result(
                nullable = true,
                doc =
                        "|<1|exp(iQz)|0>|^2 summed over the states 1 of the first level above 0; null with one state, or with a"
                                + " degenerate ground level that no symmetry splits",
                from = "[D] iqtp 4.5")
        double[] tunnelLineWeight,

        @Result(doc = "sum of all weights; 1 without truncation", from = "[T] iqtp 4.5")
        double[] totalWeight,

        @Result(unit = Unit.EV, doc = "sum of energy times weight", from = "[T] iqtp 4.5")
        double[] firstMomentEV,

        @Result(unit = Unit.EV, doc = "the same by the sum rule: sum of omega_m (Q u_m)^2", from = "[D] iqtp 4.5")
        double[] firstMomentExactEV,

        @Result(unit = Unit.INV_EV, doc = "S(Q, omega) at omegaEV, one row a Q", from = "[T] iqtp 4.5")
        double[][] dynamicStructureFactorInvEV,

        @Result(
                unit = Unit.EV,
                doc = "first diagonal Lanczos coefficients above E0; method lanczos",
                from = "[T] iqtp 9")
        double[][] lanczosAlphaEV,

        @Result(unit = Unit.EV, doc = "norms after each product; method lanczos", from = "[T] iqtp 9")
        double[][] lanczosBetaEV,

        @Result(doc = "first Chebyshev moments; method kpm", from = "[T] iqtp 9")
        double[][] kpmMoments,

        @Result(unit = Unit.ANGSTROM, doc = "displacement at x = 1 of each mode", from = "[T] iqtp 4.5")
        double[] displacementA,

        @Result(unit = Unit.EV, doc = "ground-state energy", from = "[T] iqtp 4.5")
        double groundEnergyEV,

        @Result(
                nullable = true,
                doc = "largest change of S, over its maximum, from half of the steps to all; method lanczos",
                from = "[T] iqtp 9")
        double halfStepsChange,

        @Result(doc = "where the numbers of the Hamiltonian come from", from = "[O] iqtp 0")
        String basis,

        @Result(
                doc = "how the cutoffs were raised, with cluster.cutoffToleranceEV; empty where they are as given",
                from = "[T] iqtp 2")
        List<CutoffRung> cutoffLadder,

        @Result(doc = "what to think twice about", from = "[O] iqtp 13")
        List<String> warnings) {}
