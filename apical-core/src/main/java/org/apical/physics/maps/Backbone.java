package org.apical.physics.maps;

import java.util.Arrays;

/**
 * The backbone of a cluster between two bars: the sites through which a current can pass from bar to bar, without the dangling
 * ends [T: stauffer1994]. Those are the sites on the chain of blocks, parts that no single site cuts in two, that leads from one
 * bar to the other; found in one search in depth [T: Tarjan 1972].
 */
public final class Backbone {
    private final int rows;
    private final int columns;
    private final boolean[] in;
    private final int[] number;
    private final int[] low;
    private final int[] parent;
    private final int[] next;
    private int counter;

    private Backbone(int rows, int columns, boolean[] in) {
        this.rows = rows;
        this.columns = columns;
        this.in = in;
        int n = rows * columns + 2;
        number = new int[n];
        low = new int[n];
        parent = new int[n];
        next = new int[n];
    }

    /**
     * Marks the backbone.
     *
     * @param in sites of the cluster, row by row; neighbours are joined, the first row with one bar, the last with the other
     * @return none where the bars are not joined
     */
    public static boolean[] of(int rows, int columns, boolean[] in) {
        return new Backbone(rows, columns, in).find();
    }

    private boolean[] find() {
        int first = rows * columns;
        int second = first + 1;
        boolean[] out = new boolean[first];
        Arrays.fill(parent, -1);
        // a bond between the bars themselves makes the backbone one block with them
        int[] stack = new int[first + 2];
        int depth = 0;
        int[] path = new int[first + 2];
        int height = 0;
        stack[depth++] = first;
        number[first] = low[first] = ++counter;
        path[height++] = first;
        while (depth > 0) {
            int at = stack[depth - 1];
            int to = neighbour(at, next[at]++);
            if (to == -1) {
                depth--;
                if (depth == 0) {
                    break;
                }
                int up = stack[depth - 1];
                low[up] = Math.min(low[up], low[at]);
                if (low[at] >= number[up]) {
                    // a block ends here: those of path from 'at' on, with 'up'
                    int from = height;
                    boolean both = false;
                    do {
                        from--;
                        both |= path[from] == second;
                    } while (path[from] != at);
                    if (up == first && both) {
                        for (int i = from; i < height; i++) {
                            if (path[i] < first) {
                                out[path[i]] = true;
                            }
                        }
                    }
                    height = from;
                }
            } else if (to >= 0 && number[to] == 0) {
                parent[to] = at;
                number[to] = low[to] = ++counter;
                path[height++] = to;
                stack[depth++] = to;
            } else if (to >= 0 && to != parent[at]) {
                low[at] = Math.min(low[at], number[to]);
            }
        }
        return out;
    }

    /** The k-th neighbour in the cluster; -2 where it is none, -1 after the last. The bars are each other's neighbours. */
    private int neighbour(int at, int k) {
        int first = rows * columns;
        if (at >= first) {
            int row = at == first ? 0 : rows - 1;
            if (k < columns) {
                return in[row * columns + k] ? row * columns + k : -2;
            }
            return k == columns ? (at == first ? first + 1 : first) : -1;
        }
        int r = at / columns;
        int c = at % columns;
        return switch (k) {
            case 0 -> r == 0 ? first : inside(at - columns);
            case 1 -> r == rows - 1 ? first + 1 : inside(at + columns);
            case 2 -> c == 0 ? -2 : inside(at - 1);
            case 3 -> c == columns - 1 ? -2 : inside(at + 1);
            default -> -1;
        };
    }

    private int inside(int at) {
        return in[at] ? at : -2;
    }
}
