package org.apical.physics.kuramoto;

import java.util.function.DoubleUnaryOperator;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/** Order parameter of infinitely many oscillators, all coupled to all, by exact self-consistency (iqtp, section 6). */
public final class SelfConsistent {
    private static final GaussIntegrator GAUSS = new GaussIntegratorFactory().legendre(60, 0, 1);
    private static final int DEPTH = 401;
    private static final int DEEPEST = 20_000;

    private SelfConsistent() {}

    /** r of a Lorentzian of half-width g with lag alpha and no noise; 0 below the critical coupling. */
    public static double lorentzian(double k, double g, double lag) {
        double effective = k * Math.cos(lag);
        return effective > 2 * g ? Math.sqrt(1 - 2 * g / effective) : 0;
    }

    /**
     * r of a Lorentzian of half-width g with noise d, g + d above 0, by the continued fraction R_n = a/(g + n d + a R_{n+1}),
     * a = K r/2, r = R_1 [D].
     */
    public static double lorentzianWithNoise(double k, double g, double d) {
        if (k <= 2 * (g + d)) {
            return 0;
        }
        double low = 0;
        double high = 1;
        // fraction(r)/r falls from K/(2(g + d)) > 1 to below 1: one root.
        for (int i = 0; i < 200 && high - low > 1e-16; i++) {
            double r = (low + high) / 2;
            if (r > 0 && fraction(k * r / 2, g, d) > r) {
                low = r;
            } else {
                high = r;
            }
        }
        return (low + high) / 2;
    }

    private static double fraction(double a, double g, double d) {
        // What the start lacks falls by R_n^2 a step, about 1 - (g + n d)/a: to nothing where n g/a or n^2 d/2a reach
        // 40.
        double depth = Math.min(40 * a / g, Math.sqrt(80 * a / d));
        int deepest = (int) Math.max(DEPTH, Math.min(depth, DEEPEST));
        // R changes slowly with n where d is small: it begins as if it did not change at all, and with what its slope
        // adds.
        double b = g + (deepest + 1) * d;
        double root = Math.sqrt(b * b + 4 * a * a);
        double flat = 2 * a / (b + root);
        double r = flat + flat * flat * flat * d / (root * (1 + flat * flat));
        for (int n = deepest; n >= 1; n--) {
            r = a / (g + n * d + a * r);
        }
        return r;
    }

    /** Critical coupling of a Gaussian of standard deviation sigma. */
    public static double gaussianCritical(double sigma) {
        return 2 * Math.sqrt(2 * Math.PI) / Math.PI * sigma;
    }

    /** r of a Gaussian of standard deviation sigma. */
    public static double gaussian(double k, double sigma) {
        if (k <= gaussianCritical(sigma)) {
            return 0;
        }
        DoubleUnaryOperator density = w -> Math.exp(-w * w / (2 * sigma * sigma)) / (sigma * Math.sqrt(2 * Math.PI));
        double low = 0;
        double high = 1;
        for (int i = 0; i < 100; i++) {
            double r = (low + high) / 2;
            if (k * integral(k * r, sigma, density) > 1) {
                low = r;
            } else {
                high = r;
            }
        }
        return (low + high) / 2;
    }

    /** Integral of cos^2 t f(kr sin t) over half a circle, in pieces where the density is narrow. */
    private static double integral(double kr, double sigma, DoubleUnaryOperator density) {
        double edge = kr > 12 * sigma ? Math.asin(12 * sigma / kr) : Math.PI / 2;
        int pieces = 8;
        double sum = 0;
        for (int p = 0; p < pieces; p++) {
            double from = edge * p / pieces;
            double width = edge / pieces;
            sum += width
                    * GAUSS.integrate(x -> {
                        double t = from + width * x;
                        double c = Math.cos(t);
                        return c * c * density.applyAsDouble(kr * Math.sin(t));
                    });
        }
        return 2 * sum;
    }

    /** Critical coupling of a uniform density of half-width g, where r jumps to pi/4 [M: Pazo 2005]. */
    public static double uniformCritical(double g) {
        return 4 * g / Math.PI;
    }

    /** r of a uniform density of half-width g; 0 below the critical coupling. */
    public static double uniform(double k, double g) {
        if (k < uniformCritical(g)) {
            return 0;
        }
        // 1 = (K/2g)(asin s + s sqrt(1 - s^2)) rises with s from 0 to K pi/4g >= 1.
        double low = 0;
        double high = 1;
        for (int i = 0; i < 100; i++) {
            double s = (low + high) / 2;
            if (k / (2 * g) * (Math.asin(s) + s * Math.sqrt(1 - s * s)) < 1) {
                low = s;
            } else {
                high = s;
            }
        }
        return g / (k * (low + high) / 2);
    }

    /**
     * r(t) of a Lorentzian after Ott and Antonsen: dr/dt = -g r + (K/2) r (1 - r^2), in closed form; r0 in 0..1.
     */
    public static double ottAntonsen(double k, double g, double r0, double t) {
        if (r0 == 0) {
            return 0;
        }
        double mu = k / 2 - g;
        double b = k / 2;
        double x = -2 * mu * t;
        // r^-2 = r0^-2 e^x + b (1 - e^x)/mu; the second part is 2 b t where mu is 0.
        double slope = Math.abs(x) < 1e-12 ? 2 * b * t : -b * Math.expm1(x) / mu;
        if (x > 700) {
            return 0;
        }
        return 1 / Math.sqrt(Math.exp(x) / (r0 * r0) + slope);
    }
}
