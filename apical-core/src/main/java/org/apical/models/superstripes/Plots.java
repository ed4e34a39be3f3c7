package org.apical.models.superstripes;

import java.util.Arrays;
import java.util.List;
import org.apical.plot.Axis;
import org.apical.plot.Layer;
import org.apical.plot.Style;

/** Axes and pieces that figures of this area share. */
final class Plots {
    private Plots() {}

    static Axis energy(String label) {
        return Axis.of(label, "eV");
    }

    static Axis mu() {
        return Axis.of("μ", "eV");
    }

    static Axis tc() {
        return Axis.of("Tc", "K");
    }

    /** n numbers from a to b. */
    static double[] steps(double a, double b, int n) {
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = a + (b - a) * i / (n - 1);
        }
        return x;
    }

    /** The same number everywhere. */
    static double[] constant(double value, int n) {
        double[] y = new double[n];
        Arrays.fill(y, value);
        return y;
    }

    /** A horizontal dashed line. */
    static Layer level(String name, double from, double to, double y, int color) {
        return new Layer.Curve(
                name,
                new double[] {from, to},
                new double[] {y, y},
                Style.color(color).dashed());
    }

    /** Both transitions of a miniband on an axis of chemical potential. */
    static List<Layer> transitions(double bottom, double neck) {
        return List.of(new Layer.VerticalLine(bottom, "bottom"), new Layer.VerticalLine(neck, "neck"));
    }

    /** In the order of x. */
    static double[][] sorted(double[] x, double[] y) {
        Integer[] order = new Integer[x.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        Arrays.sort(order, (a, b) -> Double.compare(x[a], x[b]));
        double[][] out = new double[2][x.length];
        for (int i = 0; i < order.length; i++) {
            out[0][i] = x[order[i]];
            out[1][i] = y[order[i]];
        }
        return out;
    }
}
