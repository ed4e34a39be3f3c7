package org.apical.physics.wells;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * Minima and maxima of a potential from the zeros of its slope.
 *
 * @param minima ascending
 * @param maxima ascending
 */
record StationaryPoints(double[] minima, double[] maxima) {
    private static final int BISECTIONS = 200;

    /**
     * Zeros of the slope between {@code from} and {@code to}, told apart by the sign change: samples, then bisection to
     * the last digit. A jump of the slope through zero counts, so kinks are found.
     */
    static StationaryPoints of(DoubleUnaryOperator slope, double from, double to, int samples) {
        double[] minima = new double[0];
        double[] maxima = new double[0];
        double before = from;
        double slopeBefore = slope.applyAsDouble(from);
        for (int i = 1; i <= samples; i++) {
            double x = from + (to - from) * i / samples;
            double s = slope.applyAsDouble(x);
            if (s == 0 && i < samples) {
                continue;
            }
            if (slopeBefore < 0 && s >= 0) {
                minima = add(minima, zero(slope, before, x));
            } else if (slopeBefore > 0 && s <= 0) {
                maxima = add(maxima, zero(slope, before, x));
            }
            slopeBefore = s;
            before = x;
        }
        return new StationaryPoints(minima, maxima);
    }

    /** The place in [a, b] where the slope, of different sign at the two, changes sign. */
    private static double zero(DoubleUnaryOperator slope, double a, double b) {
        double low = a;
        double high = b;
        boolean rising = slope.applyAsDouble(a) < 0;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = (low + high) / 2;
            if (middle <= low || middle >= high) {
                break;
            }
            double s = slope.applyAsDouble(middle);
            if (s == 0) {
                return middle;
            } else if (s < 0 == rising) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** The real roots, ascending, of a polynomial of degree at most three, as minima and maxima of its antiderivative. */
    static StationaryPoints ofCubicSlope(double s0, double s1, double s2, double s3) {
        // Between the roots of the slope's slope the slope is monotonic: bracket there.
        double bound = 1 + Math.max(Math.abs(s0), Math.max(Math.abs(s1), Math.abs(s2))) / Math.abs(s3);
        double scaled =
                Math.max(Math.cbrt(Math.abs(s0 / s3)), Math.max(Math.sqrt(Math.abs(s1 / s3)), Math.abs(s2 / s3)));
        if (scaled == 0) {
            return new StationaryPoints(new double[] {0}, new double[0]);
        }
        bound = Math.min(bound, 2 * scaled) * 1.0000001;
        DoubleUnaryOperator slope = x -> s0 + x * (s1 + x * (s2 + x * s3));
        double discriminant = s2 * s2 - 3 * s3 * s1;
        double[] ends = {-bound, bound};
        if (discriminant > 0) {
            double q = -(s2 + Math.copySign(Math.sqrt(discriminant), s2));
            double first = q / (3 * s3);
            double second = s1 / q;
            ends = new double[] {-bound, Math.min(first, second), Math.max(first, second), bound};
        }
        double[] minima = new double[0];
        double[] maxima = new double[0];
        for (int i = 0; i + 1 < ends.length; i++) {
            double a = slope.applyAsDouble(ends[i]);
            double b = slope.applyAsDouble(ends[i + 1]);
            if (a < 0 && b >= 0) {
                minima = add(minima, zero(slope, ends[i], ends[i + 1]));
            } else if (a > 0 && b <= 0) {
                maxima = add(maxima, zero(slope, ends[i], ends[i + 1]));
            }
        }
        return new StationaryPoints(minima, maxima);
    }

    static double[] add(double[] list, double x) {
        double[] out = Arrays.copyOf(list, list.length + 1);
        out[list.length] = x;
        return out;
    }
}
