package org.apical.physics.polaron;

/** Froehlich's coupling constant (pairing-materials, section 8.5; [S] Froehlich, Adv. Phys. 3, 325 (1954)). */
public final class Froehlich {
    /** hbar^2 / (2 m_e), meV A^2 (pairing-materials, section 0). */
    private static final double HBAR2_2M = 3809.98211;
    /** e^2 / (4 pi epsilon_0), meV A (pairing-materials, section 0). */
    private static final double COULOMB = 14399.645478;

    private Froehlich() {}

    /**
     * alpha = (e^2/4 pi eps0) (1/eps_inf - 1/eps_0) sqrt(m / (2 hbar^3 omega)).
     *
     * @param epsilonInfinity dielectric constant at high frequency
     * @param epsilonStatic static dielectric constant
     * @param bandMass band mass over the electron mass
     * @param phonon longitudinal optical phonon hbar omega, meV
     */
    public static double alpha(double epsilonInfinity, double epsilonStatic, double bandMass, double phonon) {
        double radius = Math.sqrt(HBAR2_2M / (bandMass * phonon));
        return COULOMB * (1 / epsilonInfinity - 1 / epsilonStatic) / (2 * radius * phonon);
    }
}
