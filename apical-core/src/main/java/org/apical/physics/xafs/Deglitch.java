package org.apical.physics.xafs;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Points that stand out from their neighbours (xas-data, section 2.3). */
public final class Deglitch {
    private static final int HALF = 4;

    private Deglitch() {}

    /**
     * Points further from the median of nine than {@code factor} times the median modulus of the local second
     * differences. A straight slope is its own median, so an edge is not flagged. The deviation is taken from zero and not
     * from the median of the second differences: those of a smooth maximum are all alike, so their scatter would vanish
     * there and every maximum of a smooth curve would count as a glitch; with the modulus a parabola of any curvature c is
     * 2 c from its median of nine, against {@code factor} c.
     */
    public static boolean[] runningMedian(double[] y, double factor) {
        boolean[] flagged = new boolean[y.length];
        int[] left = IntStream.range(0, y.length).toArray();
        boolean again = true;
        while (again) {
            double[] rest = Arrays.stream(left).mapToDouble(i -> y[i]).toArray();
            double[] excess = excess(rest);
            again = false;
            for (int i = HALF; i < rest.length - HALF; i++) {
                // A glitch moves the medians around it: take the worst of a neighbourhood out before judging the
                // others.
                if (excess[i] > factor && excess[i] >= largest(excess, i)) {
                    flagged[left[i]] = true;
                    again = true;
                }
            }
            left = Arrays.stream(left).filter(i -> !flagged[i]).toArray();
        }
        return flagged;
    }

    /** Distance from the median of nine in units of the median modulus of the second differences; 0 where not extreme. */
    private static double[] excess(double[] y) {
        double[] out = new double[y.length];
        for (int i = HALF; i < y.length - HALF; i++) {
            double[] window = Arrays.copyOfRange(y, i - HALF, i + HALF + 1);
            double[] second = new double[window.length - 2];
            for (int j = 0; j < second.length; j++) {
                second[j] = Math.abs(window[j] - 2 * window[j + 1] + window[j + 2]);
            }
            double away = Math.abs(y[i] - median(window));
            if (away > 0 && isExtreme(y, i)) {
                out[i] = away / median(second);
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
