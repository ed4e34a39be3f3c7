package org.apical.physics.maps;

import java.util.Arrays;

/**
 * Exact conductance of a {@link ResistorGrid} between its first and last row: corners are removed by the star-triangle
 * transformation and the diagonal bond that this leaves is moved through the lattice until it falls out of it [P: frank1988].
 * Nothing is ever subtracted, so that the relative error is rounding whatever the contrast; the work is rows x columns x the
 * shorter side, about.
 *
 * <p>Nodes are stored by {@code t = 2 c - r}: all diagonal bonds that move at one time stand side by side.
 */
final class BondPropagation {
    /** Bonds below this share of the smallest, or above the inverse times the largest, change nothing that a double can hold. */
    private static final double NEGLIGIBLE = 1e-30;

    private final int rows;
    private final int columns;
    /** Bond to the right of node (r, c) at [t + rows][c]. */
    private final double[][] right;
    /** Bond below it. */
    private final double[][] down;

    private final double floor;
    private final double cap;
    private double[] diagonal;
    private double[] next;

    private BondPropagation(ResistorGrid grid, boolean mirrored, double largest) {
        rows = grid.rows();
        columns = grid.columns();
        double smallest = largest;
        for (double[] list : new double[][] {grid.horizontal(), grid.vertical()}) {
            for (double g : list) {
                smallest = g > 0 ? Math.min(smallest, g) : smallest;
            }
        }
        floor = NEGLIGIBLE * smallest / largest;
        cap = 1 / NEGLIGIBLE;
        right = new double[rows + 2 * columns][columns + 1];
        down = new double[rows + 2 * columns][columns + 1];
        diagonal = new double[columns + 2];
        next = new double[columns + 2];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                int t = 2 * c - r + rows;
                int from = mirrored ? columns - 1 - c : c;
                if (c + 1 < columns) {
                    int bond = r * (columns - 1) + (mirrored ? from - 1 : from);
                    right[t][c] = Math.max(floor, grid.horizontal()[bond] / largest);
                }
                if (r + 1 < rows) {
                    down[t][c] = Math.max(floor, grid.vertical()[r * columns + from] / largest);
                }
            }
        }
    }

    /**
     * The conductance; 0 where no bond conducts. That some path conducts is not looked at: without one a number far below
     * every bond comes out.
     *
     * @param mirrored takes the columns in the other order: the same number but for rounding
     * @param eachRow is called between rows, so that a caller can stop
     */
    static double conductance(ResistorGrid grid, boolean mirrored, Runnable eachRow) {
        double largest = grid.largest();
        if (!(largest > 0)) {
            return 0;
        }
        BondPropagation work = new BondPropagation(grid, mirrored, largest);
        for (int row = 1; row < work.rows - 1; row++) {
            eachRow.run();
            work.remove(row);
        }
        double sum = 0;
        for (int c = 0; c < work.columns; c++) {
            sum += work.down[2 * c - (work.rows - 2) + work.rows][c];
        }
        return sum * largest;
    }

    /** Removes a row of nodes whose upper bonds lead to the bar; the nodes of the next row are on the bar's bonds then. */
    private void remove(int row) {
        Arrays.fill(diagonal, 0);
        Arrays.fill(next, 0);
        for (int t = -row; t <= 2 * (columns - 1) - row; t++) {
            int at = t + rows;
            // diagonal bonds that have reached the other bar lie beside a bond to it
            int end = t + rows - 1;
            if (end % 2 == 0 && end / 2 < columns && end / 2 <= t + row) {
                down[at + 1][end / 2] += diagonal[end / 2];
            }
            int first = Math.floorDiv(t + row + 2, 2);
            int last = Math.min(Math.min(Math.floorDiv(t + rows - 2, 2), columns - 1), t + row);
            if (first <= last) {
                move(right[at - 2], down[at + 1], right[at], down[at], diagonal, next, first, last);
            }
            if ((t + row) % 2 == 0) {
                corner(row, (t + row) / 2, at);
            }
            double[] swap = diagonal;
            diagonal = next;
            next = swap;
        }
    }

    /** The node (row, c) has bonds up to the bar, right and down: they become a triangle. */
    private void corner(int row, int c, int at) {
        double up = down[at + 1][c];
        double side = c + 1 < columns ? right[at][c] : 0;
        double below = down[at][c];
        double sum = up + side + below;
        if (c + 1 < columns) {
            // the bond of the bar to (row, c + 1), which stands at t + 3
            down[at + 3][c + 1] += up * side / sum;
        }
        down[at][c] = Math.max(floor, up * below / sum);
        next[c + 1] = side * below / sum;
    }

    /**
     * Moves diagonal bonds, each between the left and the upper neighbour of its node, past that node: the triangle becomes a
     * star, whose centre takes the node's place, and the star around the old node a triangle.
     */
    private void move(
            double[] left,
            double[] up,
            double[] right,
            double[] down,
            double[] diagonal,
            double[] next,
            int first,
            int last) {
        double least = floor;
        double most = cap;
        for (int c = first; c <= last; c++) {
            double l = left[c - 1];
            double u = up[c];
            double r = right[c];
            double d = down[c];
            double x = diagonal[c];
            double s = u * l + (u + l) * x;
            double inverse = s / (u * l);
            double sum = x * (r + d);
            double share = 1 / (s + sum);
            double nl = l * inverse;
            double nu = u * inverse;
            double keep = s * share;
            double nr = r * keep;
            double nd = d * keep;
            left[c - 1] = nl < most ? nl : most;
            up[c] = nu < most ? nu : most;
            right[c] = nr > least ? nr : least;
            down[c] = nd > least ? nd : least;
            next[c + 1] = r * d * x * share;
        }
    }
}
