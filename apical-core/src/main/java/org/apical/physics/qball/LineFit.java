package org.apical.physics.qball;

/**
 * A straight line by unweighted least squares.
 *
 * @param intercept a of y = a + b x
 * @param slope b
 * @param r2 1 - residual over total sum of squares; NaN where y does not vary
 */
public record LineFit(double intercept, double slope, double r2) {
    /** Fits; at least two different x. */
    public static LineFit of(double[] x, double[] y) {
        int n = x.length;
        double mx = 0;
        double my = 0;
        for (int i = 0; i < n; i++) {
            mx += x[i] / n;
            my += y[i] / n;
        }
        double sxx = 0;
        double sxy = 0;
        double syy = 0;
        for (int i = 0; i < n; i++) {
            sxx += (x[i] - mx) * (x[i] - mx);
            sxy += (x[i] - mx) * (y[i] - my);
            syy += (y[i] - my) * (y[i] - my);
        }
        double b = sxy / sxx;
        double a = my - b * mx;
        double rest = 0;
        for (int i = 0; i < n; i++) {
            double e = y[i] - a - b * x[i];
            rest += e * e;
        }
        return new LineFit(a, b, syy == 0 ? Double.NaN : 1 - rest / syy);
    }

    /** Where the line is zero. */
    public double zero() {
        return -intercept / slope;
    }
}
