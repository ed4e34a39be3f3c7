package org.apical.physics.wells;

/**
 * {@code V = k x^2 / 2} (double-well, section 2).
 *
 * @param forceConstant k, meV/A^2, above 0
 */
public record HarmonicWell(double forceConstant) implements Well {
    @Override
    public double value(double x) {
        return forceConstant * x * x / 2;
    }

    @Override
    public double slope(double x) {
        return forceConstant * x;
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
    public double symmetryCentre() {
        return 0;
    }
}
