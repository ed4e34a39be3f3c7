package org.apical.physics.stripes;

import org.hipparchus.complex.Complex;

/**
 * A random stack of rows U and D in which the next row depends on the last one alone; its intensity by the transfer matrix of
 * Hendricks and Teller (specification, 7.3 [D]).
 *
 * @param toD probability that D follows U, above 0
 * @param toU probability that U follows D, above 0
 * @param spacingU from a U row to the next, A
 * @param spacingD from a D row to the next, A
 * @param factorU of a U row
 * @param factorD of a D row
 */
public record RandomStack(double toD, double toU, double spacingU, double spacingD, double factorU, double factorD) {
    /** |det(1 - X)| below which 1 - X has lost its digits: a Bragg point. */
    private static final double SINGULAR = 1e-11;

    /** Fraction of D rows. */
    public double fractionD() {
        return toD / (toD + toU);
    }

    /** Intensity per row at a wave vector; NaN at a Bragg point, where it diverges. */
    public double intensity(double q) {
        double piD = fractionD();
        double piU = 1 - piD;
        Complex u = Complex.I.multiply(q * spacingU).exp();
        Complex d = Complex.I.multiply(q * spacingD).exp();
        // X = diag(u, d) T.
        Complex uu = u.multiply(1 - toD);
        Complex ud = u.multiply(toD);
        Complex du = d.multiply(toU);
        Complex dd = d.multiply(1 - toU);
        Complex one = Complex.ONE;
        Complex det = one.subtract(uu).multiply(one.subtract(dd)).subtract(ud.multiply(du));
        if (det.norm() < SINGULAR) {
            return Double.NaN;
        }
        // x = (1 - X)^-1 f.
        Complex xU =
                one.subtract(dd).multiply(factorU).add(ud.multiply(factorD)).divide(det);
        Complex xD =
                du.multiply(factorU).add(one.subtract(uu).multiply(factorD)).divide(det);
        Complex left = uu.multiply(xU).add(ud.multiply(xD)).multiply(piU * factorU);
        Complex right = du.multiply(xU).add(dd.multiply(xD)).multiply(piD * factorD);
        return piU * factorU * factorU
                + piD * factorD * factorD
                + 2 * left.add(right).getRealPart();
    }
}
