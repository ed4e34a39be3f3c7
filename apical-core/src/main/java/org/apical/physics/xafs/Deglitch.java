package org.apical.physics.xafs;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Points that stand out from their neighbours (xas-data, section 2.3). */
public final class Deglitch {
    private static final int HALF = 4;

    private Deglitch() {}

    /**
     * Single points further from the median of nine than {@code factor} times the median modulus of the local second
     * differences. Three things keep structure from being taken for glitches: the point must be above or below both
     * neighbours (a slope is its own median); the modulus of the second differences is taken and not their deviation from
     * their median (which vanishes on a smooth maximum, where all of them are alike, while the maximum is two of them from
     * its median of nine); and the second difference at the point itself must stand out as much as its distance from the
     * median (on a maximum where the step of the grid changes, only the distance does).
     *
     * @param x increasing; need not be uniform
     */
    public static boolean[] runningMedian(double[] x, double[] y, double factor) {
        boolean[] flagged = new boolean[y.length];
        int[] left = IntStream.range(0, y.length).toArray();
        boolean again = true;
        while (again) {
            double[] rest = Arrays.stream(left).mapToDouble(i -> y[i]).toArray();
            double[] excess = excess(Arrays.stream(left).mapToDouble(i -> x[i]).toArray(), rest);
            again = false;
            for (int i = HALF; i < rest.length - HALF; i++) {
                // A glitch moves the medians around it: take the worst of a neighbourhood out before judging the
                // others.
                // A point beside a gap stands out by the gap's width alone, so a second round would eat a peak point by
                // point.
                boolean whole = left[i + 1] - left[i - 1] == 2;
                if (whole && excess[i] > factor && excess[i] >= largest(excess, i)) {
                    flagged[left[i]] = true;
                    again = true;
                }
            }
            left = Arrays.stream(left).filter(i -> !flagged[i]).toArray();
        }
        return flagged;
    }

    /** Distance from the median of nine in units of the median modulus of the second differences; 0 where not extreme. */
    private static double[] excess(double[] x, double[] y) {
        double[] bend = new double[y.length];
        for (int i = 1; i < y.length - 1; i++) {
            // Twice the distance from the line through the neighbours: the second difference where the grid is uniform.
            double share = (x[i] - x[i - 1]) / (x[i + 1] - x[i - 1]);
            bend[i] = 2 * Math.abs(y[i] - y[i - 1] - share * (y[i + 1] - y[i - 1]));
        }
        double[] out = new double[y.length];
        for (int i = HALF; i < y.length - HALF; i++) {
            double away = Math.abs(y[i] - median(Arrays.copyOfRange(y, i - HALF, i + HALF + 1)));
            double stands = Math.min(away, bend[i]);
            if (stands > 0 && isExtreme(y, i)) {
                out[i] = stands / median(Arrays.copyOfRange(bend, i - HALF + 1, i + HALF));
            }
        }
        return out;
    }

    private static double largest(double[] values, int around) {
        double out = 0;
        for (int i = around - HALF; i <= around + HALF; i++) {
            out = Math.max(out, values[i]);
        }
        return out;
    }

    /** Only points above or below both neighbours can be glitches of one point. */
    private static boolean isExtreme(double[] y, int i) {
        return (y[i] - y[i - 1]) * (y[i] - y[i + 1]) > 0;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        return n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
    }
}
