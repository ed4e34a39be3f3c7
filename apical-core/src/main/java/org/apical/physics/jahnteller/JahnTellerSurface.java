package org.apical.physics.jahnteller;

/**
 * The E x e Jahn-Teller problem with linear and quadratic coupling (pairing-materials, section 8.1; [T] Bersuker and
 * Polinger, Vibronic Interactions, 1989). Two electronic states, two modes Q1 (tetragonal, Q_theta) and Q2 (orthorhombic,
 * Q_epsilon); energies in eV, displacements in A, from the energy of the undistorted site.
 *
 * @param stiffness K in eV/A^2, above 0
 * @param linear V in eV/A, above 0
 * @param quadratic N in eV/A^2, |2 N| below K; its sign says along which directions the minima lie
 */
public record JahnTellerSurface(double stiffness, double linear, double quadratic) {
    /** @throws IllegalArgumentException where the surface is not bounded from below */
    public JahnTellerSurface {
        if (!(stiffness > 0) || !(linear > 0) || !(2 * Math.abs(quadratic) < stiffness)) {
            throw new IllegalArgumentException("unbounded surface");
        }
    }

    /**
     * Energies of both sheets at a point. With z = Q1 + i Q2 the splitting is |V z + N conj(z)^2|, which is
     * r sqrt(V^2 + N^2 r^2 + 2 V N r cos 3 phi) without its loss of digits near the crossings.
     *
     * @return lower and upper, eV
     */
    public double[] energies(double q1, double q2) {
        double mean = 0.5 * stiffness * (q1 * q1 + q2 * q2);
        double split = Math.hypot(linear * q1 + quadratic * (q1 * q1 - q2 * q2), linear * q2 - 2 * quadratic * q1 * q2);
        return new double[] {mean - split, mean + split};
    }

    /** Depth of the minima below the undistorted site, eV: V^2 / (2 (K - 2 |N|)). */
    public double stabilisation() {
        return linear * linear / (2 * (stiffness - 2 * Math.abs(quadratic)));
    }

    /** Distance of the minima (of the trough where N = 0) from the origin, A. */
    public double radius() {
        return linear / (stiffness - 2 * Math.abs(quadratic));
    }

    /** Distance of the saddles between the minima from the origin, A. */
    public double saddleRadius() {
        return linear / (stiffness + 2 * Math.abs(quadratic));
    }

    /** Height of the saddles above the minima, eV: 4 |N| / (K + 2 |N|) times the stabilisation. */
    public double barrier() {
        return stabilisation() * 4 * Math.abs(quadratic) / (stiffness + 2 * Math.abs(quadratic));
    }

    /** Directions of the minima in degrees; none where the trough is round. */
    public double[] minima() {
        if (quadratic == 0) {
            return new double[0];
        }
        return quadratic > 0 ? new double[] {0, 120, 240} : new double[] {60, 180, 300};
    }
}
