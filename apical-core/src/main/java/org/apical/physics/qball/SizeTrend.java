package org.apical.physics.qball;

import java.util.Arrays;

/**
 * A measured size against temperature: R = const, R = A/T, or R = A/(T - T0), by least squares, compared by BIC = n ln(rss/n) + k
 * ln n with k = 1, 1, 2 and the variance.
 *
 * @param constant BIC of R = const
 * @param inverse BIC of R = A/T
 * @param shifted BIC of R = A/(T - T0)
 * @param t0K T0 of the third
 */
public record SizeTrend(double constant, double inverse, double shifted, double t0K) {
    /** Compares; at least five temperatures. */
    public static SizeTrend of(double[] temperatureK, double[] size) {
        int n = size.length;
        double lowest = Arrays.stream(temperatureK).min().orElse(1);
        double highest = Arrays.stream(temperatureK).max().orElse(1);
        double best = Double.POSITIVE_INFINITY;
        double t0 = 0;
        // T0 below the lowest temperature, from just below it to far below zero, in the logarithm of the distance.
        double from = Math.log(1e-4 * highest);
        double to = Math.log(100 * highest);
        int grid = 4000;
        for (int i = 0; i <= grid; i++) {
            double candidate = lowest - Math.exp(from + (to - from) * i / grid);
            double rss = rss(temperatureK, size, candidate);
            if (rss < best) {
                best = rss;
                t0 = candidate;
            }
        }
        double mean = Arrays.stream(size).average().orElse(0);
        double flat = 0;
        for (double s : size) {
            flat += (s - mean) * (s - mean);
        }
        return new SizeTrend(bic(flat, n, 2), bic(rss(temperatureK, size, 0), n, 2), bic(best, n, 3), t0);
    }

    private static double rss(double[] t, double[] size, double t0) {
        double xx = 0;
        double xy = 0;
        for (int i = 0; i < t.length; i++) {
            double x = 1 / (t[i] - t0);
            xx += x * x;
            xy += x * size[i];
        }
        double sum = 0;
        for (int i = 0; i < t.length; i++) {
            double e = size[i] - xy / xx / (t[i] - t0);
            sum += e * e;
        }
        return sum;
    }

    private static double bic(double rss, int n, int k) {
        return n * Math.log(Math.max(rss, 1e-300) / n) + k * Math.log(n);
    }
}
