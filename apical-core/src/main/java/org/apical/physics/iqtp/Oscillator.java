package org.apical.physics.iqtp;

import org.hipparchus.special.Gamma;

/**
 * Matrices and functions of one oscillator in x = b + b^+ (iqtp, sections 1 and 2). Powers of x and exp(i eta x) are those
 * of the infinite oscillator, restricted to the kept levels: energies are then upper bounds.
 */
public final class Oscillator {
    /** Exponents below this are kept apart from the recurrences, which would begin with 0. */
    private static final double LEAST = -600;

    private static final double BIG = 1e100;
    private static final double LN_BIG = Math.log(BIG);

    private Oscillator() {}

    /** Elements of x^power between the first {@code levels} levels (rule 1). */
    public static double[][] power(int power, int levels) {
        int n = levels + power;
        double[][] out = new double[levels][levels];
        for (int column = 0; column < levels; column++) {
            double[] v = new double[n];
            v[column] = 1;
            for (int p = 0; p < power; p++) {
                double[] w = new double[n];
                for (int k = 0; k < n; k++) {
                    if (k + 1 < n) {
                        w[k + 1] += Math.sqrt(k + 1) * v[k];
                    }
                    if (k > 0) {
                        w[k - 1] += Math.sqrt(k) * v[k];
                    }
                }
                v = w;
            }
            for (int k = 0; k < levels; k++) {
                out[k][column] = v[k];
            }
        }
        return out;
    }

    /** The oscillator functions phi_0 ... at x. */
    public static double[] functions(int levels, double x) {
        double[] phi = new double[levels];
        double exponent = -x * x / 4;
        boolean far = exponent < LEAST;
        double before = 0;
        double now = Math.pow(2 * Math.PI, -0.25) * (far ? 1 : Math.exp(exponent));
        for (int n = 0; n < levels; n++) {
            phi[n] = far ? now * Math.exp(exponent) : now;
            double next = (x * now - Math.sqrt(n) * before) / Math.sqrt(n + 1);
            before = now;
            now = next;
            if (far && Math.abs(now) > BIG) {
                before /= BIG;
                now /= BIG;
                exponent += LN_BIG;
            }
        }
        return phi;
    }

    /** Their derivatives. */
    public static double[] derivatives(double[] phi, double x) {
        double[] d = new double[phi.length];
        for (int n = 0; n < phi.length; n++) {
            d[n] = -x / 2 * phi[n] + (n > 0 ? Math.sqrt(n) * phi[n - 1] : 0);
        }
        return d;
    }

    /**
     * Elements of exp(i eta x) without the factor i^{|j-k|}: e^{-eta^2/2} eta^d sqrt(n!/(n+d)!) L_n^d(eta^2), n the smaller
     * level and d = |j-k| (section 4.5); by the recurrence of the normalised Laguerre functions, which does not overflow.
     */
    public static double[][] shift(double eta, int levels) {
        double y = eta * eta;
        double[][] m = new double[levels][levels];
        for (int d = 0; d < levels; d++) {
            double sign = eta < 0 && d % 2 == 1 ? -1 : 1;
            double exponent = y == 0 ? 0 : -y / 2 + d / 2.0 * Math.log(y) - Gamma.logGamma(d + 1) / 2;
            boolean far = exponent < LEAST;
            double before = 0;
            double now = y == 0 ? (d == 0 ? 1 : 0) : sign * (far ? 1 : Math.exp(exponent));
            for (int n = 0; n + d < levels; n++) {
                double element = far ? now * Math.exp(exponent) : now;
                m[n][n + d] = element;
                m[n + d][n] = element;
                double next = ((2 * n + 1 + d - y) * now - Math.sqrt((double) n * (n + d)) * before)
                        / Math.sqrt((n + 1.0) * (n + 1 + d));
                before = now;
                now = next;
                if (far && Math.abs(now) > BIG) {
                    before /= BIG;
                    now /= BIG;
                    exponent += LN_BIG;
                }
            }
        }
        return m;
    }
}
