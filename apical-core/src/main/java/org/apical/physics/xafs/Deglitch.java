package org.apical.physics.xafs;

import java.util.Arrays;

/** Points that stand out from their neighbours (xas-data, section 2.3). */
public final class Deglitch {
    private static final int HALF = 4;

    private Deglitch() {}

    /**
     * Points further from the median of nine than {@code factor} times the median modulus of the second differences
     * around them. A straight slope is its own median, so an edge is not flagged; on a smooth extremum the distance is
     * twice the second difference, so it is not either. (About their own median the second differences of a smooth
     * extremum hardly deviate: that reading of the specification flags every one of them.)
     */
    public static boolean[] runningMedian(double[] y, double factor) {
        int n = y.length;
        double[] excess = new double[n];
        for (int i = HALF; i < n - HALF; i++) {
            double[] window = Arrays.copyOfRange(y, i - HALF, i + HALF + 1);
            double[] second = new double[window.length - 2];
            for (int j = 0; j < second.length; j++) {
                second[j] = Math.abs(window[j] - 2 * window[j + 1] + window[j + 2]);
            }
            double limit = factor * median(second);
            double away = Math.abs(y[i] - median(window));
            excess[i] = away > limit && isExtreme(y, i) ? away : 0;
        }
        boolean[] flagged = new boolean[n];
        for (int i = 1; i < n - 1; i++) {
            // Beside a glitch its neighbours may stand out too: only the worst of them goes.
            flagged[i] = excess[i] > 0 && excess[i] >= excess[i - 1] && excess[i] > excess[i + 1];
        }
        return flagged;
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
