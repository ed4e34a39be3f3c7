package org.apical.physics.qball;

/** Constants in the units of the theory (meV, K, nm), CODATA 2018 as fixed by its specification. */
public final class QballConstants {
    /** Boltzmann constant, meV/K. */
    public static final double KB = 0.08617333262145;

    /** Reduced Planck constant, meV s. */
    public static final double HBAR = 6.582119569e-13;

    /** Elementary charge, C. */
    public static final double CHARGE = 1.602176634e-19;

    /** Mass of the electron, kg. */
    public static final double ELECTRON_MASS = 9.1093837015e-31;

    /** Reduced Planck constant, J s. */
    public static final double HBAR_SI = 1.054571817e-34;

    /** Flux quantum h/2e, T nm^2. */
    public static final double FLUX_QUANTUM = 2067.833848;

    /** Magnetic constant, T m / A. */
    public static final double MU0 = 1.25663706212e-6;

    private QballConstants() {}

    /** T* = mu0 / (2 pi n kB) in K [D, eq. 7]. */
    public static double tStarK(double mu0MeV, int windingNumber) {
        return mu0MeV / (2 * Math.PI * windingNumber * KB);
    }

    /** Omega = 2 pi n kB T in meV [M, eq. 3]. */
    public static double omegaMeV(double temperatureK, int windingNumber) {
        return 2 * Math.PI * windingNumber * KB * temperatureK;
    }
}
