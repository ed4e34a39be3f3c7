package org.apical.physics.superstripes;

import org.apical.numerics.GaussLegendre;

/**
 * Quadrature on [0, 1] with panels that shrink towards both ends, where the integrands have square roots and logarithms. The
 * variable x(x) = x^2 (3 - 2x) takes the square roots out.
 */
final class ZoneRule {
    /** At most about 1e-5 in Tc, also next to a Lifshitz transition: the rule of maps and searches. */
    static final ZoneRule FAST = new ZoneRule(10, 2, 0.25);
    /** About 4e-7 in Tc. */
    static final ZoneRule FINE = new ZoneRule(12, 3, 0.2);
    /** For densities of states, and temperatures far below the bandwidth. */
    static final ZoneRule FINEST = new ZoneRule(12, 7, 0.2);

    final double[] x;
    final double[] w;

    private ZoneRule(int points, int levels, double ratio) {
        GaussLegendre rule = GaussLegendre.of(points);
        x = new double[2 * levels * points];
        w = new double[2 * levels * points];
        int at = 0;
        for (int p = 0; p < 2 * levels; p++) {
            double from = cut(p, levels, ratio);
            double to = cut(p + 1, levels, ratio);
            for (int i = 0; i < points; i++) {
                double t = from + (to - from) * rule.x()[i];
                x[at] = t * t * (3 - 2 * t);
                w[at++] = (to - from) * rule.w()[i] * 6 * t * (1 - t);
            }
        }
    }

    private static double cut(int p, int levels, double ratio) {
        if (p == 0 || p == 2 * levels) {
            return p == 0 ? 0 : 1;
        }
        return p <= levels ? 0.5 * Math.pow(ratio, levels - p) : 1 - 0.5 * Math.pow(ratio, p - levels);
    }

    int size() {
        return x.length;
    }
}
