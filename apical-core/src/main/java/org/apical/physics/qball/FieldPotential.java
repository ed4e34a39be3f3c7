package org.apical.physics.qball;

/**
 * A potential U of a complex field of modulus phi >= 0, split into U = mass^2 phi^2/2 + N(phi): near phi = 0 and near the
 * edge of the window the sum would lose all digits, the parts do not. Stateless.
 */
public interface FieldPotential {
    /** How phi decays at large r. */
    enum Decay {
        /** U''(0) = mass^2 is positive: exponentially. */
        MASSIVE,
        /** U''(0) is infinite, U ~ -phi^2 ln phi: as a Gaussian. */
        GAUSSIAN,
        /** U''(0) = 0, U ~ phi^s with s above 2: as a power. */
        POWER
    }

    /** mass^2; for Gaussian decay the coefficient of phi^2/2 beside the logarithm. */
    double massSquared();

    /** N. */
    double beyond(double phi);

    /** N'. */
    double slopeBeyond(double phi);

    /** N''. */
    double curvatureBeyond(double phi);

    /** Where a derivative jumps, increasing; steps of the integration end there. */
    default double[] breaks() {
        return new double[0];
    }

    /** Largest phi where U is known; infinite where it is a formula. */
    default double largest() {
        return Double.POSITIVE_INFINITY;
    }

    /** Values of phi between which U has all its structure: a smallest and a largest. */
    double[] scales();

    /** How phi decays. */
    default Decay decay() {
        return Decay.MASSIVE;
    }

    /** For decay as a power: s and a of U ~ a phi^s. */
    default double[] leadingPower() {
        throw new UnsupportedOperationException("only for decay as a power");
    }

    /** For Gaussian decay: R^2 of exp(-r^2/2R^2). */
    default double gaussianRadiusSquared() {
        throw new UnsupportedOperationException("only for Gaussian decay");
    }

    /** U. */
    default double value(double phi) {
        return massSquared() * phi * phi / 2 + beyond(phi);
    }
}
