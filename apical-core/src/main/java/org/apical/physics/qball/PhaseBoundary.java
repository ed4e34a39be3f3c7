package org.apical.physics.qball;

/** Roots w of w (1 - w^2) = r on [0, 1] [D, eq. 14]. */
public final class PhaseBoundary {
    /** Largest r with roots, at w = 1/sqrt 3. */
    public static final double LARGEST = 2 / (3 * Math.sqrt(3));

    private static final double SADDLE = 1 / Math.sqrt(3);

    private PhaseBoundary() {}

    /** The root below 1/sqrt 3; NaN where there is none. */
    public static double lower(double r) {
        return root(r, 4 * Math.PI / 3);
    }

    /** The root above 1/sqrt 3; NaN where there is none. */
    public static double upper(double r) {
        return root(r, 0);
    }

    private static double root(double r, double turn) {
        if (r < 0 || r > LARGEST) {
            return r > LARGEST && r <= LARGEST * (1 + 1e-15) ? SADDLE : Double.NaN;
        }
        double theta = Math.acos(Math.max(-1, -r / LARGEST)) / 3;
        double w = 2 / Math.sqrt(3) * Math.cos(theta + turn);
        // Newton restores the relative accuracy that the cosine loses for small r.
        for (int i = 0; i < 3; i++) {
            double slope = 1 - 3 * w * w;
            if (Math.abs(slope) < 1e-3) {
                break;
            }
            w -= (w * (1 - w) * (1 + w) - r) / slope;
        }
        return w;
    }
}
