package org.apical.physics.xafs;

import org.apical.numerics.Grid;

/** Where the absorption edge is (xas-data, section 2.1). */
public final class Edge {
    private Edge() {}

    /**
     * Index of the point of steepest rise whose neighbours rise steeply too, which leaves out single-point glitches; the
     * ends of the spectrum are not looked at.
     *
     * @return -1 where nothing rises
     */
    public static int steepest(double[] energy, double[] mu) {
        int n = energy.length;
        int margin = Math.max(3, (int) Math.floor(0.05 * n));
        double[] rise = Grid.derivative(energy, mu);
        double top = 0;
        for (int i = margin; i < n - margin; i++) {
            top = Double.isFinite(rise[i]) ? Math.max(top, rise[i]) : top;
        }
        if (!(top > 0)) {
            return -1;
        }
        // A glitch may be ten times steeper than the edge: then the bar is lowered until an edge passes.
        int best = -1;
        for (double bar = 0.1 * top; best < 0 && bar > 1e-4 * top; bar /= 2) {
            for (int i = margin; i <= Math.min(n - margin, n - 2); i++) {
                boolean steady = rise[i - 1] > bar && rise[i] > bar && rise[i + 1] > bar;
                if (steady && (best < 0 || rise[i] > rise[best])) {
                    best = i;
                }
            }
        }
        return best;
    }

    /** Energy at which {@code y} passes {@code level} upwards, nearest to the point {@code near}; linear between points. */
    public static double crossing(double[] energy, double[] y, double level, int near) {
        double best = energy[near];
        double distance = Double.POSITIVE_INFINITY;
        for (int i = 0; i + 1 < y.length; i++) {
            if (y[i] < level && y[i + 1] >= level) {
                double t = (level - y[i]) / (y[i + 1] - y[i]);
                double at = energy[i] + t * (energy[i + 1] - energy[i]);
                if (Math.abs(at - energy[near]) < distance) {
                    distance = Math.abs(at - energy[near]);
                    best = at;
                }
            }
        }
        return best;
    }

    /** Energy of the zero of the second derivative (falling through it) nearest to the point {@code near}. */
    public static double zeroOfSecondDerivative(double[] energy, double[] mu, int near) {
        double[] second = Grid.derivative(energy, Grid.derivative(energy, mu));
        for (int i = 0; i < second.length; i++) {
            second[i] = Double.isFinite(second[i]) ? -second[i] : 0;
        }
        return crossing(energy, second, 0, near);
    }
}
