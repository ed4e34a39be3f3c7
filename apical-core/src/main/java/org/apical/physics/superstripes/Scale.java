package org.apical.physics.superstripes;

/** The two constants of this area, with the digits that the specification fixes (section 2). */
public final class Scale {
    /** hbar^2 / (2 m_e), eV nm^2. */
    public static final double H0 = 0.0380998211;

    /** Boltzmann constant, eV/K. */
    public static final double KB = 8.617333262e-5;

    private Scale() {}
}
