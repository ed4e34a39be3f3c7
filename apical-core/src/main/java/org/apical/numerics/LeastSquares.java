package org.apical.numerics;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/** Linear least squares by QR. */
public final class LeastSquares {
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
        DMatrixRMaj a = matrix(columns, b.length);
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.leastSquares(b.length, n);
        if (!solver.setA(a) || solver.quality() < 1e-14) {
            throw new ConvergenceException(
                    "The linear least squares", solver.quality(), "Two of the components are the same: leave one out.");
        }
        DMatrixRMaj x = new DMatrixRMaj(n, 1);
        solver.solve(new DMatrixRMaj(b.length, 1, true, b.clone()), x);
        return x.data.clone();
    }

    /** {@code (a^T a)^-1}, row by row. */
    public static double[][] covariance(double[][] columns) {
        int n = columns.length;
        DMatrixRMaj a = matrix(columns, columns[0].length);
        DMatrixRMaj square = new DMatrixRMaj(n, n);
        CommonOps_DDRM.multTransA(a, a, square);
        DMatrixRMaj inverse = new DMatrixRMaj(n, n);
        if (!CommonOps_DDRM.invert(square, inverse)) {
            throw new ConvergenceException("The covariance", 0, "Two of the components are the same: leave one out.");
        }
        double[][] out = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                out[i][j] = inverse.get(i, j);
            }
        }
        return out;
    }

    private static DMatrixRMaj matrix(double[][] columns, int rows) {
        DMatrixRMaj a = new DMatrixRMaj(rows, columns.length);
        for (int j = 0; j < columns.length; j++) {
            for (int i = 0; i < rows; i++) {
                a.set(i, j, columns[j][i]);
            }
        }
        return a;
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
}
