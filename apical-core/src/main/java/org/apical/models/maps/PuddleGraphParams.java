package org.apical.models.maps;

import org.apical.model.BadInput;
import org.apical.model.Param;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** Parameters of {@link PuddleGraphModel}. */
public record PuddleGraphParams(
        @Param(min = 1, max = 1_000_000, doc = "nodes of the graph", absent = "the puddles") @Nullable
        Integer nodes,

        @Param(
                maxSize = 5_000_000,
                doc = "pairs of nodes, from 0, without direction",
                absent = "found from the puddles")
        int @Nullable [][] edges,

        @Param(doc = "a map whose puddles are the nodes (maps.puddles)", absent = "nodes and edges") @Nullable
        PuddlesParams puddles,

        @Param(
                min = 0,
                max = 50,
                doc =
                        "puddles are joined where their gap, the smallest distance between pixel centres minus one, is below it, in pixels",
                absent = "must be given with puddles")
        @Nullable
        Double maximumGap,

        @Param(
                unit = Unit.KELVIN,
                min = 0,
                minExclusive = true,
                max = 1e6,
                def = "10",
                doc = "coupling J along an edge")
        double couplingK,

        @Param(
                unit = Unit.KELVIN,
                min = 0,
                max = 1e6,
                def = "0",
                doc = "transverse field e: charging energy of a puddle")
        double transverseFieldK) {
    /** Nodes with edges, or puddles with a gap. */
    public PuddleGraphParams {
        if (puddles != null) {
            if (nodes != null || edges != null) {
                throw BadInput.at(
                        "BAD_VALUE",
                        nodes != null ? "nodes" : "edges",
                        "is given together with puddles; give one graph.");
            }
            if (maximumGap == null) {
                throw BadInput.at("MISSING_KEY", "maximumGap", "must be given with puddles.");
            }
        } else if (nodes == null || edges == null) {
            throw BadInput.at(
                    "MISSING_KEY", nodes == null ? "nodes" : "edges", "must be given; or give puddles and maximumGap.");
        } else {
            for (int i = 0; i < edges.length; i++) {
                check(edges[i], nodes, i);
            }
        }
    }

    private static void check(int[] edge, int nodes, int i) {
        if (edge.length != 2) {
            throw BadInput.at("BAD_VALUE", "edges." + i, "has " + edge.length + " nodes; an edge joins two.");
        }
        for (int end : edge) {
            if (end < 0 || end >= nodes) {
                throw BadInput.at(
                        "BAD_VALUE",
                        "edges." + i,
                        "leads to node " + end + ", which is not there; nodes are numbered from 0 to " + (nodes - 1)
                                + ".");
            }
        }
        if (edge[0] == edge[1]) {
            throw BadInput.at("BAD_VALUE", "edges." + i, "joins node " + edge[0] + " with itself.");
        }
    }
}
