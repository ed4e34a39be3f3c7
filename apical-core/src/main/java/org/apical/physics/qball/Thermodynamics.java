package org.apical.physics.qball;

/** Entropy and specific heat of a nested state, x = pi n gamma [D, section 7]. */
public final class Thermodynamics {
    private Thermodynamics() {}

    /** ln(2 cosh x) - x tanh x, without cancellation. */
    public static double entropy(double x) {
        double e = Math.exp(-2 * x);
        return Math.log1p(e) + 2 * x * e / (1 + e);
    }

    /**
     * C = w ds/dw along a branch.
     *
     * @param amplitudeSlope d alpha / d w
     */
    public static double specificHeat(PairingKernel kernel, double alpha, double w, double amplitudeSlope) {
        double x = kernel.thermal(alpha);
        double e = Math.exp(-2 * x);
        double sech2 = 4 * e / ((1 + e) * (1 + e));
        double factor = Math.PI * kernel.windingNumber();
        // x dx/dalpha = (pi n)^2 (gamma^2)'/2, finite at the threshold.
        return -w * sech2 * factor * factor * kernel.closure().squaredSlope(alpha) / 2 * amplitudeSlope;
    }
}
