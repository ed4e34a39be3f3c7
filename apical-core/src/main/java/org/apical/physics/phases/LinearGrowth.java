package org.apical.physics.phases;

import java.util.function.DoubleUnaryOperator;

/**
 * Growth w = -M k^2 (f2 + kappa k^2 + V(k)) of small waves on a uniform state, over all k > 0 (phase-separation, section D1).
 *
 * @param wavenumber where it is largest; NaN where no wave grows
 * @param rate its largest value; NaN where no wave grows
 */
public record LinearGrowth(double wavenumber, double rate) {
    private static final int SCAN = 4000;
    private static final double GOLDEN = 0.6180339887498949;

    /** Whether some wave grows. */
    public boolean unstable() {
        return !Double.isNaN(rate);
    }

    /**
     * @param curvature f2
     * @param repulsion V(k), not negative
     */
    public static LinearGrowth of(double mobility, double curvature, double stiffness, DoubleUnaryOperator repulsion) {
        if (curvature >= 0) {
            return new LinearGrowth(Double.NaN, Double.NaN);
        }
        // without V nothing grows beyond the end
        double end = Math.sqrt(-curvature / stiffness);
        DoubleUnaryOperator growth =
                k -> -mobility * k * k * (curvature + stiffness * k * k + repulsion.applyAsDouble(k));
        int best = 1;
        for (int i = 2; i < SCAN; i++) {
            best = growth.applyAsDouble(i * end / SCAN) > growth.applyAsDouble(best * end / SCAN) ? i : best;
        }
        double low = (best - 1) * end / SCAN;
        double high = (best + 1) * end / SCAN;
        for (int i = 0; i < 60; i++) {
            double a = high - GOLDEN * (high - low);
            double b = low + GOLDEN * (high - low);
            if (growth.applyAsDouble(a) >= growth.applyAsDouble(b)) {
                high = b;
            } else {
                low = a;
            }
        }
        double k = (low + high) / 2;
        double w = growth.applyAsDouble(k);
        return w > 0 ? new LinearGrowth(k, w) : new LinearGrowth(Double.NaN, Double.NaN);
    }
}
