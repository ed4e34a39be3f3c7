package org.apical.physics.maps;

import java.util.Arrays;
import org.apical.numerics.GaussLegendre;

/**
 * Moments of the truncated power law in units of its minimum, {@code p(x) ~ x^-alpha e^(-kappa x)}, x >= 1, any alpha and kappa
 * above 0. Its norm is the exponential integral {@code E_alpha(kappa) = kappa^(alpha-1) Gamma(1-alpha, kappa)} [T: DLMF 8.19.1],
 * an integral over t = ln x that is computed as it stands: no recurrence, nothing to divide by at whole exponents.
 *
 * @param logNorm ln E_alpha(kappa)
 * @param meanLog mean of ln x
 * @param mean of x
 * @param varianceLog of ln x
 * @param covariance of ln x and x
 * @param variance of x
 */
record TruncatedLaw(
        double logNorm, double meanLog, double mean, double varianceLog, double covariance, double variance) {
    private static final GaussLegendre RULE = GaussLegendre.of(16);
    private static final double NEGLIGIBLE = 46;

    static TruncatedLaw of(double alpha, double kappa) {
        return from(alpha, kappa, 0);
    }

    /** The same over x at or above {@code e^start} alone. */
    static TruncatedLaw from(double alpha, double kappa, double start) {
        // exponent of the integrand over t: (1 - alpha) t - kappa e^t, largest where kappa e^t = 1 - alpha
        double slope = 1 - alpha;
        double top = slope > 0 ? Math.max(start, Math.log(slope / kappa)) : start;
        double peak = slope * top - kappa * Math.exp(top);
        double end = top + 1e-3;
        double width = 1e-3;
        while (peak - (slope * end - kappa * Math.exp(end)) < NEGLIGIBLE) {
            width *= 1.5;
            end += width;
        }
        double begin = top;
        width = 1e-3;
        while (begin > start && peak - (slope * begin - kappa * Math.exp(begin)) < NEGLIGIBLE) {
            width *= 1.5;
            begin = Math.max(start, begin - width);
        }
        double[] sums = new double[6];
        double t = begin;
        while (t < end) {
            // panels short against the scales on which the exponent changes
            double rate = Math.abs(slope) + kappa * Math.exp(t + 0.3);
            double step = Math.min(end - t, Math.min(1, Math.max(1e-4, 3 / rate)));
            panel(slope, kappa, peak, t, step, sums);
            t += step;
        }
        double norm = sums[0];
        double meanLog = sums[1] / norm;
        double mean = sums[2] / norm;
        return new TruncatedLaw(
                Math.log(norm) + peak,
                meanLog,
                mean,
                sums[3] / norm - meanLog * meanLog,
                sums[4] / norm - meanLog * mean,
                sums[5] / norm - mean * mean);
    }

    private static void panel(double slope, double kappa, double peak, double from, double step, double[] sums) {
        double[] x = RULE.x();
        double[] w = RULE.w();
        for (int i = 0; i < x.length; i++) {
            double t = from + step * x[i];
            double v = Math.exp(t);
            double f = step * w[i] * Math.exp(slope * t - kappa * v - peak);
            sums[0] += f;
            sums[1] += f * t;
            sums[2] += f * v;
            sums[3] += f * t * t;
            sums[4] += f * t * v;
            sums[5] += f * v * v;
        }
    }

    /**
     * The values at which the survival function equals each of these shares.
     *
     * @param shares falling, from below 1 to above 0
     * @return in units of the minimum, ascending
     */
    static double[] quantiles(double alpha, double kappa, double[] shares) {
        double total = of(alpha, kappa).logNorm;
        double[] out = new double[shares.length];
        double t = 0;
        for (int i = 0; i < shares.length; i++) {
            double target = Math.log(shares[i]) + total;
            double low = t;
            double high = Double.POSITIVE_INFINITY;
            for (int step = 0; step < 200; step++) {
                double logSurvival = from(alpha, kappa, t).logNorm;
                double value = logSurvival - target;
                if (value > 0) {
                    low = t;
                } else {
                    high = t;
                }
                // d ln S / dt = -e^(exponent) / S
                double slope = -Math.exp((1 - alpha) * t - kappa * Math.exp(t) - logSurvival);
                double next = t - value / slope;
                if (!(next >= low && next <= high)) {
                    next = Double.isInfinite(high) ? t + 1 : (low + high) / 2;
                }
                double change = Math.abs(next - t);
                t = next;
                if (change < 1e-13 * (1 + Math.abs(t))) {
                    break;
                }
            }
            out[i] = Math.exp(t);
        }
        Arrays.sort(out);
        return out;
    }
}
