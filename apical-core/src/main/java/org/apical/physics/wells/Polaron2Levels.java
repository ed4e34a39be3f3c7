package org.apical.physics.wells;

import java.util.Arrays;

/** Levels of the vibronic two-site model in the oscillator functions about 0. */
final class Polaron2Levels extends Levels {
    private static final int SUBDIVISIONS = 16;
    private static final int WINDOW = 16;

    private final Oscillator oscillator;
    private final double sigma;
    private final double[][][] coefficients;
    private final Splitting splitting;

    Polaron2Levels(
            double[] energies,
            double[] x,
            double[] weights,
            double[][][] psi,
            double[][][] coefficients,
            double sigma,
            Splitting splitting,
            Accuracy accuracy) {
        super(energies, x, weights, psi, accuracy);
        this.coefficients = coefficients;
        this.sigma = sigma;
        this.oscillator = new Oscillator(sigma);
        this.splitting = splitting;
    }

    @Override
    public Splitting splitting() {
        return splitting;
    }

    @Override
    public void at(double at, int count, double[][][] out) {
        for (int i = 0; i < 2; i++) {
            for (int c = 0; c < 2; c++) {
                Arrays.fill(out[i][c], 0);
            }
        }
        if (at < x()[0] || at > x()[x().length - 1]) {
            return;
        }
        int basis = coefficients[0][0].length;
        double[] h = new double[basis + 1];
        oscillator.at(at, h);
        double[] slope = new double[basis];
        for (int n = 0; n < basis; n++) {
            // h_n' = (sqrt(n) h_(n-1) - sqrt(n+1) h_(n+1)) / 2 sigma
            slope[n] = ((n == 0 ? 0 : Math.sqrt(n) * h[n - 1]) - Math.sqrt(n + 1.0) * h[n + 1]) / (2 * sigma);
        }
        for (int c = 0; c < 2; c++) {
            for (int level = 0; level < count; level++) {
                double[] k = coefficients[c][level];
                double v = 0;
                double s = 0;
                for (int n = 0; n < basis; n++) {
                    v += k[n] * h[n];
                    s += k[n] * slope[n];
                }
                out[0][c][level] = v;
                out[1][c][level] = s;
            }
        }
    }

    /** The density is band-limited on its grid: for waves that still matter the trapezoidal rule is exact. */
    @Override
    double[][] points(double[] populations, double q) {
        double[] mass = new double[x().length];
        for (int c = 0; c < 2; c++) {
            for (int n = 0; n < populations.length; n++) {
                double[] psi = psi(c, n);
                double p = populations[n];
                for (int i = 0; i < mass.length; i++) {
                    mass[i] += p * weights()[i] * psi[i] * psi[i];
                }
            }
        }
        return new double[][] {x(), mass};
    }

    /** By differences of the density on its uniform grid, of an order whose error is far below what brackets need. */
    @Override
    double[][] fine(double[] populations) {
        double[] g = new double[x().length];
        for (int c = 0; c < 2; c++) {
            for (int n = 0; n < populations.length; n++) {
                double[] psi = psi(c, n);
                double p = populations[n];
                for (int i = 0; i < g.length; i++) {
                    g[i] += p * psi[i] * psi[i];
                }
            }
        }
        int intervals = g.length - 2 * (WINDOW / 2);
        double[] x = new double[intervals * SUBDIVISIONS];
        double[] density = new double[x.length];
        double[] slopes = new double[x.length];
        double step = x()[1] - x()[0];
        for (int i = 0; i < SUBDIVISIONS; i++) {
            double t = (i + 0.5) / SUBDIVISIONS;
            double[][] weights = window(WINDOW / 2 - 1 + t);
            for (int m = 0; m < intervals; m++) {
                int first = m + 1; // the interval starts at node first + WINDOW / 2 - 1
                double v = 0;
                double s = 0;
                for (int j = 0; j < WINDOW && first + j < g.length; j++) {
                    v += weights[0][j] * g[first + j];
                    s += weights[1][j] * g[first + j];
                }
                density[m * SUBDIVISIONS + i] = v;
                x[m * SUBDIVISIONS + i] = x()[first + WINDOW / 2 - 1] + t * step;
                slopes[m * SUBDIVISIONS + i] = s / step;
            }
        }
        return new double[][] {x, density, slopes};
    }

    /** Values and slopes at {@code at} of the Lagrange polynomials of the nodes 0, 1, ... WINDOW - 1. */
    private static double[][] window(double at) {
        double[][] out = new double[2][WINDOW];
        for (int j = 0; j < WINDOW; j++) {
            double product = 1;
            double sum = 0;
            for (int m = 0; m < WINDOW; m++) {
                if (m != j) {
                    product *= (at - m) / (j - m);
                    sum += 1 / (at - m);
                }
            }
            out[0][j] = product;
            out[1][j] = product * sum;
        }
        return out;
    }
}
