package org.apical.physics.wells;

/**
 * Eigenfunctions of a harmonic oscillator about 0, of norm 1, by their three-term recurrence in which each function carries
 * its Gaussian, so that nothing overflows.
 */
final class Oscillator {
    private static final double TINY = 1e-250;

    private final double sigma;

    /** With that standard deviation of the ground state's density, A. */
    Oscillator(double sigma) {
        this.sigma = sigma;
    }

    /** Values of the first functions at x, A^-1/2. */
    void at(double x, double[] out) {
        double y = x / sigma;
        // h_0 = (2 pi sigma^2)^(-1/4) exp(-y^2/4); in large |y| a common factor is kept apart until functions matter.
        double exponent = -y * y / 4;
        double scale = 1 / Math.sqrt(Math.sqrt(2 * Math.PI) * sigma);
        double before = 0;
        double now = 1;
        for (int n = 0; n < out.length; n++) {
            out[n] = scale * now * Math.exp(exponent);
            double next = (y * now - Math.sqrt(n) * before) / Math.sqrt(n + 1.0);
            before = now;
            now = next;
            if (Math.abs(now) > 1 / TINY) {
                now *= TINY;
                before *= TINY;
                exponent -= Math.log(TINY);
            }
        }
    }
}
