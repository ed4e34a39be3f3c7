package org.apical.numerics;

import java.util.stream.IntStream;

/**
 * Nodes and weights of Gauss-Legendre quadrature on [0, 1], by Newton's method on the Legendre polynomial. Exact for
 * polynomials up to degree 2n - 1.
 *
 * @param x nodes, ascending
 * @param w weights, sum 1
 */
public record GaussLegendre(double[] x, double[] w) {
    private static final GaussLegendre[] KNOWN =
            IntStream.rangeClosed(1, 64).mapToObj(GaussLegendre::make).toArray(GaussLegendre[]::new);

    /** The rule of n points, at least one. The arrays are shared: do not modify them. */
    public static GaussLegendre of(int n) {
        return n <= KNOWN.length ? KNOWN[n - 1] : make(n);
    }

    private static GaussLegendre make(int n) {
        double[] x = new double[n];
        double[] w = new double[n];
        for (int i = 0; i < (n + 1) / 2; i++) {
            double z = Math.cos(Math.PI * (i + 0.75) / (n + 0.5));
            double slope = 1;
            for (int step = 0; step < 100; step++) {
                double p0 = 1;
                double p1 = z;
                for (int k = 2; k <= n; k++) {
                    double p2 = ((2 * k - 1) * z * p1 - (k - 1) * p0) / k;
                    p0 = p1;
                    p1 = p2;
                }
                slope = n * (z * p1 - p0) / (z * z - 1);
                double change = p1 / slope;
                z -= change;
                if (Math.abs(change) < 1e-15) {
                    break;
                }
            }
            x[i] = (1 - z) / 2;
            x[n - 1 - i] = (1 + z) / 2;
            w[i] = 1 / ((1 - z * z) * slope * slope);
            w[n - 1 - i] = w[i];
        }
        if (n % 2 == 1) {
            x[n / 2] = 0.5;
        }
        return new GaussLegendre(x, w);
    }
}
