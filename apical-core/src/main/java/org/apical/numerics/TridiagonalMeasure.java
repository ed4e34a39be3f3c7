package org.apical.numerics;

/**
 * Eigenvalues of a symmetric tridiagonal matrix and the squares of the first components of its eigenvectors: the spectral
 * measure of the vector from which a Lanczos recurrence made the matrix [T: Golub and Welsch, Math. Comp. 23, 221 (1969)].
 *
 * @param nodes not sorted
 * @param weights of sum 1
 */
public record TridiagonalMeasure(double[] nodes, double[] weights) {
    private static final int SWEEPS = 200;

    /**
     * Implicit QL with the first row of the eigenvectors.
     *
     * @param diagonal n numbers
     * @param beside at least n - 1 numbers
     * @throws ConvergenceException where the iteration stops short
     */
    public static TridiagonalMeasure of(double[] diagonal, double[] beside) {
        int n = diagonal.length;
        double[] d = diagonal.clone();
        double[] e = new double[n];
        System.arraycopy(beside, 0, e, 0, n - 1);
        double[] first = new double[n];
        first[0] = 1;
        for (int l = 0; l < n; l++) {
            for (int sweep = 0; ; sweep++) {
                int m = l;
                while (m < n - 1 && Math.abs(e[m]) > 1e-16 * (Math.abs(d[m]) + Math.abs(d[m + 1]))) {
                    m++;
                }
                if (m == l) {
                    break;
                }
                if (sweep == SWEEPS) {
                    throw new ConvergenceException(
                            "The spectrum of a tridiagonal matrix of " + n, Math.abs(e[l]), "Take fewer iterations.");
                }
                double g = (d[l + 1] - d[l]) / (2 * e[l]);
                double r = Math.hypot(g, 1);
                g = d[m] - d[l] + e[l] / (g + Math.copySign(r, g));
                double s = 1;
                double c = 1;
                double p = 0;
                int i = m - 1;
                for (; i >= l; i--) {
                    double f = s * e[i];
                    double b = c * e[i];
                    r = Math.hypot(f, g);
                    e[i + 1] = r;
                    if (r == 0) {
                        d[i + 1] -= p;
                        e[m] = 0;
                        break;
                    }
                    s = f / r;
                    c = g / r;
                    g = d[i + 1] - p;
                    r = (d[i] - g) * s + 2 * c * b;
                    p = s * r;
                    d[i + 1] = g + p;
                    g = c * r - b;
                    f = first[i + 1];
                    first[i + 1] = s * first[i] + c * f;
                    first[i] = c * first[i] - s * f;
                }
                if (i < l) {
                    d[l] -= p;
                    e[l] = g;
                    e[m] = 0;
                }
            }
        }
        for (int i = 0; i < n; i++) {
            first[i] *= first[i];
        }
        return new TridiagonalMeasure(d, first);
    }
}
