package org.apical.numerics;

import java.util.Arrays;

/**
 * All eigenvalues and the lowest eigenvectors of a symmetric matrix: Householder reduction to a tridiagonal matrix,
 * implicit QL for the eigenvalues, inverse iteration for the vectors that are wanted (Wilkinson and Reinsch, Handbook for
 * Automatic Computation II, contributions II/2, II/4, II/18). Where few vectors are wanted it is several times faster than
 * a full decomposition.
 */
public final class SymmetricEigen {
    private static final int MAX_SWEEPS = 60;
    private static final int INVERSE_STEPS = 4;
    private static final double CLUSTER = 1e-3;

    private final double[] values;
    private final double[] diagonal;
    private final double[] off;
    private final double[][] reflections;
    private final double[] scales;

    private SymmetricEigen(double[] diagonal, double[] off, double[][] reflections, double[] scales) {
        this.diagonal = diagonal;
        this.off = off;
        this.reflections = reflections;
        this.scales = scales;
        this.values = tridiagonalValues(diagonal, off);
    }

    /**
     * Of a dense matrix.
     *
     * @param a rows; only the lower triangle is read; destroyed
     */
    public static SymmetricEigen of(double[][] a) {
        int n = a.length;
        double[] diagonal = new double[n];
        double[] off = new double[n];
        double[] scales = new double[n];
        double[] p = new double[n];
        for (int i = n - 1; i >= 1; i--) {
            double[] u = a[i];
            diagonal[i] = u[i];
            double h = 0;
            for (int k = 0; k < i; k++) {
                h += u[k] * u[k];
            }
            double last = u[i - 1];
            if (h - last * last == 0) {
                off[i] = last;
                continue;
            }
            double g = last > 0 ? -Math.sqrt(h) : Math.sqrt(h);
            off[i] = g;
            h -= last * g;
            u[i - 1] = last - g;
            scales[i] = h;
            Arrays.fill(p, 0, i, 0);
            for (int j = 0; j < i; j++) {
                double[] row = a[j];
                double uj = u[j];
                double s = row[j] * uj;
                for (int k = 0; k < j; k++) {
                    s += row[k] * u[k];
                }
                for (int k = 0; k < j; k++) {
                    p[k] += row[k] * uj;
                }
                p[j] += s;
            }
            double up = 0;
            for (int j = 0; j < i; j++) {
                p[j] /= h;
                up += u[j] * p[j];
            }
            double half = up / (2 * h);
            for (int j = 0; j < i; j++) {
                p[j] -= half * u[j];
            }
            for (int j = 0; j < i; j++) {
                double[] row = a[j];
                double uj = u[j];
                double pj = p[j];
                for (int k = 0; k <= j; k++) {
                    row[k] -= uj * p[k] + pj * u[k];
                }
            }
        }
        diagonal[0] = a[0][0];
        return new SymmetricEigen(diagonal, off, a, scales);
    }

    /**
     * Of a tridiagonal matrix.
     *
     * @param diagonal diagonal; not copied
     * @param off off[i] couples i - 1 and i; off[0] is not read; not copied
     */
    public static SymmetricEigen ofTridiagonal(double[] diagonal, double[] off) {
        return new SymmetricEigen(diagonal, off, new double[0][], new double[0]);
    }

    /** All eigenvalues, ascending. Do not modify. */
    public double[] values() {
        return values;
    }

    /** The eigenvectors of the {@code count} lowest eigenvalues, each of length 1. */
    public double[][] vectors(int count) {
        int n = diagonal.length;
        double[][] out = new double[count][];
        double norm = 0;
        for (int i = 0; i < n; i++) {
            norm = Math.max(
                    norm,
                    Math.abs(diagonal[i])
                            + Math.abs(off[i] * (i > 0 ? 1 : 0))
                            + (i + 1 < n ? Math.abs(off[i + 1]) : 0));
        }
        double tiny = Math.ulp(norm);
        double before = Double.NEGATIVE_INFINITY;
        TridiagonalFactors factors = new TridiagonalFactors(n);
        for (int m = 0; m < count; m++) {
            double shift = Math.max(values[m], before + tiny); // equal eigenvalues are told apart
            before = shift;
            int first = m;
            while (first > 0 && values[m] - values[first - 1] < CLUSTER * norm) {
                first--;
            }
            factors.decompose(diagonal, off, shift, tiny);
            double[] v = new double[n];
            for (int i = 0; i < n; i++) {
                v[i] = 1 + ((i * 2654435761L + m * 40503L) & 1023) / 1024.0; // fixed, and orthogonal to nothing
            }
            for (int step = 0; step < INVERSE_STEPS; step++) {
                factors.solve(v, step == 0);
                for (int pass = 0; pass < 2; pass++) {
                    for (int j = first; j < m; j++) {
                        subtract(v, out[j]);
                    }
                }
                normalise(v);
            }
            out[m] = v;
        }
        for (double[] v : out) {
            transformBack(v);
        }
        return out;
    }

    /**
     * What eigenvectors become in first order where the matrix changes: the solutions of {@code (A - value) y = b}
     * orthogonal to the eigenvector, for an eigenvalue that stands alone.
     *
     * @param index which of the lowest
     * @param vector its eigenvector, as {@link #vectors} gives it
     * @param right right-hand sides; what they have of the eigenvector is left out
     * @return one row a right-hand side
     */
    public double[][] responses(int index, double[] vector, double[][] right) {
        int n = diagonal.length;
        TridiagonalFactors factors = new TridiagonalFactors(n);
        factors.decompose(diagonal, off, values[index], Math.ulp(Math.abs(values[n - 1]) + Math.abs(values[0])));
        double[][] out = new double[right.length][];
        for (int b = 0; b < right.length; b++) {
            double[] y = right[b].clone();
            subtract(y, vector);
            for (int i = reflections.length - 1; i >= 1; i--) {
                reflect(i, y);
            }
            factors.solve(y, false);
            transformBack(y);
            // the matrix is singular along the vector: whatever rounding has put there is not part of the answer
            subtract(y, vector);
            subtract(y, vector);
            out[b] = y;
        }
        return out;
    }

    private void transformBack(double[] v) {
        for (int i = 1; i < reflections.length; i++) {
            reflect(i, v);
        }
    }

    private void reflect(int i, double[] v) {
        if (scales[i] == 0) {
            return;
        }
        double[] u = reflections[i];
        double s = 0;
        for (int k = 0; k < i; k++) {
            s += u[k] * v[k];
        }
        s /= scales[i];
        for (int k = 0; k < i; k++) {
            v[k] -= s * u[k];
        }
    }

    private static void subtract(double[] v, double[] unit) {
        double s = 0;
        for (int i = 0; i < v.length; i++) {
            s += v[i] * unit[i];
        }
        for (int i = 0; i < v.length; i++) {
            v[i] -= s * unit[i];
        }
    }

    private static void normalise(double[] v) {
        double largest = 0;
        for (double x : v) {
            largest = Math.max(largest, Math.abs(x));
        }
        double sum = 0;
        for (int i = 0; i < v.length; i++) {
            v[i] /= largest;
            sum += v[i] * v[i];
        }
        double scale = 1 / Math.sqrt(sum);
        for (int i = 0; i < v.length; i++) {
            v[i] *= scale;
        }
    }

    /** Implicit QL with Wilkinson's shift, values only. */
    private static double[] tridiagonalValues(double[] diagonal, double[] off) {
        int n = diagonal.length;
        double[] d = diagonal.clone();
        double[] e = new double[n];
        System.arraycopy(off, 1, e, 0, n - 1);
        for (int l = 0; l < n; l++) {
            for (int sweep = 0; ; sweep++) {
                int m = l;
                while (m < n - 1 && Math.abs(e[m]) > Math.ulp(Math.abs(d[m]) + Math.abs(d[m + 1])) / 2) {
                    m++;
                }
                if (m == l) {
                    break;
                }
                if (sweep == MAX_SWEEPS) {
                    throw new ConvergenceException(
                            "The symmetric eigenvalue problem", Math.abs(e[l]), "Please report.");
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
                    r = Math.sqrt(f * f + g * g);
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
                }
                if (r == 0 && i >= l) {
                    continue;
                }
                d[l] -= p;
                e[l] = g;
                e[m] = 0;
            }
        }
        Arrays.sort(d);
        return d;
    }
}
