package org.apical.physics.wells;

/**
 * {@code V = c0 + c1 x + c2 x^2 + c3 x^3 + c4 x^4}: the families quartic and quarticPolynomial (double-well, section 2).
 *
 * @param c0 meV
 * @param c1 meV/A
 * @param c2 meV/A^2
 * @param c3 meV/A^3
 * @param c4 meV/A^4, above 0
 */
public record PolynomialWell(double c0, double c1, double c2, double c3, double c4) implements Well {
    /**
     * {@code V = Vb ((x/a)^2 - 1)^2 + f x}.
     *
     * @param barrier Vb, meV, above 0
     * @param halfSplit a, A, above 0
     * @param tilt f, meV/A
     */
    public static PolynomialWell quartic(double barrier, double halfSplit, double tilt) {
        double a2 = halfSplit * halfSplit;
        return new PolynomialWell(barrier, tilt, -2 * barrier / a2, 0, barrier / (a2 * a2));
    }

    @Override
    public double value(double x) {
        return c0 + x * (c1 + x * (c2 + x * (c3 + x * c4)));
    }

    @Override
    public double slope(double x) {
        return c1 + x * (2 * c2 + x * (3 * c3 + x * 4 * c4));
    }

    @Override
    public double[] minima() {
        return StationaryPoints.ofCubicSlope(c1, 2 * c2, 3 * c3, 4 * c4).minima();
    }

    @Override
    public double[] maxima() {
        return StationaryPoints.ofCubicSlope(c1, 2 * c2, 3 * c3, 4 * c4).maxima();
    }

    @Override
    public double symmetryCentre() {
        return c1 == 0 && c3 == 0 ? 0 : Double.NaN;
    }
}
