package org.apical.physics.wells;

/**
 * {@code V = D (1 - exp(-alpha x))^2} (double-well, section 2). Levels above 0.98 D are not used.
 *
 * @param depth D, meV, above 0
 * @param alpha 1/A, above 0
 */
public record MorseWell(double depth, double alpha) implements Well {
    private static final double USED = 0.98;

    @Override
    public double value(double x) {
        double e = Math.expm1(-alpha * x);
        return depth * e * e;
    }

    @Override
    public double slope(double x) {
        return -2 * depth * alpha * Math.expm1(-alpha * x) * Math.exp(-alpha * x);
    }

    @Override
    public double[] minima() {
        return new double[] {0};
    }

    @Override
    public double[] maxima() {
        return new double[0];
    }

    @Override
    public double ceiling() {
        return USED * depth;
    }
}
