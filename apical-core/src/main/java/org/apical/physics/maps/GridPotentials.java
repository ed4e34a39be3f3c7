package org.apical.physics.maps;

import java.util.Arrays;
import org.apical.numerics.ConvergenceException;
import org.apical.numerics.UnionFind;

/**
 * Potentials on a {@link ResistorGrid} by conjugate gradients, preconditioned by the incomplete Cholesky factors of the same
 * pattern [T: Meijerink and van der Vorst 1977]: for pictures of the current. The conductance itself comes exactly from
 * {@link ResistorGrid#conductivity}.
 */
public final class GridPotentials {
    private static final double TOLERANCE = 1e-9;

    private final ResistorGrid grid;
    private final int columns;
    private final int n;
    private final double[] diagonal;
    private final double[] factor;

    private GridPotentials(ResistorGrid grid) {
        this.grid = grid;
        columns = grid.columns();
        n = (grid.rows() - 2) * columns;
        diagonal = new double[n];
        factor = new double[n];
        UnionFind parts = grid.parts(0);
        int last = (grid.rows() - 1) * columns;
        for (int i = 0; i < n; i++) {
            int node = i + columns;
            int c = i % columns;
            diagonal[i] = grid.vertical()[node - columns] + grid.vertical()[node] + left(i, c) + left(i + 1, c + 1);
            if (!parts.joined(node, 0) && !parts.joined(node, last)) {
                // hangs on no bar: its potential stays at 0
                diagonal[i] = Math.max(2 * diagonal[i], Double.MIN_NORMAL);
            }
            double d = diagonal[i];
            if (c > 0) {
                d -= left(i, c) * left(i, c) / factor[i - 1];
            }
            if (i >= columns) {
                d -= up(i) * up(i) / factor[i - columns];
            }
            factor[i] = d > 1e-14 * diagonal[i] ? d : diagonal[i];
        }
    }

    /** Bond from inner node i to its left; 0 at the border. */
    private double left(int i, int c) {
        return c == 0 || c == columns ? 0 : grid.horizontal()[(i - c) / columns * (columns - 1) + columns - 1 + c - 1];
    }

    private double up(int i) {
        return grid.vertical()[i];
    }

    /**
     * Potentials of all nodes, row by row: 1 in the first row, 0 in the last.
     *
     * @throws ConvergenceException where the contrast is too high for this method
     */
    public static double[] of(ResistorGrid grid) {
        double[] v = new double[grid.rows() * grid.columns()];
        Arrays.fill(v, 0, grid.columns(), 1);
        if (grid.rows() > 2) {
            System.arraycopy(new GridPotentials(grid).solve(), 0, v, grid.columns(), v.length - 2 * grid.columns());
        }
        return v;
    }

    private double[] solve() {
        double[] x = new double[n];
        double[] r = new double[n];
        System.arraycopy(grid.vertical(), 0, r, 0, Math.min(columns, n));
        double[] z = new double[n];
        double[] p = new double[n];
        double[] ap = new double[n];
        precondition(r, z);
        System.arraycopy(z, 0, p, 0, n);
        double rz = dot(r, z);
        double start = rz;
        int most = 20 * (grid.rows() + columns) + 2000;
        for (int k = 0; k < most && rz > TOLERANCE * TOLERANCE * start; k++) {
            multiply(p, ap);
            double alpha = rz / dot(p, ap);
            for (int i = 0; i < n; i++) {
                x[i] += alpha * p[i];
                r[i] -= alpha * ap[i];
            }
            precondition(r, z);
            double next = dot(r, z);
            double beta = next / rz;
            rz = next;
            for (int i = 0; i < n; i++) {
                p[i] = z[i] + beta * p[i];
            }
        }
        if (!(rz <= TOLERANCE * TOLERANCE * start)) {
            throw new ConvergenceException("The potentials", Math.sqrt(rz / start), "Lower the contrast.");
        }
        return x;
    }

    private void multiply(double[] x, double[] out) {
        for (int i = 0; i < n; i++) {
            int c = i % columns;
            double sum = diagonal[i] * x[i];
            if (c > 0) {
                sum -= left(i, c) * x[i - 1];
            }
            if (c + 1 < columns) {
                sum -= left(i + 1, c + 1) * x[i + 1];
            }
            if (i >= columns) {
                sum -= up(i) * x[i - columns];
            }
            if (i + columns < n) {
                sum -= up(i + columns) * x[i + columns];
            }
            out[i] = sum;
        }
    }

    /** Solves with (D + L) D^-1 (D + L)^T. */
    private void precondition(double[] r, double[] z) {
        for (int i = 0; i < n; i++) {
            int c = i % columns;
            double sum = r[i];
            if (c > 0) {
                sum += left(i, c) * z[i - 1];
            }
            if (i >= columns) {
                sum += up(i) * z[i - columns];
            }
            z[i] = sum / factor[i];
        }
        for (int i = n - 1; i >= 0; i--) {
            int c = i % columns;
            double sum = 0;
            if (c + 1 < columns) {
                sum += left(i + 1, c + 1) * z[i + 1];
            }
            if (i + columns < n) {
                sum += up(i + columns) * z[i + columns];
            }
            z[i] += sum / factor[i];
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** Size of the current through each node, the mean of both bonds along each direction, over the current a column carries on average. */
    public static double[][] current(ResistorGrid grid, double[] v) {
        int rows = grid.rows();
        int columns = grid.columns();
        double total = 0;
        for (int c = 0; c < columns; c++) {
            total += grid.vertical()[c] * (v[c] - v[columns + c]);
        }
        double[][] out = new double[rows][columns];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                int i = r * columns + c;
                double side = 0;
                double along = 0;
                if (c > 0) {
                    side += grid.horizontal()[r * (columns - 1) + c - 1] * (v[i - 1] - v[i]) / 2;
                }
                if (c + 1 < columns) {
                    side += grid.horizontal()[r * (columns - 1) + c] * (v[i] - v[i + 1]) / 2;
                }
                double above = r > 0 ? grid.vertical()[i - columns] * (v[i - columns] - v[i]) : Double.NaN;
                double below = r + 1 < rows ? grid.vertical()[i] * (v[i] - v[i + columns]) : Double.NaN;
                along = r == 0 ? below : r + 1 == rows ? above : (above + below) / 2;
                out[r][c] = Math.hypot(side, along) * columns / total;
            }
        }
        return out;
    }
}
