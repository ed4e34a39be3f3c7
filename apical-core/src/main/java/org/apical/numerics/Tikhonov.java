package org.apical.numerics;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.QRDecomposition;

/**
 * A smooth solution of an ill-posed linear problem: the g that makes {@code |K g - d|^2 + alpha |L g|^2} least, by QR of the
 * stacked system. K is reduced to a triangle once, so that each alpha costs little.
 *
 * <p>Immutable; may be shared between threads.
 */
public final class Tikhonov {
    private final int n;
    private final DMatrixRMaj reduced;
    private final double[] data;
    private final double rest;
    private final double[][] smoother;

    /**
     * A problem.
     *
     * @param k rows of K
     * @param d as many data
     * @param smoother rows of L
     */
    public Tikhonov(double[][] k, double[] d, double[][] smoother) {
        this.n = k[0].length;
        this.smoother = smoother;
        int rows = Math.max(k.length, n);
        DMatrixRMaj a = new DMatrixRMaj(rows, n + 1);
        for (int i = 0; i < k.length; i++) {
            for (int j = 0; j < n; j++) {
                a.set(i, j, k[i][j]);
            }
            a.set(i, n, d[i]);
        }
        // R of (K, d) holds R of K, Q^T d and what of d no g can reach.
        QRDecomposition<DMatrixRMaj> qr = DecompositionFactory_DDRM.qr(a.numRows, a.numCols);
        qr.decompose(a);
        DMatrixRMaj r = qr.getR(null, true);
        this.reduced = new DMatrixRMaj(n, n);
        this.data = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = i; j < n; j++) {
                reduced.set(i, j, r.get(i, j));
            }
            data[i] = r.get(i, n);
        }
        this.rest = r.numRows > n ? r.get(n, n) * r.get(n, n) : 0;
    }

    /** Number of unknowns. */
    public int size() {
        return n;
    }

    private DMatrixRMaj stacked(double alpha) {
        DMatrixRMaj a = new DMatrixRMaj(n + smoother.length, n);
        CommonOps_DDRM.insert(reduced, a, 0, 0);
        double root = Math.sqrt(alpha);
        for (int i = 0; i < smoother.length; i++) {
            for (int j = 0; j < n; j++) {
                a.set(n + i, j, root * smoother[i][j]);
            }
        }
        return a;
    }

    /** Triangle and orthogonal columns of the stacked system. */
    private record Factors(DMatrixRMaj q, DMatrixRMaj r) {
        static Factors of(DMatrixRMaj a) {
            QRDecomposition<DMatrixRMaj> qr = DecompositionFactory_DDRM.qr(a.numRows, a.numCols);
            qr.decompose(a);
            return new Factors(qr.getQ(null, true), qr.getR(null, true));
        }

        double[] solve(double[] right) {
            int n = r.numCols;
            double[] x = new double[n];
            for (int j = n - 1; j >= 0; j--) {
                double s = 0;
                for (int i = 0; i < right.length; i++) {
                    s += q.get(i, j) * right[i];
                }
                for (int i = j + 1; i < n; i++) {
                    s -= r.get(j, i) * x[i];
                }
                x[j] = s / r.get(j, j);
            }
            return x;
        }
    }

    /** The solution of an alpha, above 0. */
    public double[] solve(double alpha) {
        return Factors.of(stacked(alpha)).solve(data);
    }

    /** The solution with no negative element (Lawson and Hanson, Solving Least Squares Problems (1974), chapter 23). */
    public double[] solveNonNegative(double alpha) {
        return NonNegativeLeastSquares.solve(stacked(alpha), Arrays.copyOf(data, n + smoother.length));
    }

    /** {@code |K g - d|^2}. */
    public double misfit(double[] g) {
        double sum = rest;
        for (int i = 0; i < n; i++) {
            double r = -data[i];
            for (int j = i; j < n; j++) {
                r += reduced.get(i, j) * g[j];
            }
            sum += r * r;
        }
        return sum;
    }

    /** {@code |L g|^2}. */
    public double roughness(double[] g) {
        double sum = 0;
        for (double[] row : smoother) {
            double s = 0;
            for (int j = 0; j < n; j++) {
                s += row[j] * g[j];
            }
            sum += s * s;
        }
        return sum;
    }

    /** Trace of {@code K (K^T K + alpha L^T L)^-1 K^T}: how many independent things the data say about g. */
    public double effectiveDegreesOfFreedom(double alpha) {
        DMatrixRMaj q = Factors.of(stacked(alpha)).q;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                sum += q.get(i, j) * q.get(i, j);
            }
        }
        return sum;
    }

    /**
     * Standard deviations of g where the data have independent noise of standard deviation 1.
     *
     * @param used the elements that are free; the others are held at 0
     */
    public double[] deviations(double alpha, boolean[] used) {
        int count = 0;
        for (boolean u : used) {
            count += u ? 1 : 0;
        }
        double[] out = new double[n];
        if (count == 0) {
            return out;
        }
        DMatrixRMaj all = stacked(alpha);
        DMatrixRMaj a = new DMatrixRMaj(all.numRows, count);
        int at = 0;
        for (int j = 0; j < n; j++) {
            if (used[j]) {
                CommonOps_DDRM.extract(all, 0, all.numRows, j, j + 1, a, 0, at++);
            }
        }
        Factors f = Factors.of(a);
        // g = R^-1 Q_1^T d: rows of R^-1 Q_1^T, by back substitution for each datum.
        double[] variance = new double[count];
        double[] right = new double[n];
        for (int i = 0; i < n; i++) {
            right[i] = 1;
            double[] g = f.solve(right);
            right[i] = 0;
            for (int j = 0; j < count; j++) {
                variance[j] += g[j] * g[j];
            }
        }
        at = 0;
        for (int j = 0; j < n; j++) {
            out[j] = used[j] ? Math.sqrt(variance[at++]) : 0;
        }
        return out;
    }
}
