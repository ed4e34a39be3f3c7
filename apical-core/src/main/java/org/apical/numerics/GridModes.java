package org.apical.numerics;

import java.util.Arrays;

/** Maxima of a function that is known on equal steps. */
public final class GridModes {
    private GridModes() {}

    /**
     * Inner maxima above a part of the highest, each at the top of the parabola through its three points.
     *
     * @param x equal steps
     * @param y values
     * @param least part of the highest value below which a maximum does not count
     * @return places, ascending
     */
    public static double[] of(double[] x, double[] y, double least) {
        double top = Arrays.stream(y).max().orElse(0);
        double[] out = new double[y.length];
        int count = 0;
        for (int i = 1; i + 1 < y.length; i++) {
            if (y[i] > least * top && y[i] > y[i - 1] && y[i] >= y[i + 1]) {
                double curvature = y[i - 1] - 2 * y[i] + y[i + 1];
                out[count++] = x[i] + (x[i + 1] - x[i]) * (y[i - 1] - y[i + 1]) / (2 * curvature);
            }
        }
        return Arrays.copyOf(out, count);
    }
}
