package org.apical.physics.qball;

/** Scattering of nested fermions on balls: eikonal two-level crossing of a sphere [D, eq. 18]. */
public final class QballScattering {
    private static final int TERMS = 20;

    private QballScattering() {}

    /** S(y) = 1/2 - sin(y)/y + (1 - cos y)/y^2, cross-section over pi R^2; y^2/8 for small y (Born), 1/2 for large. */
    public static double crossSection(double y) {
        if (y > 2) {
            return 0.5 - Math.sin(y) / y + (1 - Math.cos(y)) / (y * y);
        }
        // Sum (-1)^{j+1} y^{2j} [1/(2j+1)! - 1/(2j+2)!]: no cancellation.
        double sum = 0;
        double power = 1;
        double factorial = 1;
        for (int j = 1; j <= TERMS; j++) {
            power *= -y * y;
            factorial *= 2 * j * (2 * j + 1);
            sum -= power / factorial * (1 - 1.0 / (2 * j + 2));
        }
        return sum;
    }

    /** hbar/tau = (3/4) x (hbar v_F/R) S(4 M R/(hbar v_F)) in meV. */
    public static double rate(double amplitudeMeV, double radiusNm, double hbarVfMeVNm, double volumeFraction) {
        double y = 4 * amplitudeMeV * radiusNm / hbarVfMeVNm;
        return 0.75 * volumeFraction * hbarVfMeVNm / radiusNm * crossSection(y);
    }

    /** rho = m_eff/(n_c e^2 tau) in micro-ohm cm. */
    public static double resistivityMicroOhmCm(double rateMeV, double effectiveMass, double carrierDensityPerNm3) {
        double perSecond = rateMeV / QballConstants.HBAR;
        return effectiveMass
                * QballConstants.ELECTRON_MASS
                * perSecond
                / (carrierDensityPerNm3 * 1e27 * QballConstants.CHARGE * QballConstants.CHARGE)
                * 1e8;
    }
}
