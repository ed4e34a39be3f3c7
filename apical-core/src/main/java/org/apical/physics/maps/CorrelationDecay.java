package org.apical.physics.maps;

import java.util.Arrays;
import org.apical.numerics.BoundedLeastSquares;
import org.apical.numerics.ConvergenceException;

/**
 * {@code A r^-eta exp(-r / xi)} by unweighted least squares on a correlation function from its first distance above 0.
 *
 * @param amplitude A
 * @param exponent eta
 * @param inverseLength 1 / xi, at least 0
 * @param rms root of the mean squared residual
 */
public record CorrelationDecay(double amplitude, double exponent, double inverseLength, double rms) {
    /**
     * Fits.
     *
     * @throws ConvergenceException with fewer than four known values
     */
    public static CorrelationDecay fit(double[] lag, double[] correlation) {
        int n = 0;
        double[] x = new double[lag.length];
        double[] y = new double[lag.length];
        for (int i = 1; i < lag.length; i++) {
            if (!Double.isNaN(correlation[i])) {
                x[n] = lag[i] / lag[1];
                y[n++] = correlation[i];
            }
        }
        if (n < 4) {
            throw new ConvergenceException("The decay", Double.NaN, "Raise maximumLag: four distances are needed.");
        }
        Law law = new Law(Arrays.copyOf(x, n), Arrays.copyOf(y, n));
        double[] start = {Math.max(1e-3, y[0]), 0.3, 0.3};
        double[] lower = {-1e6, -20, 0};
        double[] upper = {1e6, 20, 1e3};
        BoundedLeastSquares fit = BoundedLeastSquares.minimise(
                law, start, lower, upper, new BoundedLeastSquares.Settings(500, 1e-10, 1e-14, true, 1e-8));
        double[] p = fit.x();
        return new CorrelationDecay(p[0] * Math.pow(lag[1], p[1]), p[1], p[2] / lag[1], Math.sqrt(fit.cost() / n));
    }

    private record Law(double[] x, double[] y) implements BoundedLeastSquares.Problem {
        @Override
        public double[] residuals(double[] p) {
            double[] out = new double[x.length];
            for (int i = 0; i < x.length; i++) {
                out[i] = p[0] * Math.pow(x[i], -p[1]) * Math.exp(-p[2] * x[i]) - y[i];
            }
            return out;
        }

        @Override
        public double[][] jacobian(double[] p) {
            double[][] out = new double[3][x.length];
            for (int i = 0; i < x.length; i++) {
                out[0][i] = Math.pow(x[i], -p[1]) * Math.exp(-p[2] * x[i]);
                out[1][i] = -p[0] * out[0][i] * Math.log(x[i]);
                out[2][i] = -p[0] * out[0][i] * x[i];
            }
            return out;
        }
    }
}
