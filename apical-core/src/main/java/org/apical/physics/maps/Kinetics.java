package org.apical.physics.maps;

import org.apical.numerics.BoundedLeastSquares;
import org.apical.numerics.BoundedLeastSquares.Settings;
import org.apical.numerics.ConvergenceException;
import org.apical.numerics.LeastSquares;
import org.jspecify.annotations.Nullable;

/**
 * Growth or decay after a start, {@code I(t) = I0 + dI (1 - exp(-((t - t0)/tau)^m))}, I0 before it [T: Avrami 1939], by least
 * squares from many starts. The arrays belong to the record: do not modify them.
 *
 * @param baseline I0
 * @param change dI
 * @param tau time constant
 * @param exponent m
 * @param errors standard errors in that order; NaN where the noise is not known
 * @param rms root of the mean squared residual
 * @param iterations of the best fit
 * @param atLimit tau or m lies at the end of what was searched
 */
public record Kinetics(
        double baseline,
        double change,
        double tau,
        double exponent,
        double[] errors,
        double rms,
        int iterations,
        boolean atLimit) {
    private static final double[] STARTS = {0.02, 0.06, 0.15, 0.3, 0.6, 1.2};
    private static final double[] EXPONENTS = {0.5, 1, 2, 4};
    private static final double LEAST_EXPONENT = 0.05;
    private static final double LARGEST_EXPONENT = 50;

    /**
     * Fits.
     *
     * @param t times
     * @param y as many values, not all the same
     * @param start t0, before the last time
     */
    public static Kinetics fit(double[] t, double[] y, double start) {
        double last = start;
        double first = Double.POSITIVE_INFINITY;
        double low = y[0];
        double high = y[0];
        for (int i = 0; i < t.length; i++) {
            last = Math.max(last, t[i]);
            first = t[i] > start ? Math.min(first, t[i]) : first;
            low = Math.min(low, y[i]);
            high = Math.max(high, y[i]);
        }
        double span = last - start;
        double scale = high - low;
        double base = low;
        // in units of the span of times and values: (I0, dI, ln tau, ln m)
        double[] x = new double[t.length];
        double[] v = new double[t.length];
        for (int i = 0; i < t.length; i++) {
            x[i] = (t[i] - start) / span;
            v[i] = (y[i] - base) / scale;
        }
        double[] lower = {-1e3, -1e6, Math.log(1e-3 * (first - start) / span), Math.log(LEAST_EXPONENT)};
        double[] upper = {1e3, 1e6, Math.log(1e3), Math.log(LARGEST_EXPONENT)};
        Law law = new Law(x, v);
        @Nullable BoundedLeastSquares best = null;
        for (double tau : STARTS) {
            for (double m : EXPONENTS) {
                double[] linear = law.linear(tau, m);
                double[] from = {linear[0], linear[1], Math.log(tau), Math.log(m)};
                BoundedLeastSquares found = attempt(law, from, lower, upper);
                if (found != null && (best == null || found.cost() < best.cost())) {
                    best = found;
                }
            }
        }
        if (best == null) {
            throw new ConvergenceException(
                    "The fit of the time series", Double.NaN, "Give more points across the change, or another start.");
        }
        double[] p = best.x();
        double tau = Math.exp(p[2]) * span;
        double m = Math.exp(p[3]);
        double[] errors = {Double.NaN, Double.NaN, Double.NaN, Double.NaN};
        boolean atLimit = best.atLimit()[2] || best.atLimit()[3];
        if (!atLimit && t.length > 4) {
            try {
                double[][] covariance = LeastSquares.covariance(best.jacobian());
                double noise = best.cost() / (t.length - 4);
                double[] factor = {scale, scale, tau, m};
                for (int j = 0; j < 4; j++) {
                    errors[j] = factor[j] * Math.sqrt(noise * covariance[j][j]);
                }
            } catch (ConvergenceException e) {
                atLimit = true;
            }
        }
        return new Kinetics(
                base + scale * p[0],
                scale * p[1],
                tau,
                m,
                errors,
                scale * Math.sqrt(best.cost() / t.length),
                best.iterations(),
                atLimit);
    }

    private static @Nullable BoundedLeastSquares attempt(Law law, double[] from, double[] lower, double[] upper) {
        try {
            return BoundedLeastSquares.minimise(law, from, lower, upper, new Settings(300, 1e-12, 1e-16, false, 1e-9));
        } catch (ConvergenceException e) {
            return null;
        }
    }

    /** Value of the law. */
    public double at(double t, double start) {
        return t <= start ? baseline : baseline - change * Math.expm1(-Math.pow((t - start) / tau, exponent));
    }

    private record Law(double[] x, double[] v) implements BoundedLeastSquares.Problem {
        @Override
        public double[] residuals(double[] p) {
            double[] out = new double[x.length];
            double tau = Math.exp(p[2]);
            double m = Math.exp(p[3]);
            for (int i = 0; i < x.length; i++) {
                double g = x[i] <= 0 ? 0 : -Math.expm1(-Math.pow(x[i] / tau, m));
                out[i] = p[0] + p[1] * g - v[i];
            }
            return out;
        }

        @Override
        public double[][] jacobian(double[] p) {
            double[][] out = new double[4][x.length];
            double tau = Math.exp(p[2]);
            double m = Math.exp(p[3]);
            for (int i = 0; i < x.length; i++) {
                out[0][i] = 1;
                if (x[i] <= 0) {
                    continue;
                }
                double log = Math.log(x[i] / tau);
                double s = Math.exp(m * log);
                double fall = s * Math.exp(-s);
                out[1][i] = -Math.expm1(-s);
                out[2][i] = Double.isFinite(fall) ? -p[1] * m * fall : 0;
                out[3][i] = Double.isFinite(fall) ? p[1] * m * log * fall : 0;
            }
            return out;
        }

        /** Best I0 and dI for a time constant and an exponent. */
        double[] linear(double tau, double m) {
            double n = x.length;
            double sg = 0;
            double sgg = 0;
            double sv = 0;
            double sgv = 0;
            for (int i = 0; i < x.length; i++) {
                double g = x[i] <= 0 ? 0 : -Math.expm1(-Math.pow(x[i] / tau, m));
                sg += g;
                sgg += g * g;
                sv += v[i];
                sgv += g * v[i];
            }
            double det = n * sgg - sg * sg;
            if (!(det > 1e-12 * n * sgg)) {
                return new double[] {sv / n, 0.5};
            }
            double slope = (n * sgv - sg * sv) / det;
            return new double[] {(sv - slope * sg) / n, slope};
        }
    }
}
