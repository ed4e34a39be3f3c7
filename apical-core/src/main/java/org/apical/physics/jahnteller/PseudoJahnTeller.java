package org.apical.physics.jahnteller;

/**
 * The pseudo-Jahn-Teller effect: two states 2 D apart, mixed by a mode q (pairing-materials, section 8.3; [T] Bersuker,
 * Chem. Rev. 113, 1351 (2013)). Energies in eV from midway between the states at q = 0.
 *
 * @param stiffness K in eV/A^2, above 0
 * @param coupling F in eV/A, at least 0
 * @param halfGap D in eV, above 0
 */
public record PseudoJahnTeller(double stiffness, double coupling, double halfGap) {
    /** Energies of both sheets, eV: K q^2 / 2 -+ sqrt(D^2 + F^2 q^2). */
    public double[] energies(double q) {
        double mean = 0.5 * stiffness * q * q;
        double split = Math.hypot(halfGap, coupling * q);
        return new double[] {mean - split, mean + split};
    }

    /** Whether the lower sheet has two minima: F^2 above K D. */
    public boolean unstable() {
        return coupling * coupling > stiffness * halfGap;
    }

    /** Place of the minimum at positive q, A; 0 where q = 0 is stable. */
    public double minimum() {
        if (!unstable()) {
            return 0;
        }
        double f2 = coupling * coupling;
        double kd = stiffness * halfGap;
        return Math.sqrt((f2 - kd) * (f2 + kd)) / (coupling * stiffness);
    }

    /** Depth of the minima below q = 0, eV: F^2/2K - D + D^2 K/2F^2 as one square; the barrier of the double well. */
    public double stabilisation() {
        double gain = coupling * coupling - stiffness * halfGap;
        return unstable() ? gain * gain / (2 * stiffness * coupling * coupling) : 0;
    }

    /** Curvature of the lower sheet at q = 0, eV/A^2: K - F^2/D. */
    public double curvatureAtZero() {
        return stiffness - coupling * coupling / halfGap;
    }

    /** Curvature of the lower sheet at its minimum, eV/A^2. */
    public double curvatureAtMinimum() {
        double ratio = stiffness * halfGap / (coupling * coupling);
        return unstable() ? stiffness * (1 - ratio * ratio) : curvatureAtZero();
    }

    /** Coupling above which q = 0 is unstable, eV/A. */
    public double criticalCoupling() {
        return Math.sqrt(stiffness * halfGap);
    }
}
