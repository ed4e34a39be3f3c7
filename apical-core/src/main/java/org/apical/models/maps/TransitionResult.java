package org.apical.models.maps;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** Results of {@link TransitionModel}. The arrays belong to the record: do not modify them. */
public record TransitionResult(
        @Result(unit = Unit.KELVIN, doc = "temperatures of the lists below", from = "[O] phase-separation F3")
        double[] temperatureK,

        @Result(
                doc = "resistance over that of the normal lattice; 0 where superconducting bonds join the bars",
                from = "[P] frank1988; phase-separation F3")
        double[] resistance,

        @Result(doc = "share of bonds or sites whose critical temperature is above", from = "[O] phase-separation F3")
        double[] superconductingFraction,

        @Result(
                doc =
                        "effective-medium value max(0, 1 - 2 p), p the superconducting share of an infinite lattice; bonds only",
                from = "[P] kirkpatrick1973",
                nullable = true)
        double @Nullable [] effectiveMedium,

        @Result(
                unit = Unit.KELVIN,
                doc =
                        "largest temperature below which superconducting bonds join the bars, exact; null if they never do",
                from = "[O] phase-separation F3",
                nullable = true)
        @Nullable
        Double zeroResistanceK,

        @Result(
                unit = Unit.KELVIN,
                doc = "zero resistance of an infinite random lattice; null with a map",
                from = "[T] newman2000",
                nullable = true)
        @Nullable
        Double thermodynamicLimitZeroK,

        @Result(
                unit = Unit.KELVIN,
                doc = "where the resistance falls below 0.9, linear between temperatures; null if it does not",
                from = "[O] phase-separation F3",
                nullable = true)
        @Nullable
        Double onsetK,

        @Result(unit = Unit.KELVIN, doc = "the same for 0.5", from = "[O] phase-separation F3", nullable = true)
        @Nullable
        Double midpointK,

        @Result(
                unit = Unit.KELVIN,
                doc = "from 0.1 to 0.9 of the resistance; null if one of them is not crossed",
                from = "[O] phase-separation F3",
                nullable = true)
        @Nullable
        Double widthK,

        @Result(
                unit = Unit.KELVIN,
                doc = "critical temperature of each site; empty for bonds, null where the map is missing",
                from = "[O] phase-separation F3",
                nullable = true)
        double[][] localTcK,

        @Result(doc = "what to think twice about", from = "[O] phase-separation F3")
        List<String> warnings) {}
