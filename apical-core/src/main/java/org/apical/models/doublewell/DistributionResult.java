package org.apical.models.doublewell;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** Results of {@link DistributionModel}, one entry a temperature. The arrays belong to the record: do not modify them. */
public record DistributionResult(
        @Result(unit = Unit.AMU, doc = "reduced mass") double reducedMassAmu,
        @Result(unit = Unit.KELVIN, doc = "temperatures") double[] temperatureK,

        @Result(unit = Unit.ANGSTROM, doc = "first cumulant, the mean of x")
        double[] c1A,

        @Result(unit = Unit.ANGSTROM2, doc = "second cumulant, the variance")
        double[] c2A2,

        @Result(unit = Unit.ANGSTROM3, doc = "third cumulant")
        double[] c3A3,

        @Result(unit = Unit.ANGSTROM4, doc = "fourth cumulant")
        double[] c4A4,

        @Result(unit = Unit.ANGSTROM, doc = "mean distance") double[] meanDistanceA,

        @Result(
                unit = Unit.ANGSTROM,
                doc = "x of the maxima above a thousandth of the highest, ascending",
                from = "[D] double-well 3.2")
        double[][] modesA,

        @Result(
                doc = "lowest density between the two highest maxima over the highest density; null with one maximum",
                from = "[D] double-well 3.2",
                nullable = true)
        double[] dip,

        @Result(doc = "whether there are at least two maxima")
        List<Boolean> bimodal,

        @Result(unit = Unit.ANGSTROM, doc = "places of the density")
        double[] sampleXA,

        @Result(doc = "g at these places, 1/A, one row a temperature")
        double[][] density,

        @Result(
                unit = Unit.ANGSTROM2,
                doc = "variance of exp(-V / k_B T); null at 0 K and for polaron2",
                from = "[T] double-well 3.2",
                nullable = true)
        double[] classicalC2A2,

        @Result(
                unit = Unit.ANGSTROM2_PER_KELVIN,
                doc = "slope of the classical variance at 0 K, of an even quartic well and of joined",
                from = "[D] double-well 3.5",
                nullable = true)
        @Nullable
        Double classicalLowTSlopeA2PerK,

        @Result(doc = "accuracy of the levels") LevelQuality quality,
        @Result(doc = "what to think twice about") List<String> warnings) {}
