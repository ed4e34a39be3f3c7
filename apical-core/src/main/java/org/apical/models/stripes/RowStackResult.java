package org.apical.models.stripes;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** Results of {@link RowStackModel}. The arrays belong to the record: do not modify them. */
public record RowStackResult(
        @Result(unit = Unit.ANGSTROM, doc = "length of a period")
        double periodA,

        @Result(doc = "orders from 0") int[] order,

        @Result(unit = Unit.INV_ANGSTROM, doc = "wave vector of each order")
        double[] qInvA,

        @Result(doc = "intensity of each order, per row", from = "superstripes 7.3")
        double[] intensity,

        @Result(doc = "intensity at the wave vectors asked for with the coherence length, A; empty without one")
        double[] profile,

        @Result(
                doc = "intensity of the random stack at the wave vectors asked for, per row; null at a Bragg point of a"
                        + " regular lattice, where it diverges; empty without a random stack",
                from = "[D] superstripes 7.3",
                nullable = true)
        double[] diffuse,

        @Result(doc = "fraction of D rows of the random stack", nullable = true) @Nullable
        Double fractionD,

        @Result(doc = "mean run of U rows", nullable = true) @Nullable
        Double meanRunU,

        @Result(doc = "mean run of D rows", nullable = true) @Nullable
        Double meanRunD,

        @Result(doc = "what to think twice about") List<String> warnings) {}
