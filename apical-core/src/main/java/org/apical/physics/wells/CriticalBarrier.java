package org.apical.physics.wells;

import org.apical.physics.Constants;

/**
 * When the ground state of a symmetric double well has a dip at the top of the barrier: if the reduced barrier {@code S = Vb
 * mu a^2 / H} exceeds a number that hangs on the shape alone (double-well, section 3.4 [D]).
 */
public final class CriticalBarrier {
    /** Of {@code Vb ((x/a)^2 - 1)^2}. */
    public static final double QUARTIC = 1.36688648981;

    /** Of {@code k (|x| - a)^2 / 2}, Vb = k a^2 / 2. */
    public static final double JOINED = 0.348225238704;

    private CriticalBarrier() {}

    /** The unit of the reduced barrier, meV: {@code H / (mu a^2)}. */
    public static double unit(double reducedMass, double halfSplit) {
        return Constants.KINETIC_MEV / (reducedMass * halfSplit * halfSplit);
    }
}
