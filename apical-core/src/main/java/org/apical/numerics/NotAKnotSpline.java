package org.apical.numerics;

/**
 * Cubic spline interpolant whose third derivative is continuous at the second and at the last but one point
 * ("not-a-knot"); the end polynomials are continued beyond the points. Two points give a line, three a parabola.
 *
 * <p>The slopes at the points solve a tridiagonal system (de Boor, A Practical Guide to Splines, chapter IV), in one
 * sweep without pivoting: after the first elimination it is diagonally dominant.
 */
public final class NotAKnotSpline {
    private final double[] x;
    private final double[] y;
    private final double[] slope;

    private NotAKnotSpline(double[] x, double[] y, double[] slope) {
        this.x = x;
        this.y = y;
        this.slope = slope;
    }

    /**
     * The interpolant.
     *
     * @param x strictly increasing, at least two; not copied
     * @param y values there; not copied
     */
    public static NotAKnotSpline of(double[] x, double[] y) {
        int n = x.length;
        if (n < 2 || y.length != n) {
            throw new IllegalArgumentException("a spline needs at least two points, and as many x as y");
        }
        return new NotAKnotSpline(x, y, n < 4 ? fewPoints(x, y) : slopes(x, y));
    }

    private static double[] fewPoints(double[] x, double[] y) {
        double first = (y[1] - y[0]) / (x[1] - x[0]);
        if (x.length == 2) {
            return new double[] {first, first};
        }
        double second = (y[2] - y[1]) / (x[2] - x[1]);
        double curvature = (second - first) / (x[2] - x[0]);
        return new double[] {
            first - curvature * (x[1] - x[0]),
            first + curvature * (x[1] - x[0]),
            first + curvature * (2 * x[2] - x[0] - x[1])
        };
    }

    private static double[] slopes(double[] x, double[] y) {
        int n = x.length;
        double[] diagonal = new double[n];
        double[] upper = new double[n];
        double[] s = new double[n];
        double h0 = x[1] - x[0];
        double h1 = x[2] - x[1];
        double d0 = (y[1] - y[0]) / h0;
        double d1 = (y[2] - y[1]) / h1;
        diagonal[0] = h1;
        upper[0] = h0 + h1;
        s[0] = ((h0 + 2 * upper[0]) * h1 * d0 + h0 * h0 * d1) / upper[0];
        double hBefore = h0;
        double dBefore = d0;
        for (int i = 1; i < n - 1; i++) {
            double h = x[i + 1] - x[i];
            double d = (y[i + 1] - y[i]) / h;
            double factor = h / diagonal[i - 1];
            diagonal[i] = 2 * (hBefore + h) - factor * upper[i - 1];
            upper[i] = hBefore;
            s[i] = 3 * (h * dBefore + hBefore * d) - factor * s[i - 1];
            hBefore = h;
            dBefore = d;
        }
        double hLast = x[n - 1] - x[n - 2];
        double hPrevious = x[n - 2] - x[n - 3];
        double span = hLast + hPrevious;
        double dLast = (y[n - 1] - y[n - 2]) / hLast;
        double dPrevious = (y[n - 2] - y[n - 3]) / hPrevious;
        double right = (hLast * hLast * dPrevious + (2 * span + hLast) * hPrevious * dLast) / span;
        double factor = span / diagonal[n - 2];
        s[n - 1] = (right - factor * s[n - 2]) / (hPrevious - factor * upper[n - 2]);
        for (int i = n - 2; i >= 0; i--) {
            s[i] = (s[i] - upper[i] * s[i + 1]) / diagonal[i];
        }
        return s;
    }

    /** The value at {@code at}. */
    public double value(double at) {
        return value(at, Math.min(Grid.indexOf(x, at), x.length - 2));
    }

    private double value(double at, int i) {
        double h = x[i + 1] - x[i];
        double t = (at - x[i]) / h;
        double d = (y[i + 1] - y[i]) / h;
        double a = slope[i] - d;
        double b = slope[i + 1] - d;
        return y[i] + h * t * (d + (1 - t) * (a * (1 - t) - b * t));
    }

    /** The first derivative at {@code at}; from the right at a point. */
    public double slope(double at) {
        int i = Math.min(Grid.indexOf(x, at), x.length - 2);
        double h = x[i + 1] - x[i];
        double t = (at - x[i]) / h;
        double d = (y[i + 1] - y[i]) / h;
        double a = slope[i] - d;
        double b = slope[i + 1] - d;
        return d + (1 - 2 * t) * (a * (1 - t) - b * t) - t * (1 - t) * (a + b);
    }

    /**
     * The polynomials: for the interval i the four c with {@code y = c0 + u (c1 + u (c2 + u c3))}, {@code u = at - x[i]}.
     */
    public double[][] cubics() {
        double[][] out = new double[x.length - 1][];
        for (int i = 0; i < out.length; i++) {
            double h = x[i + 1] - x[i];
            double d = (y[i + 1] - y[i]) / h;
            double a = slope[i] - d;
            double b = slope[i + 1] - d;
            out[i] = new double[] {y[i], slope[i], -(2 * a + b) / h, (a + b) / (h * h)};
        }
        return out;
    }

    /** The values at increasing places: one walk through the points. */
    public double[] values(double[] at) {
        double[] out = new double[at.length];
        int i = 0;
        for (int m = 0; m < at.length; m++) {
            while (i < x.length - 2 && x[i + 1] <= at[m]) {
                i++;
            }
            out[m] = value(at[m], i);
        }
        return out;
    }
}
