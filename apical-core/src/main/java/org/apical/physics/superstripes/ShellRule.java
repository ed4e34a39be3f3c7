package org.apical.physics.superstripes;

import java.util.Arrays;
import org.apical.numerics.GaussLegendre;

/**
 * Points and weights for integrals over the free motion, in xi = E + eps - mu. Panels shrink by halves towards xi = 0 down to
 * the width of what is integrated, temperature or gap; square-root singularities of the density of states are taken out by
 * substitution.
 */
final class ShellRule {
    private static final int POINTS = 12;
    private static final int MOST_PANELS = 200;

    private double[] xi = new double[128];
    private double[] weight = new double[128];
    private int size;

    private ShellRule() {}

    /** Energies from mu, eV. */
    double[] xi() {
        return xi;
    }

    /** Weights, with the density of states where the rule has one. */
    double[] weight() {
        return weight;
    }

    /** Number of points. */
    int size() {
        return size;
    }

    /**
     * The shell |xi| at most omega with the density of states of the free motion.
     *
     * @param free the free motion
     * @param a mu - E, eV
     * @param omega cutoff, eV
     * @param width of the structure at xi = 0, eV, above 0
     */
    static ShellRule shell(FreeMotion free, double a, double omega, double width) {
        ShellRule rule = new ShellRule();
        if (!free.isWells()) {
            double factor = 1 / (2 * Math.PI * Math.sqrt(free.h()));
            rule.root(Math.max(-omega, -a), omega, a, width, factor);
        } else {
            double flat = 1 / (4 * Math.PI * free.h());
            double ring = free.ringEV();
            if (ring > 0) {
                double bottom = a + ring;
                rule.root(Math.max(-omega, -bottom), Math.min(omega, -a), bottom, width, flat * Math.sqrt(ring));
            }
            rule.plain(Math.max(-omega, -a), omega, width, flat);
        }
        return rule;
    }

    /** The integral of F(xi)/sqrt(xi + a) from {@code from} to {@code to}, F of that width about 0. */
    static ShellRule spread(double a, double width, double from, double to) {
        ShellRule rule = new ShellRule();
        rule.root(from, to, a, width, 1);
        return rule;
    }

    private void plain(double from, double to, double width, double factor) {
        double[] cuts = cuts(from, to, width);
        GaussLegendre rule = GaussLegendre.of(POINTS);
        for (int p = 0; p + 1 < cuts.length; p++) {
            double length = cuts[p + 1] - cuts[p];
            for (int i = 0; i < POINTS; i++) {
                add(cuts[p] + length * rule.x()[i], factor * length * rule.w()[i]);
            }
        }
    }

    /** With t = sqrt(xi + a). */
    private void root(double from, double to, double a, double width, double factor) {
        double[] cuts = cuts(from, to, width);
        GaussLegendre rule = GaussLegendre.of(POINTS);
        for (int p = 0; p + 1 < cuts.length; p++) {
            double t0 = Math.sqrt(Math.max(0, cuts[p] + a));
            double t1 = Math.sqrt(Math.max(0, cuts[p + 1] + a));
            // xi from the nearer end, so that it keeps its digits where a is large.
            for (int i = 0; i < POINTS; i++) {
                double step = (t1 - t0) * rule.x()[i];
                double x = cuts[p] + step * (2 * t0 + step);
                add(x, 2 * factor * (t1 - t0) * rule.w()[i]);
            }
        }
    }

    private static double[] cuts(double from, double to, double width) {
        if (!(to > from)) {
            return new double[0];
        }
        double[] cuts = new double[MOST_PANELS];
        int n = 0;
        cuts[n++] = from;
        double reach = Math.max(Math.abs(from), Math.abs(to));
        double smallest = Math.max(width, 1e-14 * reach);
        int levels = (int) Math.max(0, Math.ceil(Math.log(reach / smallest) / Math.log(2)));
        levels = Math.min(levels, MOST_PANELS / 2 - 4);
        for (int i = 0; i <= levels; i++) {
            n = add(cuts, n, -Math.scalb(reach, -i), to);
        }
        n = add(cuts, n, 0, to);
        for (int i = levels; i >= 0; i--) {
            n = add(cuts, n, Math.scalb(reach, -i), to);
        }
        cuts[n++] = to;
        return Arrays.copyOf(cuts, n);
    }

    private static int add(double[] cuts, int n, double x, double to) {
        if (x > cuts[n - 1] && x < to) {
            cuts[n] = x;
            return n + 1;
        }
        return n;
    }

    private void add(double x, double w) {
        if (size == xi.length) {
            xi = Arrays.copyOf(xi, 2 * size);
            weight = Arrays.copyOf(weight, 2 * size);
        }
        xi[size] = x;
        weight[size++] = w;
    }
}
