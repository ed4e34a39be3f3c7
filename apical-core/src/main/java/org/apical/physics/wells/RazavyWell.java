package org.apical.physics.wells;

import org.apical.physics.Constants;

/**
 * {@code V = U (zeta cosh(2x/L) - m)^2}, {@code U = H / (mu L^2)} (Razavy, Am. J. Phys. 48, 285 (1980)): its lowest m
 * levels are known exactly for m = 1, 2, 3, ...
 *
 * @param unit U, meV: the potential holds the mass
 * @param zeta above 0
 * @param m above 0
 * @param length L, A, above 0
 */
public record RazavyWell(double unit, double zeta, double m, double length) implements Well {
    /** With the mass in u. */
    public static RazavyWell of(double reducedMass, double zeta, double m, double length) {
        return new RazavyWell(Constants.KINETIC_MEV / (reducedMass * length * length), zeta, m, length);
    }

    @Override
    public double value(double x) {
        double d = zeta * Math.cosh(2 * x / length) - m;
        return unit * d * d;
    }

    @Override
    public double slope(double x) {
        double d = zeta * Math.cosh(2 * x / length) - m;
        return 4 * unit * d * zeta / length * Math.sinh(2 * x / length);
    }

    @Override
    public double[] minima() {
        double ratio = m / zeta;
        if (ratio <= 1) {
            return new double[] {0};
        }
        // acosh of ratio
        double x = length / 2 * Math.log(ratio + Math.sqrt((ratio - 1) * (ratio + 1)));
        return new double[] {-x, x};
    }

    @Override
    public double[] maxima() {
        return m > zeta ? new double[] {0} : new double[0];
    }

    @Override
    public double symmetryCentre() {
        return 0;
    }
}
