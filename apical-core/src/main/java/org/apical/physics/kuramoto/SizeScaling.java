package org.apical.physics.kuramoto;

import java.util.List;

/**
 * How order falls with the size of a lattice, and what that means (iqtp, section 8).
 *
 * @param exponent eta of m^2 ~ L^-eta
 * @param error its standard error
 * @param verdict by the fixed rule
 */
public record SizeScaling(double exponent, double error, Verdict verdict) {
    /** Kinds of order. */
    public enum Verdict {
        LONG_RANGE,
        QUASI_LONG_RANGE,
        SHORT_RANGE,
        UNDECIDED
    }

    /** eta at the transition of the XY model in the plane (Kosterlitz 1974). */
    private static final double KOSTERLITZ = 0.25;

    /**
     * Of rising sizes.
     *
     * @param sizes L
     * @param layers in each
     * @param found one a size
     */
    public static SizeScaling of(int[] sizes, int[] layers, List<SizeStatistics> found) {
        int n = sizes.length;
        double w0 = 0;
        double wx = 0;
        double wy = 0;
        double[] x = new double[n];
        double[] y = new double[n];
        double[] weight = new double[n];
        for (int i = 0; i < n; i++) {
            SizeStatistics f = found.get(i);
            x[i] = Math.log(sizes[i]);
            y[i] = -Math.log(f.value()[SizeStatistics.SQUARE]);
            double error = Math.max(f.error()[SizeStatistics.SQUARE] / f.value()[SizeStatistics.SQUARE], 1e-12);
            weight[i] = 1 / (error * error);
            w0 += weight[i];
            wx += weight[i] * x[i];
            wy += weight[i] * y[i];
        }
        double xx = 0;
        double xy = 0;
        for (int i = 0; i < n; i++) {
            double dx = x[i] - wx / w0;
            xx += weight[i] * dx * dx;
            xy += weight[i] * dx * (y[i] - wy / w0);
        }
        double eta = xy / xx;
        double etaError = 1 / Math.sqrt(xx);
        SizeStatistics first = found.get(0);
        SizeStatistics last = found.get(n - 1);
        double start = first.value()[SizeStatistics.CORRELATION];
        double change = last.value()[SizeStatistics.CORRELATION] - start;
        double changeError =
                Math.hypot(first.error()[SizeStatistics.CORRELATION], last.error()[SizeStatistics.CORRELATION]);
        return new SizeScaling(eta, etaError, verdict(layers, eta, etaError, change, changeError, start));
    }

    static Verdict verdict(int[] layers, double eta, double etaError, double change, double changeError, double start) {
        boolean constant = true;
        boolean grow = true;
        for (int i = 1; i < layers.length; i++) {
            constant &= layers[i] == layers[0];
            grow &= layers[i] > layers[i - 1];
        }
        if (change < -3 * changeError && eta > KOSTERLITZ || eta - 2 * etaError > KOSTERLITZ) {
            return Verdict.SHORT_RANGE;
        }
        if (grow && change > 3 * changeError && eta < KOSTERLITZ) {
            return Verdict.LONG_RANGE;
        }
        if (constant && eta + 2 * etaError <= KOSTERLITZ && change > -3 * changeError - 0.05 * start) {
            return Verdict.QUASI_LONG_RANGE;
        }
        return Verdict.UNDECIDED;
    }
}
