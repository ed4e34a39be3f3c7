package org.apical.numerics;

import java.util.ArrayList;
import java.util.List;

/**
 * Fixed points of {@code x = g(x)} by Anderson's mixing: the next point is the combination of the last few that would have
 * the least residual if g were linear.
 */
public final class AndersonMixing {
    private final int depth;
    private final List<double[]> points = new ArrayList<>();
    private final List<double[]> residuals = new ArrayList<>();

    /** @param depth how many differences are kept, 1 to 20 */
    public AndersonMixing(int depth) {
        this.depth = depth;
    }

    /**
     * The next point.
     *
     * @param x the point
     * @param g its image
     */
    public double[] next(double[] x, double[] g) {
        int n = x.length;
        double[] f = new double[n];
        for (int i = 0; i < n; i++) {
            f[i] = g[i] - x[i];
        }
        points.add(x.clone());
        residuals.add(f);
        if (points.size() > depth + 1) {
            points.remove(0);
            residuals.remove(0);
        }
        int m = points.size() - 1;
        double[] out = g.clone();
        if (m == 0) {
            return out;
        }
        double[] right = new double[m];
        double[] matrix = new double[m * m];
        double trace = 0;
        for (int a = 0; a < m; a++) {
            for (int i = 0; i < n; i++) {
                right[a] += (f[i] - residuals.get(a)[i]) * f[i];
            }
            for (int b = 0; b <= a; b++) {
                double sum = 0;
                for (int i = 0; i < n; i++) {
                    sum += (f[i] - residuals.get(a)[i]) * (f[i] - residuals.get(b)[i]);
                }
                matrix[a * m + b] = sum;
                matrix[b * m + a] = sum;
            }
            trace += matrix[a * m + a];
        }
        for (int a = 0; a < m; a++) {
            matrix[a * m + a] += 1e-14 * trace;
        }
        double[] weights = new double[m];
        if (!Cholesky.solve(matrix, right, weights)) {
            reset();
            return out;
        }
        for (int a = 0; a < m; a++) {
            double[] px = points.get(a);
            double[] pf = residuals.get(a);
            for (int i = 0; i < n; i++) {
                out[i] -= weights[a] * (x[i] - px[i] + f[i] - pf[i]);
            }
        }
        return out;
    }

    /** Forgets what was. */
    public void reset() {
        points.clear();
        residuals.clear();
    }
}
