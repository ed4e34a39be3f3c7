package org.apical.physics.iqtp;

import org.apical.physics.Constants;

/**
 * Constants of the area (iqtp, section 1): energies in eV, lengths in A, masses in u. What the specification fixes and CODATA
 * 2022 does not give stands here with its digits.
 */
public final class IqtpUnits {
    /** Boltzmann's constant, eV/K. */
    public static final double KB = Constants.BOLTZMANN_MEV * 1e-3;

    /** hbar^2/(2u), eV A^2, as the specification fixes it; CODATA 2022 gives 2.09007964e-3. */
    public static final double KINETIC = 2.0900803e-3;

    /** THz of 1 meV: 0.2417989242. */
    public static final double THZ_PER_MEV = Constants.ELEMENTARY_CHARGE / (2 * Math.PI * Constants.HBAR) * 1e-15;

    /** Mass of 16O, u. */
    public static final double OXYGEN = 15.99491462;

    /** Mass of 63Cu, u. */
    public static final double COPPER = 62.92959772;

    /** Mass of 88Sr, u. */
    public static final double STRONTIUM = 87.9056122571;

    private IqtpUnits() {}

    /** Displacement of x = 1, A: sqrt(hbar^2/(2 M omega)). */
    public static double displacement(double massU, double omegaEV) {
        return Math.sqrt(KINETIC / (massU * omegaEV));
    }
}
