package org.apical.numerics;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.QRDecomposition;

/**
 * Linear least squares by QR. The columns are scaled to length 1 first, so that what counts as dependent does not hang on
 * their units, and a normal matrix, which would square the condition number, is never formed.
 */
public final class LeastSquares {
    /** Part of a column, relative to its length, that must not be a combination of the columns before it. */
    private static final double INDEPENDENT = 1e-13;

    private LeastSquares() {}

    /**
     * The x that makes {@code |a x - b|} least.
     *
     * @param columns the columns of a
     * @param b right side
     * @throws ConvergenceException where the columns are not independent
     */
    public static double[] solve(double[][] columns, double[] b) {
        int n = columns.length;
        Factors f = Factors.of(columns, b.length);
        double[] x = new double[n];
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < b.length; i++) {
                x[j] += f.q.get(i, j) * b[i];
            }
        }
        for (int j = n - 1; j >= 0; j--) {
            for (int k = j + 1; k < n; k++) {
                x[j] -= f.r.get(j, k) * x[k];
            }
            x[j] /= f.r.get(j, j);
        }
        for (int j = 0; j < n; j++) {
            x[j] /= f.lengths[j];
        }
        return x;
    }

    /** {@code (a^T a)^-1}, row by row. */
    public static double[][] covariance(double[][] columns) {
        int n = columns.length;
        Factors f = Factors.of(columns, columns[0].length);
        double[][] inverse = new double[n][n];
        for (int k = 0; k < n; k++) {
            inverse[k][k] = 1 / f.r.get(k, k);
            for (int j = k - 1; j >= 0; j--) {
                for (int m = j + 1; m <= k; m++) {
                    inverse[j][k] -= f.r.get(j, m) * inverse[m][k];
                }
                inverse[j][k] /= f.r.get(j, j);
            }
        }
        double[][] out = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (int k = Math.max(i, j); k < n; k++) {
                    out[i][j] += inverse[i][k] * inverse[j][k];
                }
                out[i][j] /= f.lengths[i] * f.lengths[j];
            }
        }
        return out;
    }

    /** Sum of squares of {@code a x - b}. */
    public static double residual(double[][] columns, double[] x, double[] b) {
        double sum = 0;
        for (int i = 0; i < b.length; i++) {
            double r = -b[i];
            for (int j = 0; j < columns.length; j++) {
                r += columns[j][i] * x[j];
            }
            sum += r * r;
        }
        return sum;
    }

    private record Factors(DMatrixRMaj q, DMatrixRMaj r, double[] lengths) {
        static Factors of(double[][] columns, int rows) {
            int n = columns.length;
            if (rows < n) {
                throw dependent(0);
            }
            double[] lengths = new double[n];
            DMatrixRMaj a = new DMatrixRMaj(rows, n);
            for (int j = 0; j < n; j++) {
                lengths[j] = length(columns[j]);
                for (int i = 0; i < rows; i++) {
                    a.set(i, j, lengths[j] > 0 ? columns[j][i] / lengths[j] : 0);
                }
            }
            QRDecomposition<DMatrixRMaj> qr = DecompositionFactory_DDRM.qr(rows, n);
            if (!qr.decompose(a)) {
                throw dependent(0);
            }
            DMatrixRMaj r = qr.getR(null, true);
            for (int j = 0; j < n; j++) {
                if (!(Math.abs(r.get(j, j)) > INDEPENDENT)) {
                    throw dependent(Math.abs(r.get(j, j)));
                }
            }
            return new Factors(qr.getQ(null, true), r, lengths);
        }

        private static double length(double[] column) {
            double largest = 0;
            for (double c : column) {
                largest = Math.max(largest, Math.abs(c));
            }
            double sum = 0;
            for (double c : column) {
                sum += largest > 0 ? c / largest * (c / largest) : 0;
            }
            return largest * Math.sqrt(sum);
        }

        private static ConvergenceException dependent(double left) {
            return new ConvergenceException(
                    "The linear least squares", left, "Two of the components are the same: leave one out.");
        }
    }
}
