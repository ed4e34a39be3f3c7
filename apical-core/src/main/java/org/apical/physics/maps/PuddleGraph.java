package org.apical.physics.maps;

import java.util.Arrays;
import java.util.TreeSet;
import org.apical.numerics.LargestEigenpair;
import org.apical.numerics.UnionFind;

/**
 * A graph of puddles: nodes and edges without direction, each edge once (phase-separation, E4).
 *
 * @param nodes how many
 * @param first one end of each edge, the smaller node
 * @param second the other
 */
public record PuddleGraph(int nodes, int[] first, int[] second) {
    private static final double TOLERANCE = 1e-8;

    /** The graph of these edges; repeated ones count once. */
    public static PuddleGraph of(int nodes, int[][] edges) {
        TreeSet<Long> set = new TreeSet<>();
        for (int[] edge : edges) {
            set.add((long) Math.min(edge[0], edge[1]) << 32 | Math.max(edge[0], edge[1]));
        }
        int[] a = new int[set.size()];
        int[] b = new int[set.size()];
        int k = 0;
        for (long key : set) {
            a[k] = (int) (key >> 32);
            b[k++] = (int) key;
        }
        return new PuddleGraph(nodes, a, b);
    }

    /**
     * The graph of the puddles of a map: an edge where the gap, the smallest distance between pixel centres minus one pixel, is
     * below a limit.
     *
     * @param puddles labelled map
     * @param keep puddles that are nodes, their numbers from 0, in the order of the nodes
     * @param gap limit in pixels
     */
    public static PuddleGraph of(MapGrid map, Puddles puddles, int[] keep, double gap) {
        int[] node = new int[puddles.count() + 1];
        Arrays.fill(node, -1);
        for (int i = 0; i < keep.length; i++) {
            node[keep[i] + 1] = i;
        }
        int reach = (int) Math.ceil(gap + 1);
        double limit = (gap + 1) * (gap + 1);
        int[] labels = puddles.labels();
        int columns = map.columns();
        TreeSet<Long> set = new TreeSet<>();
        for (int r = 0; r < map.rows(); r++) {
            for (int c = 0; c < columns; c++) {
                int a = node[labels[r * columns + c]];
                if (a < 0 || inner(labels, map, r, c)) {
                    continue;
                }
                for (int dr = 0; dr <= reach && r + dr < map.rows(); dr++) {
                    for (int dc = dr == 0 ? 1 : -reach; dc <= reach; dc++) {
                        int at = c + dc;
                        if (at < 0 || at >= columns || dr * dr + dc * dc >= limit) {
                            continue;
                        }
                        int b = node[labels[(r + dr) * columns + at]];
                        if (b >= 0 && b != a) {
                            set.add((long) Math.min(a, b) << 32 | Math.max(a, b));
                        }
                    }
                }
            }
        }
        int[][] edges = set.stream()
                .map(key -> new int[] {(int) (key >> 32), (int) (long) key})
                .toArray(int[][]::new);
        return of(keep.length, edges);
    }

    private static boolean inner(int[] labels, MapGrid map, int r, int c) {
        int columns = map.columns();
        int i = r * columns + c;
        return r > 0
                && c > 0
                && r < map.rows() - 1
                && c < columns - 1
                && labels[i - 1] == labels[i]
                && labels[i + 1] == labels[i]
                && labels[i - columns] == labels[i]
                && labels[i + columns] == labels[i];
    }

    /** Neighbours of each node. */
    public int[] degrees() {
        int[] out = new int[nodes];
        for (int k = 0; k < first.length; k++) {
            out[first[k]]++;
            out[second[k]]++;
        }
        return out;
    }

    /** Nodes of the largest connected part. */
    public int giant() {
        UnionFind sets = new UnionFind(nodes);
        for (int k = 0; k < first.length; k++) {
            sets.join(first[k], second[k]);
        }
        int[] size = new int[nodes];
        int largest = 0;
        for (int i = 0; i < nodes; i++) {
            largest = Math.max(largest, ++size[sets.root(i)]);
        }
        return largest;
    }

    /**
     * Largest eigenvalue of the adjacency matrix; 0 without edges.
     *
     * @throws org.apical.numerics.ConvergenceException where Lanczos' method does not reach it
     */
    public LargestEigenpair largestEigenvalue() {
        double[] start = new double[nodes];
        int[] degree = degrees();
        for (int i = 0; i < nodes; i++) {
            start[i] = degree[i] + 1e-3;
        }
        if (first.length == 0) {
            return new LargestEigenpair(0, start, 0, 0);
        }
        return LargestEigenpair.of(
                (x, out) -> {
                    Arrays.fill(out, 0);
                    for (int k = 0; k < first.length; k++) {
                        out[first[k]] += x[second[k]];
                        out[second[k]] += x[first[k]];
                    }
                },
                start,
                TOLERANCE);
    }

    /**
     * Critical temperature of the transverse Ising model in mean field: {@code J L tanh(e / T) / e = 1} [D].
     *
     * @param coupling J
     * @param eigenvalue L
     * @param field e
     */
    public static double criticalTemperature(double coupling, double eigenvalue, double field) {
        double top = coupling * eigenvalue;
        if (top <= field || top <= 0) {
            return 0;
        }
        double x = field / top;
        if (x < 1e-4) {
            return top * (1 - x * x / 3);
        }
        return field / (0.5 * (Math.log1p(x) - Math.log1p(-x)));
    }
}
