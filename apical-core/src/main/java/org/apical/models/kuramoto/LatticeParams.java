package org.apical.models.kuramoto;

import org.apical.model.BadInput;
import org.apical.model.Inline;
import org.apical.model.Param;
import org.jspecify.annotations.Nullable;

/** Parameters of {@link LatticeModel}; frequencies, couplings and noise in one unit, time in its inverse. */
public record LatticeParams(
        @Param(
                min = 1,
                max = 100000000,
                def = "[16,16]",
                minSize = 1,
                maxSize = 3,
                doc = "lengths of the lattice; site p = x + Lx (y + Ly z)",
                from = "iqtp 6")
        int[] shape,

        @Param(def = "true", doc = "whether directions of length 3 or more are closed")
        boolean periodic,

        @Param(min = -1e6, max = 1e6, def = "1", doc = "coupling of each bond")
        double bondCoupling,

        @Param(min = -1e6, max = 1e6, absent = "bondCoupling", doc = "coupling of each bond along the third direction")
        @Nullable
        Double bondCouplingPerp,

        @Param(
                min = 0,
                max = 100000000,
                absent = "those of the lattice",
                doc = "bonds [a, b] instead of the lattice's, each once; couplings are bondCoupling")
        double @Nullable [][] edges,

        @Inline TimeParams time) {
    private static final long MOST = 100_000_000L;

    /** Sizes that fit, edges between sites that exist. */
    public LatticeParams {
        long n = 1;
        for (int length : shape) {
            n *= length;
            if (n > MOST) {
                throw BadInput.at("TOO_LARGE", "shape", "has more than " + MOST + " sites; make it smaller.");
            }
        }
        if (edges != null) {
            for (int k = 0; k < edges.length; k++) {
                check(edges[k], k, (int) n);
            }
        }
        time.check((int) n);
        shape = shape.clone();
    }

    private static void check(double[] edge, int k, int n) {
        if (edge.length != 2) {
            throw BadInput.at("BAD_VALUE", "edges." + k, "has " + edge.length + " numbers; an edge has 2 ends.");
        }
        for (double end : edge) {
            if (end >= n || end != Math.rint(end)) {
                throw BadInput.value(
                        "BAD_VALUE", "edges." + k, end, "is no site: sites are numbered from 0 to " + (n - 1) + ".");
            }
        }
        if (edge[0] == edge[1]) {
            throw BadInput.value("BAD_VALUE", "edges." + k, edge[0], "is joined to itself.");
        }
    }

    /** The bonds, where they are given. */
    int @Nullable [][] bonds() {
        if (edges == null) {
            return null;
        }
        int[][] out = new int[edges.length][];
        for (int k = 0; k < out.length; k++) {
            out[k] = new int[] {(int) edges[k][0], (int) edges[k][1]};
        }
        return out;
    }

    int size() {
        int n = 1;
        for (int length : shape) {
            n *= length;
        }
        return n;
    }
}
