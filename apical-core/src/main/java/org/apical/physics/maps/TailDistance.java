package org.apical.physics.maps;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * The largest distance of Kolmogorov and Smirnov between a sample and a law, found exactly without looking at every value: both
 * distributions rise, so their values at the ends of a stretch bound the distance within it, and only stretches that can hold the
 * maximum are halved. Working memory is kept from call to call: one instance a thread.
 */
final class TailDistance {
    private static final int FIRST_STEPS = 16;

    private int[] from = new int[256];
    private int[] to = new int[256];
    private double[] low = new double[256];
    private double[] high = new double[256];
    private int depth;

    /**
     * The distance, or any number not below {@code enough} as soon as the distance is known to reach it.
     *
     * @param points distinct values of the sample, ascending
     * @param below how many values of the sample lie below the first, in the counts
     * @param count values at or below each point, counted with {@code below}; from {@code first} on
     * @param first index of the first point in {@code count}
     * @param at distribution function of the law at a point (index from 0)
     * @param before the same just below a point: at the whole number before it for discrete laws
     */
    double of(
            int points,
            int below,
            int[] count,
            int first,
            IntToDoubleFunction at,
            IntToDoubleFunction before,
            double enough) {
        double n = count[first + points - 1] - below;
        depth = 0;
        double worst = 0;
        int previous = 0;
        double previousAt = at.applyAsDouble(0);
        worst = Math.max(worst, distance(0, previousAt, before, count, first, below, n));
        int steps = Math.min(FIRST_STEPS, points - 1);
        for (int s = 1; s <= steps; s++) {
            int j = (int) ((long) s * (points - 1) / steps);
            double value = at.applyAsDouble(j);
            worst = Math.max(worst, distance(j, value, before, count, first, below, n));
            if (worst >= enough) {
                return worst;
            }
            push(previous, j, previousAt, value);
            previous = j;
            previousAt = value;
        }
        while (depth > 0) {
            depth--;
            int a = from[depth];
            int b = to[depth];
            double la = low[depth];
            double hb = high[depth];
            if (b - a < 2) {
                continue;
            }
            double above = (count[first + b - 1] - below) / n - la;
            double under = hb - (count[first + a] - below) / n;
            if (Math.max(above, under) <= worst) {
                continue;
            }
            int middle = a + b >>> 1;
            double value = at.applyAsDouble(middle);
            worst = Math.max(worst, distance(middle, value, before, count, first, below, n));
            if (worst >= enough) {
                return worst;
            }
            push(a, middle, la, value);
            push(middle, b, value, hb);
        }
        return worst;
    }

    private static double distance(
            int j, double value, IntToDoubleFunction before, int[] count, int first, int below, double n) {
        double here = (count[first + j] - below) / n;
        double earlier = j == 0 ? 0 : (count[first + j - 1] - below) / n;
        return Math.max(Math.abs(here - value), Math.abs(earlier - before.applyAsDouble(j)));
    }

    private void push(int a, int b, double la, double hb) {
        if (depth == from.length) {
            from = Arrays.copyOf(from, 2 * depth);
            to = Arrays.copyOf(to, 2 * depth);
            low = Arrays.copyOf(low, 2 * depth);
            high = Arrays.copyOf(high, 2 * depth);
        }
        from[depth] = a;
        to[depth] = b;
        low[depth] = la;
        high[depth] = hb;
        depth++;
    }
}
