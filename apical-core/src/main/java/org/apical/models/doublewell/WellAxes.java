package org.apical.models.doublewell;

import org.apical.plot.Axis;

/** Axes and grids that the figures of this area share. */
final class WellAxes {
    private WellAxes() {}

    static Axis x() {
        return Axis.of("x = r − R₀", "Å");
    }

    static Axis r() {
        return Axis.of("r", "Å");
    }

    static Axis k() {
        return Axis.of("k", "Å⁻¹");
    }

    static Axis temperature() {
        return Axis.of("Temperature", "K");
    }

    static Axis energy() {
        return Axis.of("Energy", "meV");
    }

    static Axis density() {
        return Axis.of("g", "Å⁻¹");
    }

    /** {@code n} equal steps from one end to the other. */
    static double[] grid(double from, double to, int n) {
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = from + (to - from) * i / (n - 1);
        }
        return x;
    }

    /** Shade of the i-th of n ordered curves. */
    static double shade(int i, int n) {
        return n < 2 ? 0 : i / (double) (n - 1);
    }

    /** {@code 300 K}. */
    static String kelvin(double t) {
        return org.apical.model.BadInput.number(t) + " K";
    }
}
