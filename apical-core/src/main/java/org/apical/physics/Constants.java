package org.apical.physics;

/** Physical constants, CODATA 2022 (Mohr et al., 2024), in SI units unless the name says otherwise. */
public final class Constants {
    /** Reduced Planck constant, J s (exact). */
    public static final double HBAR = 1.054571817646156e-34;

    /** Boltzmann constant, J/K (exact). */
    public static final double BOLTZMANN = 1.380649e-23;

    /** Atomic mass constant, kg. */
    public static final double ATOMIC_MASS = 1.66053906892e-27;

    /** hbar^2 / (2 k_B u) in A^2 K amu: the unit of mean-square displacements, 24.2543. */
    public static final double DISPLACEMENT = HBAR * HBAR / (2 * BOLTZMANN * ATOMIC_MASS) * 1e20;

    /** Elementary charge, C (exact). */
    public static final double ELEMENTARY_CHARGE = 1.602176634e-19;

    /** Boltzmann constant, meV/K: 0.0861733326. */
    public static final double BOLTZMANN_MEV = BOLTZMANN / ELEMENTARY_CHARGE * 1e3;

    /** hbar^2 / (2 u) in meV A^2: 2.0900796. A kinetic energy is this over the mass in u times the second derivative. */
    public static final double KINETIC_MEV = HBAR * HBAR / (2 * ATOMIC_MASS) / ELEMENTARY_CHARGE * 1e23;

    private Constants() {}
}
