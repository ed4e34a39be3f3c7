package org.apical.numerics;

/**
 * Mean of a correlated series and its error by bins of 1, 2, 4, ... values (Flyvbjerg and Petersen): the variance of the means of
 * bins, times their length, rises until bins are longer than the correlation. Values are taken one by one and not kept.
 */
public final class Blocking {
    private static final int LEVELS = 48;
    /** A bin must be this many correlation times long, and there must be so many bins. */
    private static final double LONG = 10;

    private static final long FEWEST = 32;

    private final long[] count = new long[LEVELS];
    private final double[] mean = new double[LEVELS];
    private final double[] square = new double[LEVELS];
    private final double[] waiting = new double[LEVELS];

    /** Takes the next value. */
    public void add(double value) {
        double v = value;
        for (int level = 0; level < LEVELS; level++) {
            count[level]++;
            double d = v - mean[level];
            mean[level] += d / count[level];
            square[level] += d * (v - mean[level]);
            if (count[level] % 2 == 1) {
                waiting[level] = v;
                return;
            }
            v = (waiting[level] + v) / 2;
        }
    }

    /** Mean of all values. */
    public double mean() {
        return mean[0];
    }

    /** Their variance, divided by their number. */
    public double variance() {
        return count[0] == 0 ? 0 : square[0] / count[0];
    }

    /** The level of the first bins that are long enough; the last one with enough bins where none is. */
    private int level() {
        int level = 0;
        while (level + 1 < LEVELS && count[level + 1] >= FEWEST) {
            if (Math.pow(2, level) >= LONG * time(level)) {
                return level;
            }
            level++;
        }
        return level;
    }

    private double time(int level) {
        if (count[level] < 2 || square[0] <= 0) {
            return 0;
        }
        double ofMeans = square[level] / (count[level] - 1);
        double ofValues = square[0] / (count[0] - 1);
        return 0.5 * Math.pow(2, level) * ofMeans / ofValues;
    }

    /** Integrated correlation time in values, 1/2 where they are independent. */
    public double correlationTime() {
        return time(level());
    }

    /** Standard error of the mean; NaN for fewer than two values. */
    public double error() {
        int level = level();
        return count[level] < 2 ? Double.NaN : Math.sqrt(square[level] / (count[level] - 1) / count[level]);
    }

    /** Whether bins longer than ten correlation times were reached. */
    public boolean reached() {
        int level = level();
        return Math.pow(2, level) >= LONG * time(level);
    }
}
