package org.apical.physics.qball;

/** Size of a ball by the step ansatz [D, eq. 15]. Lengths in nm, energies in meV. */
public final class BallGeometry {
    private BallGeometry() {}

    /**
     * Volume in nm^D, V = N_Q G (hbar s/mu0)^D / (2 alpha^2 w^3).
     *
     * @param chargeNumber N_Q
     * @param coupling G = g/(mu0^3 (hbar s/mu0)^D)
     * @param lengthNm hbar s/mu0
     */
    public static double volume(
            double alpha, double w, double chargeNumber, double coupling, double lengthNm, int dimension) {
        double m = alpha * w;
        return chargeNumber * coupling / (2 * m * m * w) * Math.pow(lengthNm, dimension);
    }

    /** Radius of a sphere (D = 3) or disc (D = 2) of that volume. */
    public static double radius(double volume, int dimension) {
        return dimension == 3 ? Math.cbrt(3 * volume / (4 * Math.PI)) : Math.sqrt(volume / Math.PI);
    }
}
