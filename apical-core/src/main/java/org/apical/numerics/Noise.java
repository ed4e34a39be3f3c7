package org.apical.numerics;

import java.util.Arrays;

/** Noise of a smooth curve, from the curve itself. */
public final class Noise {
    private Noise() {}

    /**
     * Standard deviation of white noise on a smooth curve: the median modulus of the second differences, which for
     * Gaussian noise is 0.6745 sqrt(6) standard deviations. A few sharp features do not move a median.
     */
    public static double ofSecondDifferences(double[] y) {
        if (y.length < 3) {
            return 0;
        }
        double[] second = new double[y.length - 2];
        for (int i = 0; i < second.length; i++) {
            second[i] = Math.abs(y[i] - 2 * y[i + 1] + y[i + 2]);
        }
        Arrays.sort(second);
        return second[second.length / 2] / (0.6744897501960817 * Math.sqrt(6));
    }
}
