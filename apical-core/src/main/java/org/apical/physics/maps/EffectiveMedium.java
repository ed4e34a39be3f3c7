package org.apical.physics.maps;

/** The effective medium of Bruggeman and Kirkpatrick for bonds on a square lattice [P: kirkpatrick1973]. */
public final class EffectiveMedium {
    private EffectiveMedium() {}

    /** The conductance s > 0 with {@code p (a - s) / (a + s) + (1 - p)(b - s) / (b + s) = 0}; 0 below the threshold of open bonds in b = 0. */
    public static double conductance(double share, double a, double b) {
        double half = (share - 0.5) * (a - b);
        double root = Math.hypot(half, Math.sqrt(a) * Math.sqrt(b));
        // of both forms the one without cancellation
        return half >= 0 ? half + root : root - half > 0 ? a * b / (root - half) : 0;
    }
}
