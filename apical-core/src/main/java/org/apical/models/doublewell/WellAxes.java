package org.apical.models.doublewell;

import org.apical.model.BadInput;
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

    /** k^2 chi(k). */
    static Axis weighted() {
        return Axis.of("k² χ(k)", "Å⁻²");
    }

    /** k^2 chi at each k. */
    static double[] weigh(double[] k, double[] chi) {
        double[] out = new double[k.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = k[i] * k[i] * chi[i];
        }
        return out;
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

    /** A number as a person writes it. */
    static String number(double x) {
        return BadInput.number(x);
    }

    /** {@code 300 K}. */
    static String kelvin(double t) {
        return BadInput.number(t) + " K";
    }
}
