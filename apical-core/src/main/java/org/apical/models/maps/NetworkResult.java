package org.apical.models.maps;

import java.util.List;
import org.apical.model.Result;
import org.jspecify.annotations.Nullable;

/** Results of {@link NetworkModel}. The arrays belong to the record: do not modify them. */
public record NetworkResult(
        @Result(
                doc =
                        "conductance between the bars times (rows - 1) / columns: g for uniform bonds g; 0 without a path",
                from = "[P] frank1988; phase-separation F2")
        double conductivity,

        @Result(
                doc = "share of open bonds, of all that were drawn, or of open sites of the map",
                from = "[O] phase-separation F2")
        double openFraction,

        @Result(
                doc = "effective-medium value for the probability that was asked for; null with a map",
                from = "[P] kirkpatrick1973",
                nullable = true)
        @Nullable
        Double effectiveMedium,

        @Result(
                doc = "relative difference to the same reduction of the mirror image: what rounding does",
                from = "[O] phase-separation F2")
        double residual,

        @Result(
                doc =
                        "current through each node over the mean current density, rows from the bar at 1 on; empty for networks of more than 65536 nodes or without a path",
                from = "[D] Kirchhoff's equations")
        double[][] current,

        @Result(doc = "what to think twice about", from = "[O] phase-separation F2")
        List<String> warnings) {}
