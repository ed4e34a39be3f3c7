package org.apical.numerics;

/**
 * Cubic B-splines on sites with not-a-knot knots: the first and the last site four times, the sites 2 .. n-3 once, so
 * that there are as many splines as sites. Beyond the sites the end polynomials are continued. Values by the recurrence
 * of Cox and de Boor.
 */
public final class CubicBSpline {
    private final double[] knots;
    private final int count;

    /**
     * @param sites strictly increasing, at least four
     */
    public CubicBSpline(double[] sites) {
        count = sites.length;
        if (count < 4) {
            throw new IllegalArgumentException("cubic B-splines need at least four sites");
        }
        knots = new double[count + 4];
        for (int i = 0; i < 4; i++) {
            knots[i] = sites[0];
            knots[count + i] = sites[count - 1];
        }
        System.arraycopy(sites, 2, knots, 4, count - 4);
    }

    /** Number of splines. */
    public int count() {
        return count;
    }

    /** Index of the first of the four splines that may differ from zero at x. */
    public int first(double x) {
        int span = 3;
        while (span < count - 1 && x >= knots[span + 1]) {
            span++;
        }
        return span - 3;
    }

    /**
     * Values at x of the four splines from {@code first}.
     *
     * @param first {@link #first(double) first(x)}
     * @param values receives four values
     */
    public void values(double x, int first, double[] values) {
        int span = first + 3;
        values[0] = 1;
        for (int degree = 1; degree <= 3; degree++) {
            double saved = 0;
            for (int r = 0; r < degree; r++) {
                double right = knots[span + r + 1];
                double left = knots[span + 1 - degree + r];
                double term = values[r] / (right - left);
                values[r] = saved + (right - x) * term;
                saved = (x - left) * term;
            }
            values[degree] = saved;
        }
    }

    /** The sum of the splines with these coefficients, at x. */
    public double value(double[] coefficients, double x) {
        double[] b = new double[4];
        int first = first(x);
        values(x, first, b);
        double sum = 0;
        for (int r = 0; r < 4; r++) {
            sum += coefficients[first + r] * b[r];
        }
        return sum;
    }
}
