package org.apical.physics.wells;

import java.util.Arrays;

/**
 * Maxima of a density above 1e-3 of the highest (double-well, section 3.2).
 *
 * @param places the maxima, ascending, A
 * @param dip lowest density between the two highest maxima over the highest density; NaN with one maximum
 */
public record Modes(double[] places, double dip) {
    private static final double LEAST_HEIGHT = 1e-3;
    private static final double SYMMETRIC = 1e-4;
    private static final double NOISE = 1e-8;
    private static final int HALVINGS = 12;
    private static final int BISECTIONS = 100;
    private static final double WIDTH = 1e-12;

    /** Value and slope of a density at a place. */
    @FunctionalInterface
    public interface Density {
        /** Value and slope. */
        double[] at(double x);
    }

    /** At least two. */
    public boolean bimodal() {
        return places.length > 1;
    }

    /**
     * Between places where the slope falls through zero it is followed to there.
     *
     * @param x places, fine enough that no two extrema lie between two of them
     * @param value the density there
     * @param slope its slope there
     * @param density the density itself
     */
    public static Modes of(double[] x, double[] value, double[] slope, Density density) {
        double top = Arrays.stream(value).max().orElse(0);
        double[] places = new double[0];
        double[] heights = new double[0];
        for (int i = 0; i + 1 < x.length; i++) {
            boolean high = Math.max(value[i], value[i + 1]) > LEAST_HEIGHT / 2 * top;
            if (high && slope[i] > 0 && slope[i + 1] <= 0) {
                for (double at : maxima(x[i], x[i + 1], density)) {
                    places = StationaryPoints.add(places, at);
                    heights = StationaryPoints.add(heights, density.at(at)[0]);
                }
            }
        }
        double highest = Arrays.stream(heights).max().orElse(0);
        double[] kept = new double[0];
        double[] keptHeights = new double[0];
        for (int i = 0; i < places.length; i++) {
            if (heights[i] > LEAST_HEIGHT * highest) {
                kept = StationaryPoints.add(kept, places[i]);
                keptHeights = StationaryPoints.add(keptHeights, heights[i]);
            }
        }
        double dip = kept.length < 2 ? Double.NaN : dip(kept, keptHeights, x, value, density) / highest;
        return new Modes(kept, dip);
    }

    /**
     * One maximum; two, near the middle, where the mode of an even density has just split. Such a pair lies about the place
     * where the slope vanishes by symmetry, closer together the nearer the splitting is.
     */
    private static double[] maxima(double a, double b, Density density) {
        double middle = (a + b) / 2;
        double left = density.at(a)[1];
        double right = density.at(b)[1];
        if (Math.abs(left + right) > SYMMETRIC * (left - right)) {
            return new double[] {zero(a, b, density, true)};
        }
        double least = NOISE * (left - right);
        double half = (b - a) / 2;
        for (int i = 0; i < HALVINGS; i++) {
            half /= 2;
            if (density.at(middle + half)[1] > least && density.at(middle - half)[1] < -least) {
                return new double[] {zero(a, middle - half, density, true), zero(middle + half, b, density, true)};
            }
        }
        return new double[] {zero(a, b, density, true)};
    }

    private static double dip(double[] places, double[] heights, double[] x, double[] value, Density density) {
        int first = 0;
        for (int i = 1; i < places.length; i++) {
            first = heights[i] > heights[first] ? i : first;
        }
        int second = first == 0 ? 1 : 0;
        for (int i = 0; i < places.length; i++) {
            second = i != first && heights[i] > heights[second] ? i : second;
        }
        double from = Math.min(places[first], places[second]);
        double to = Math.max(places[first], places[second]);
        int low = -1;
        for (int i = 0; i < x.length; i++) {
            if (x[i] > from && x[i] < to && (low < 0 || value[i] < value[low])) {
                low = i;
            }
        }
        if (low < 0) {
            return density.at(zero(from + WIDTH, to - WIDTH, density, false))[0];
        }
        double a = Math.max(from, x[Math.max(0, low - 1)]);
        double b = Math.min(to, x[Math.min(x.length - 1, low + 1)]);
        boolean bracket = density.at(a)[1] < 0 && density.at(b)[1] > 0;
        double least = Math.min(density.at(x[low])[0], Math.min(density.at(a)[0], density.at(b)[0]));
        return bracket ? Math.min(least, density.at(zero(a, b, density, false))[0]) : least;
    }

    private static double zero(double a, double b, Density density, boolean maximum) {
        double low = a;
        double high = b;
        double slopeLow = density.at(a)[1];
        double slopeHigh = density.at(b)[1];
        for (int i = 0; i < BISECTIONS && high - low > WIDTH; i++) {
            // Regula falsi in turn with bisection: safe, and quick where the slope is straight.
            double cut = low - slopeLow * (high - low) / (slopeHigh - slopeLow);
            double at = i % 3 != 2 && cut > low && cut < high ? cut : (low + high) / 2;
            double s = density.at(at)[1];
            if (s == 0) {
                return at;
            } else if (s > 0 == maximum) {
                low = at;
                slopeLow = s;
            } else {
                high = at;
                slopeHigh = s;
            }
            if (Math.abs(s) < 1e-13 * Math.abs(slopeHigh - slopeLow)) {
                return at;
            }
        }
        return (low + high) / 2;
    }
}
