package org.apical.physics.pairing;

/** Constants in the units of this area, as the specification fixes them for its reference numbers. */
public final class PairingConstants {
    /** Boltzmann constant, meV/K. */
    public static final double KB = 0.08617333262145;

    /** Largest Tc of the Eliashberg equations: {@code kTc = STRONG sqrt(lambda) omega2} for lambda to infinity [C]. */
    public static final double STRONG = 0.1827262477;

    /** Euler's constant. */
    public static final double EULER = 0.57721566490153286;

    private PairingConstants() {}
}
