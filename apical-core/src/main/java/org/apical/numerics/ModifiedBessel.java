package org.apical.numerics;

/**
 * Radial solutions of (Laplacian - 1) f = 0 in D = 1 to 4 dimensions, r^{1-D/2} I_{D/2-1}(r) and r^{1-D/2} K_{D/2-1}(r),
 * as logarithms and logarithmic derivatives: they stay finite where the functions overflow. Nu = D/2 - 1.
 */
public final class ModifiedBessel {
    private static final double LARGE = 40;

    private ModifiedBessel() {}

    /** I_{nu+1}(x) / I_nu(x): the logarithmic derivative of the regular solution; x >= 0. */
    public static double regularSlope(int dimension, double x) {
        if (x == 0) {
            return 0;
        }
        double nu = dimension / 2.0 - 1;
        if (x > LARGE) {
            return hankel(nu + 1, x) / hankel(nu, x);
        }
        // Continued fraction, backwards from far enough.
        double ratio = 0;
        for (int k = 60 + (int) (2 * x); k >= 1; k--) {
            ratio = 1 / (2 * (nu + k) / x + ratio);
        }
        return ratio;
    }

    /** ln[Gamma(nu+1) (2/x)^nu I_nu(x)]: the regular solution that is 1 at the origin; x >= 0. */
    public static double logRegular(int dimension, double x) {
        double nu = dimension / 2.0 - 1;
        if (x > LARGE) {
            double gamma = org.hipparchus.special.Gamma.logGamma(dimension / 2.0);
            return x - 0.5 * Math.log(2 * Math.PI * x) + Math.log(hankel(nu, x)) + gamma + nu * Math.log(2 / x);
        }
        double quarter = x * x / 4;
        double term = 1;
        double sum = 1;
        for (int j = 1; term > 1e-18 * sum; j++) {
            term *= quarter / (j * (nu + j));
            sum += term;
        }
        return Math.log(sum);
    }

    /** K_{nu+1}(x) / K_nu(x): minus the logarithmic derivative of the decaying solution; x above 0. */
    public static double decayingSlope(int dimension, double x) {
        return switch (dimension) {
            case 1 -> 1;
            case 2 -> scaledK(1, x) / scaledK(0, x);
            case 3 -> 1 + 1 / x;
            default -> scaledK(0, x) / scaledK(1, x) + 2 / x;
        };
    }

    /** ln of the decaying solution r^{-nu} K_nu(r), up to a constant; x above 0. */
    public static double logDecaying(int dimension, double x) {
        return switch (dimension) {
            case 1 -> -x;
            case 2 -> Math.log(scaledK(0, x)) - x;
            case 3 -> -x - Math.log(x);
            default -> Math.log(scaledK(1, x)) - x - Math.log(x);
        };
    }

    /** e^x K_n(x), n = 0 or 1, by the trapezoidal rule on its integral over the line, which converges exponentially. */
    static double scaledK(int n, double x) {
        double end = Math.log1p(750 / x + Math.sqrt(750 / x * (750 / x + 2)));
        int points = 64;
        double last = 0;
        for (int round = 0; round < 8; round++) {
            double h = end / points;
            double sum = 0.5;
            for (int i = 1; i <= points; i++) {
                double t = i * h;
                double s = Math.sinh(t / 2);
                sum += Math.exp(-2 * x * s * s) * (n == 0 ? 1 : Math.cosh(t));
            }
            sum *= h;
            if (Math.abs(sum - last) <= 1e-15 * sum) {
                return sum;
            }
            last = sum;
            points *= 2;
        }
        return last;
    }

    /** Hankel's asymptotic series of sqrt(2 pi x) e^{-x} I_nu, to its smallest term. */
    private static double hankel(double nu, double x) {
        double mu = 4 * nu * nu;
        double term = 1;
        double sum = 1;
        for (int k = 1; k < 60; k++) {
            double next = -term * (mu - (2 * k - 1) * (2 * k - 1)) / (8 * k * x);
            if (Math.abs(next) >= Math.abs(term) || Math.abs(next) < 1e-18) {
                break;
            }
            term = next;
            sum += term;
        }
        return sum;
    }
}
