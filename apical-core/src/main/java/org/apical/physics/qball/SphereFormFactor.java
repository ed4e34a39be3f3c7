package org.apical.physics.qball;

/** Diffraction peak of a sphere [T]. */
public final class SphereFormFactor {
    /** z where [3 (sin z - z cos z)/z^3]^2 = 1/2. */
    public static final double HALF = 1.8148229770012299;

    private SphereFormFactor() {}

    /** [3 (sin z - z cos z)/z^3]^2, 1 at z = 0. */
    public static double intensity(double z) {
        double y = Math.abs(z);
        double a;
        if (y < 0.5) {
            double term = 1;
            double sum = 1;
            for (int k = 1; k < 10; k++) {
                term *= -y * y / (2 * k * (2 * k + 3));
                sum += term;
            }
            a = sum;
        } else {
            a = 3 * (Math.sin(y) - y * Math.cos(y)) / (y * y * y);
        }
        return a * a;
    }

    /** Full width at half maximum in 1/nm of a sphere of that radius. */
    public static double fwhm(double radiusNm) {
        return 2 * HALF / radiusNm;
    }
}
