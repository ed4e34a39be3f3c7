package org.apical.physics.qball;

import java.util.Arrays;
import org.apical.numerics.Grid;

/**
 * A potential from points (phi, U): cubic spline with slope 0 at phi = 0, the first point, and not-a-knot at the end; U
 * counts from U(0), mass^2 = U''(0) of the spline.
 */
public final class TablePotential implements FieldPotential {
    private final double[] x;
    private final double[] y;
    private final double[] slope;
    private final double massSquared;

    /**
     * @param phi increasing from 0, at least five
     * @param u values there
     */
    public TablePotential(double[] phi, double[] u) {
        x = phi.clone();
        y = new double[u.length];
        for (int i = 0; i < u.length; i++) {
            y[i] = u[i] - u[0];
        }
        slope = slopes(x, y);
        double h = x[1];
        massSquared = 2 * (3 * y[1] / h - slope[1]) / h;
    }

    /** Slopes at the points: tridiagonal, clamped at the start, not-a-knot at the end. */
    private static double[] slopes(double[] x, double[] y) {
        int n = x.length;
        double[] diagonal = new double[n];
        double[] upper = new double[n];
        double[] s = new double[n];
        diagonal[0] = 1;
        for (int i = 1; i < n - 1; i++) {
            double before = x[i] - x[i - 1];
            double after = x[i + 1] - x[i];
            double right = 3 * (after * (y[i] - y[i - 1]) / before + before * (y[i + 1] - y[i]) / after);
            double factor = after / diagonal[i - 1];
            diagonal[i] = 2 * (before + after) - factor * upper[i - 1];
            upper[i] = before;
            s[i] = right - factor * s[i - 1];
        }
        double last = x[n - 1] - x[n - 2];
        double previous = x[n - 2] - x[n - 3];
        double span = last + previous;
        double dLast = (y[n - 1] - y[n - 2]) / last;
        double dPrevious = (y[n - 2] - y[n - 3]) / previous;
        double right = (last * last * dPrevious + (2 * span + last) * previous * dLast) / span;
        double factor = span / diagonal[n - 2];
        s[n - 1] = (right - factor * s[n - 2]) / (previous - factor * upper[n - 2]);
        for (int i = n - 2; i >= 0; i--) {
            s[i] = (s[i] - upper[i] * s[i + 1]) / diagonal[i];
        }
        return s;
    }

    private int piece(double phi) {
        return Math.min(Grid.indexOf(x, phi), x.length - 2);
    }

    /** Coefficients of t^2 and t^3, t = phi - x_i. */
    private double second(int i) {
        double h = x[i + 1] - x[i];
        return (3 * (y[i + 1] - y[i]) / h - 2 * slope[i] - slope[i + 1]) / h;
    }

    private double third(int i) {
        double h = x[i + 1] - x[i];
        return (slope[i] + slope[i + 1] - 2 * (y[i + 1] - y[i]) / h) / (h * h);
    }

    @Override
    public double massSquared() {
        return massSquared;
    }

    @Override
    public double beyond(double phi) {
        int i = piece(phi);
        double t = phi - x[i];
        if (i == 0) {
            return third(0) * t * t * t;
        }
        return y[i] + t * (slope[i] + t * (second(i) + t * third(i))) - massSquared * phi * phi / 2;
    }

    @Override
    public double slopeBeyond(double phi) {
        int i = piece(phi);
        double t = phi - x[i];
        if (i == 0) {
            return 3 * third(0) * t * t;
        }
        return slope[i] + t * (2 * second(i) + 3 * t * third(i)) - massSquared * phi;
    }

    @Override
    public double curvatureBeyond(double phi) {
        int i = piece(phi);
        return 2 * second(i) + 6 * (phi - x[i]) * third(i) - massSquared;
    }

    @Override
    public double[] breaks() {
        return Arrays.copyOfRange(x, 1, x.length - 1);
    }

    @Override
    public double largest() {
        return x[x.length - 1];
    }

    @Override
    public double[] scales() {
        return new double[] {x[1], x[x.length - 1]};
    }
}
