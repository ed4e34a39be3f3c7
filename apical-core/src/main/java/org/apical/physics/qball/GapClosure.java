package org.apical.physics.qball;

/**
 * A form of the gap g0 that a fluctuation of amplitude M opens at frequency Omega: gamma = g0/Omega as a function of alpha =
 * M/Omega. gamma = 0 up to the threshold; above it gamma^2 rises linearly at first.
 */
public interface GapClosure {
    /** alpha_c, where the gap opens. */
    double threshold();

    /** gamma^2 at alpha; 0 up to the threshold. */
    double squared(double alpha);

    /** d gamma^2 / d alpha at alpha above the threshold, its right limit at the threshold. */
    double squaredSlope(double alpha);

    /** From here on tanh(pi gamma) is 1 to double precision, and {@link #logIntegral} holds. */
    double saturated();

    /** Integral of gamma/x dx from a to b, both at or above {@link #saturated()}. */
    double logIntegral(double a, double b);

    /** gamma. */
    default double gap(double alpha) {
        return Math.sqrt(squared(alpha));
    }
}
