package org.apical.numerics;

/** Cholesky factorisation of small symmetric matrices, in place. */
public final class Cholesky {
    private Cholesky() {}

    /**
     * Solves {@code a x = b}.
     *
     * @param a symmetric, row by row; only the lower triangle is read; destroyed
     * @param b right side, kept
     * @param x receives the solution
     * @return false where the matrix is not positive definite
     */
    public static boolean solve(double[] a, double[] b, double[] x) {
        int n = b.length;
        for (int j = 0; j < n; j++) {
            int row = j * n;
            double d = a[row + j];
            for (int k = 0; k < j; k++) {
                d -= a[row + k] * a[row + k];
            }
            if (!(d > 0)) {
                return false;
            }
            double root = Math.sqrt(d);
            a[row + j] = root;
            for (int i = j + 1; i < n; i++) {
                double s = a[i * n + j];
                for (int k = 0; k < j; k++) {
                    s -= a[i * n + k] * a[row + k];
                }
                a[i * n + j] = s / root;
            }
        }
        for (int i = 0; i < n; i++) {
            double s = b[i];
            for (int k = 0; k < i; k++) {
                s -= a[i * n + k] * x[k];
            }
            x[i] = s / a[i * n + i];
        }
        for (int i = n - 1; i >= 0; i--) {
            double s = x[i];
            for (int k = i + 1; k < n; k++) {
                s -= a[k * n + i] * x[k];
            }
            x[i] = s / a[i * n + i];
        }
        return true;
    }
}
