package org.apical.physics.qball;

import java.util.Arrays;

/**
 * Continuous power law above a smallest size against an exponential above it [T].
 *
 * @param exponent 1 + n/Sum ln(x/x_min)
 * @param exponentError (exponent - 1)/sqrt n
 * @param mean mean size
 * @param distance largest difference of the distributions (Kolmogorov and Smirnov)
 * @param logLikelihoodRatio Sum of ln p_power - ln p_exponential; above 0 favours the power law
 * @param vuong the ratio over its standard deviation; NaN where all terms are equal
 */
public record SizeStatistics(
        double exponent, double exponentError, double mean, double distance, double logLikelihoodRatio, double vuong) {
    /** Fits; sizes at least the minimum, not all equal to it. */
    public static SizeStatistics of(double[] sizes, double minimum) {
        int n = sizes.length;
        double[] x = sizes.clone();
        Arrays.sort(x);
        double logs = 0;
        double mean = 0;
        for (double v : x) {
            logs += Math.log(v / minimum);
            mean += v / n;
        }
        double exponent = 1 + n / logs;
        double distance = 0;
        double scale = mean - minimum;
        double[] d = new double[n];
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double below = -Math.expm1((1 - exponent) * Math.log(x[i] / minimum));
            distance = Math.max(distance, Math.max((i + 1.0) / n - below, below - (double) i / n));
            double power = Math.log((exponent - 1) / minimum) - exponent * Math.log(x[i] / minimum);
            double exponential = -(x[i] - minimum) / scale - Math.log(scale);
            d[i] = power - exponential;
            sum += d[i];
        }
        double variance = 0;
        for (double v : d) {
            variance += (v - sum / n) * (v - sum / n) / n;
        }
        double vuong = variance > 1e-24 * (1 + sum * sum / n / n) ? sum / Math.sqrt(n * variance) : Double.NaN;
        return new SizeStatistics(exponent, (exponent - 1) / Math.sqrt(n), mean, distance, sum, vuong);
    }
}
