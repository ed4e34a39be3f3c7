package org.apical.models.qball;

import java.util.function.DoubleUnaryOperator;
import org.apical.plot.Axis;

/** Axes and grids of the figures of this area. */
final class QballAxes {
    private QballAxes() {}

    static Axis alpha() {
        return Axis.of("M/Ω", "");
    }

    static Axis reducedTemperature() {
        return Axis.of("T/T*", "");
    }

    static Axis temperature() {
        return Axis.of("Temperature", "K");
    }

    /** n places from a to b. */
    static double[] grid(double a, double b, int n) {
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = a + (b - a) * i / (n - 1);
        }
        return x;
    }

    static double[] map(double[] x, DoubleUnaryOperator f) {
        double[] y = new double[x.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = f.applyAsDouble(x[i]);
        }
        return y;
    }

    static double[] times(double[] x, double factor) {
        return map(x, v -> v * factor);
    }

    static double max(double[] x) {
        double out = Double.NEGATIVE_INFINITY;
        for (double v : x) {
            out = v > out ? v : out;
        }
        return out;
    }

    static double min(double[] x) {
        double out = Double.POSITIVE_INFINITY;
        for (double v : x) {
            out = v < out ? v : out;
        }
        return out;
    }
}
