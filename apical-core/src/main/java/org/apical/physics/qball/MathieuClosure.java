package org.apical.physics.qball;

import org.apical.numerics.ChebyshevPanels;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * The exact bound state along Matsubara time [D, eq. 8]. d gamma^2/d alpha comes from the eigenvector (Hellmann and
 * Feynman) and is expanded in Chebyshev series once; gamma^2 is its integral from the threshold, so that it is accurate
 * relative to itself there. Beyond alpha = 25 the asymptotic series of the Mathieu characteristic value [T, DLMF 28.8.1]
 * holds to 1e-14, and the dependence on the winding number is below e^-140.
 */
public final class MathieuClosure implements GapClosure {
    static final double ASYMPTOTIC = 25;
    private static final double NEAR = 1e-2;
    private static final double C = Math.sqrt(0.5);
    private static final GaussIntegrator GAUSS = new GaussIntegratorFactory().legendre(24);

    private final double threshold;
    private final ChebyshevPanels slope;

    /** Solves the eigenvalue problem on a grid of some hundred amplitudes. */
    public MathieuClosure(int windingNumber) {
        threshold = threshold(windingNumber);
        slope = ChebyshevPanels.of(
                alpha -> new HillBinding(alpha, windingNumber).bindingSlope(), threshold, ASYMPTOTIC, 1e-15);
    }

    /** alpha where the lowest eigenvalue passes zero. */
    public static double threshold(int windingNumber) {
        return Roots.between(alpha -> new HillBinding(alpha, windingNumber).bindingOverOmegaSquared(), 1e-2, 1.0);
    }

    @Override
    public double threshold() {
        return threshold;
    }

    @Override
    public double squared(double alpha) {
        if (alpha <= threshold) {
            return 0;
        }
        double distance = alpha - threshold;
        if (distance < NEAR) {
            // The series of the integral ends in a difference here: Gauss's rule of three points keeps the digits.
            double half = distance / 2;
            double middle = threshold + half;
            return half
                    * (5 * slope.value(middle - half * Math.sqrt(0.6))
                            + 8 * slope.value(middle)
                            + 5 * slope.value(middle + half * Math.sqrt(0.6)))
                    / 9;
        }
        return alpha <= ASYMPTOTIC ? slope.integral(alpha) : alpha * (alpha - C) + excess(alpha);
    }

    @Override
    public double squaredSlope(double alpha) {
        if (alpha < threshold) {
            return 0;
        }
        return alpha <= ASYMPTOTIC ? slope.value(alpha) : 2 * alpha - C + excessSlope(alpha);
    }

    /** gamma^2 - alpha (alpha - c) for large alpha. */
    static double excess(double alpha) {
        double h = 1 / (Math.sqrt(2) * alpha);
        return (0.25
                        + h
                                * (1.0 / 32
                                        + h
                                                * (3.0 / 256
                                                        + h
                                                                * (53.0 / 8192
                                                                        + h * (297.0 / 65536 + h * 3961.0 / 1048576)))))
                / 4;
    }

    private static double excessSlope(double alpha) {
        double h = 1 / (Math.sqrt(2) * alpha);
        double byH =
                (1.0 / 32 + h * (6.0 / 256 + h * (159.0 / 8192 + h * (1188.0 / 65536 + h * 19805.0 / 1048576)))) / 4;
        return -byH * h / alpha;
    }

    @Override
    public double saturated() {
        return ASYMPTOTIC;
    }

    @Override
    public double logIntegral(double a, double b) {
        OffsetClosure harmonic = new OffsetClosure(C);
        double t0 = 1 / b;
        double t1 = 1 / a;
        double sum = 0;
        for (int i = 0; i < GAUSS.getNumberOfPoints(); i++) {
            double t = (t0 + t1) / 2 + (t1 - t0) / 2 * GAUSS.getPoint(i);
            double x = 1 / t;
            double square = x * (x - C);
            double more = excess(x);
            sum += GAUSS.getWeight(i) * x * more / (Math.sqrt(square + more) + Math.sqrt(square));
        }
        return harmonic.logIntegral(a, b) + (t1 - t0) / 2 * sum;
    }
}
