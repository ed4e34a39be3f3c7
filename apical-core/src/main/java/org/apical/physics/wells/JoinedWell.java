package org.apical.physics.wells;

/**
 * {@code V = k (|x| - a)^2 / 2} (double-well, section 2): two parabolas that meet in a kink at 0, of height k a^2 / 2.
 *
 * @param forceConstant k, meV/A^2, above 0
 * @param halfSplit a, A, above 0
 */
public record JoinedWell(double forceConstant, double halfSplit) implements Well {
    @Override
    public double value(double x) {
        double d = Math.abs(x) - halfSplit;
        return forceConstant * d * d / 2;
    }

    @Override
    public double slope(double x) {
        return x >= 0 ? forceConstant * (x - halfSplit) : forceConstant * (x + halfSplit);
    }

    @Override
    public double[] breaks() {
        return new double[] {0};
    }

    @Override
    public double[] minima() {
        return new double[] {-halfSplit, halfSplit};
    }

    @Override
    public double[] maxima() {
        return new double[] {0};
    }

    @Override
    public double symmetryCentre() {
        return 0;
    }
}
