package org.apical.models.maps;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** Results of {@link PuddleGraphModel}. The arrays belong to the record: do not modify them. */
public record PuddleGraphResult(
        @Result(doc = "largest eigenvalue of the adjacency matrix", from = "[O] phase-separation E4")
        double largestEigenvalue,

        @Result(
                unit = Unit.KELVIN,
                doc =
                        "temperature at which J L tanh(e/T)/e = 1: mean field of the transverse Ising model; 0 where the field wins",
                from = "[D] phase-separation E4")
        double tcK,

        @Result(doc = "nodes", from = "[O] phase-separation E4")
        int nodes,

        @Result(doc = "edges, each once", from = "[O] phase-separation E4")
        int edges,

        @Result(doc = "mean number of neighbours", from = "[O] phase-separation E4")
        double meanDegree,

        @Result(
                doc = "mean of its square over its mean; null without edges",
                nullable = true,
                from = "[O] phase-separation E4")
        @Nullable
        Double degreeRatio,

        @Result(
                unit = Unit.KELVIN,
                doc =
                        "the same temperature with degreeRatio as eigenvalue: of the annealed network of these degrees; null without edges",
                nullable = true,
                from = "[O] phase-separation E4")
        @Nullable
        Double annealedTcK,

        @Result(doc = "nodes in the largest connected part", from = "[O] phase-separation E4")
        int giantComponent,

        @Result(doc = "how many nodes have 0, 1, 2, ... neighbours", from = "[O] phase-separation E4")
        int[] degreeCounts,

        @Result(
                doc = "what is left of the eigenvalue equation, relative to the eigenvalue",
                from = "[O] phase-separation E4")
        double residual,

        @Result(doc = "what to think twice about", from = "[O] phase-separation E4")
        List<String> warnings) {}
