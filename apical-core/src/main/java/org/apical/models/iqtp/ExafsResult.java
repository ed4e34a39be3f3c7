package org.apical.models.iqtp;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** Results of {@link ExafsModel}. The arrays belong to the record: do not modify them. */
public record ExafsResult(
        @Result(unit = Unit.INV_ANGSTROM, doc = "wave numbers", from = "[C] double-well 4")
        double[] kInvA,

        @Result(doc = "chi of the whole distribution P(R)", from = "[T] double-well 4.1")
        double[] chi,

        @Result(
                doc = "chi of a Gaussian of the same mean and variance: what a fit of one shell assumes",
                from = "[D] double-well 4.1c")
        double[] chiGaussian,

        @Result(
                doc = "|sum P exp(2ikR)|: the part of a sharp shell's amplitude that is left",
                from = "[D] double-well 4")
        double[] characteristicMagnitude,

        @Result(unit = Unit.ANGSTROM, doc = "lengths R at which P is given", from = "[T] iqtp 3")
        double[] distanceA,

        @Result(unit = Unit.INV_ANGSTROM, doc = "P(R) there, of integral 1", from = "[T] iqtp 4.2")
        double[] densityInvA,

        @Result(unit = Unit.ANGSTROM, doc = "R0, the length where all x are 0", from = "[O] iqtp 3")
        double referenceDistanceA,

        @Result(unit = Unit.ANGSTROM, doc = "mean length", from = "[T] iqtp 4.1")
        double meanDistanceA,

        @Result(unit = Unit.ANGSTROM2, doc = "second cumulant, the variance", from = "[T] iqtp 4.5")
        double c2A2,

        @Result(unit = Unit.ANGSTROM3, doc = "third cumulant", from = "[T] iqtp 4.5")
        double c3A3,

        @Result(unit = Unit.ANGSTROM4, doc = "fourth cumulant", from = "[T] iqtp 4.5")
        double c4A4,

        @Result(unit = Unit.ANGSTROM, doc = "maxima of P(R), ascending", from = "[T] double-well 3.2")
        double[] maximaA,

        @Result(
                unit = Unit.INV_ANGSTROM,
                nullable = true,
                doc = "first minimum of the amplitude that is left; null where it only falls up to the last k",
                from = "[D] double-well 4")
        @Nullable
        Double kBeatInvA,

        @Result(unit = Unit.ANGSTROM, doc = "change of the length at x = 1 of each mode", from = "[T] iqtp 1")
        double[] displacementA,

        @Result(
                doc = "population of the top kept level of each mode at this temperature: the cutoff's quality",
                from = "[O] iqtp 2")
        double[] topLevelPopulation,

        @Result(doc = "states that were summed over", from = "[T] iqtp 4.6")
        int populatedStates,

        @Result(unit = Unit.EV, doc = "largest |H v - E v| of the states", from = "[T] iqtp 9")
        double residualEV,

        @Result(doc = "where the numbers of the Hamiltonian come from: published, derived or own", from = "[O] iqtp 0")
        String basis,

        @Result(
                doc = "how the cutoffs were raised, with cluster.cutoffToleranceEV; empty where they are as given",
                from = "[T] iqtp 2")
        List<CutoffRung> cutoffLadder,

        @Result(doc = "what to think twice about", from = "[O] iqtp 13")
        List<String> warnings) {}
