package org.apical.numerics;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.QRDecomposition;

/** {@code |a x - b|} least with no negative x: the active-set method of Lawson and Hanson, Solving Least Squares Problems (1974). */
public final class NonNegativeLeastSquares {
    private static final double TOLERANCE = 1e-12;
    private static final int SWEEPS = 20;

    private NonNegativeLeastSquares() {}

    /**
     * The solution.
     *
     * @param a more rows than columns, of full rank; not changed
     * @param b right side
     */
    public static double[] solve(DMatrixRMaj a, double[] b) {
        int n = a.numCols;
        // Q^T a = R, Q^T b: each step then works on a triangle.
        QRDecomposition<DMatrixRMaj> qr = DecompositionFactory_DDRM.qr(a.numRows, n);
        qr.decompose(a.copy());
        DMatrixRMaj r = qr.getR(null, true);
        DMatrixRMaj q = qr.getQ(null, true);
        double[] d = new double[n];
        double size = 0;
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < b.length; i++) {
                d[j] += q.get(i, j) * b[i];
            }
            size = Math.max(size, Math.abs(d[j]));
        }
        double[] x = new double[n];
        boolean[] free = new boolean[n];
        double[] length = new double[n];
        for (int j = 0; j < n; j++) {
            for (int i = 0; i <= j; i++) {
                length[j] += r.get(i, j) * r.get(i, j);
            }
            length[j] = Math.sqrt(length[j]);
        }
        for (int step = 0; step < SWEEPS * n; step++) {
            int enter = enter(r, d, x, free, length, TOLERANCE * size);
            if (enter < 0) {
                return x;
            }
            free[enter] = true;
            while (true) {
                double[] z = passive(r, d, free);
                double part = 1;
                int leave = -1;
                for (int j = 0; j < n; j++) {
                    if (free[j] && z[j] <= 0) {
                        double p = x[j] / (x[j] - z[j]);
                        if (leave < 0 || p < part) {
                            part = p;
                            leave = j;
                        }
                    }
                }
                if (leave < 0) {
                    x = z;
                    break;
                }
                for (int j = 0; j < n; j++) {
                    x[j] += free[j] ? part * (z[j] - x[j]) : 0;
                }
                x[leave] = 0;
                for (int j = 0; j < n; j++) {
                    if (free[j] && x[j] <= 0) {
                        x[j] = 0;
                        free[j] = false;
                    }
                }
            }
        }
        throw new ConvergenceException("The least squares with no negative element", 0, "Make alpha larger.");
    }

    /** The element at 0 whose rise lowers the sum of squares most; -1 where none does. */
    private static int enter(DMatrixRMaj r, double[] d, double[] x, boolean[] free, double[] length, double tolerance) {
        int n = x.length;
        double[] residual = d.clone();
        for (int i = 0; i < n; i++) {
            for (int j = i; j < n; j++) {
                residual[i] -= r.get(i, j) * x[j];
            }
        }
        int best = -1;
        double steepest = tolerance;
        for (int j = 0; j < n; j++) {
            if (free[j]) {
                continue;
            }
            double w = 0;
            for (int i = 0; i <= j; i++) {
                w += r.get(i, j) * residual[i];
            }
            if (w / length[j] > steepest) {
                steepest = w / length[j];
                best = j;
            }
        }
        return best;
    }

    /** Least squares over the free elements. */
    private static double[] passive(DMatrixRMaj r, double[] d, boolean[] free) {
        int n = free.length;
        int count = 0;
        for (boolean f : free) {
            count += f ? 1 : 0;
        }
        DMatrixRMaj a = new DMatrixRMaj(n, count + 1);
        int at = 0;
        for (int j = 0; j < n; j++) {
            if (free[j]) {
                CommonOps_DDRM.extract(r, 0, n, j, j + 1, a, 0, at++);
            }
        }
        for (int i = 0; i < n; i++) {
            a.set(i, count, d[i]);
        }
        QRDecomposition<DMatrixRMaj> qr = DecompositionFactory_DDRM.qr(n, count + 1);
        qr.decompose(a);
        DMatrixRMaj t = qr.getR(null, true);
        double[] z = new double[n];
        double[] y = new double[count];
        for (int i = count - 1; i >= 0; i--) {
            double s = t.get(i, count);
            for (int j = i + 1; j < count; j++) {
                s -= t.get(i, j) * y[j];
            }
            y[i] = s / t.get(i, i);
        }
        at = 0;
        for (int j = 0; j < n; j++) {
            z[j] = free[j] ? y[at++] : 0;
        }
        return z;
    }
}
