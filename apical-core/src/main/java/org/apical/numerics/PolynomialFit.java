package org.apical.numerics;

import java.util.Arrays;

/**
 * Least-squares polynomial in the centred and scaled variable {@code t = (x - centre) / halfWidth}, found by polynomials
 * orthogonal on the points (Forsythe 1957): as stable as QR, and no power of 9000 eV is ever formed.
 */
public final class PolynomialFit {
    private final double centre;
    private final double halfWidth;
    private final double[] coefficients;

    private PolynomialFit(double centre, double halfWidth, double[] coefficients) {
        this.centre = centre;
        this.halfWidth = halfWidth;
        this.coefficients = coefficients;
    }

    /**
     * Fits {@code y} over the points {@code from} to {@code to} (exclusive).
     *
     * @param degree at most the number of points less one; lowered to that
     */
    public static PolynomialFit of(double[] x, double[] y, int from, int to, int degree) {
        int n = to - from;
        int top = Math.min(degree, n - 1);
        double mean = 0;
        for (int i = from; i < to; i++) {
            mean += x[i];
        }
        mean /= n;
        double half = Math.max(Math.abs(x[to - 1] - mean), Math.abs(x[from] - mean));
        double scale = half > 0 ? half : 1;
        double[] t = new double[n];
        double[] rest = new double[n];
        for (int i = 0; i < n; i++) {
            t[i] = (x[from + i] - mean) / scale;
            rest[i] = y[from + i];
        }
        return new PolynomialFit(mean, scale, orthogonal(t, rest, top));
    }

    /** Power coefficients in t; takes the fitted part out of {@code rest} as it goes, which keeps rounding small. */
    private static double[] orthogonal(double[] t, double[] rest, int degree) {
        int n = t.length;
        double[] sum = new double[degree + 1];
        double[] before = new double[n];
        double[] now = new double[n];
        double[] powersBefore = new double[degree + 1];
        double[] powers = new double[degree + 1];
        Arrays.fill(now, 1);
        powers[0] = 1;
        double normBefore = 1;
        for (int d = 0; d <= degree; d++) {
            double norm = 0;
            double projection = 0;
            double shift = 0;
            for (int i = 0; i < n; i++) {
                norm += now[i] * now[i];
                projection += now[i] * rest[i];
                shift += t[i] * now[i] * now[i];
            }
            double c = projection / norm;
            shift /= norm;
            double link = d == 0 ? 0 : norm / normBefore;
            for (int j = 0; j <= d; j++) {
                sum[j] += c * powers[j];
            }
            for (int i = 0; i < n; i++) {
                rest[i] -= c * now[i];
                double next = (t[i] - shift) * now[i] - link * before[i];
                before[i] = now[i];
                now[i] = next;
            }
            double[] nextPowers = new double[degree + 1];
            for (int j = 0; j <= degree; j++) {
                nextPowers[j] = (j > 0 ? powers[j - 1] : 0) - shift * powers[j] - link * powersBefore[j];
            }
            powersBefore = powers;
            powers = nextPowers;
            normBefore = norm;
        }
        return sum;
    }

    /** The value at x. */
    public double value(double x) {
        double t = (x - centre) / halfWidth;
        double v = 0;
        for (int j = coefficients.length - 1; j >= 0; j--) {
            v = v * t + coefficients[j];
        }
        return v;
    }

    /** For a fit of degree one: dy/dx. */
    public double slope() {
        return coefficients.length > 1 ? coefficients[1] / halfWidth : 0;
    }

    /** For a fit of degree one: the value continued to x = 0. */
    public double intercept() {
        return coefficients[0] - slope() * centre;
    }
}
