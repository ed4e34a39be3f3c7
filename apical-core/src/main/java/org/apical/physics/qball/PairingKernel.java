package org.apical.physics.qball;

import org.apical.numerics.ChebyshevPanels;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * What the fermions gain by a fluctuation [D, eq. 11]: I(alpha) = Int_{alpha_c}^{alpha} (gamma/x) tanh(pi n gamma) dx, and
 * f = I/alpha^2 with its single maximum f* at alpha*, where alpha I' = 2 I. I = 0 up to the threshold.
 *
 * <p>With x = alpha_c + u^2 the integrand is smooth. Near the threshold a Gauss rule from it gives I with full relative
 * accuracy; then follow Chebyshev series, and beyond the point where tanh is 1 closed forms.
 */
public final class PairingKernel {
    private static final GaussIntegrator GAUSS = new GaussIntegratorFactory().legendre(28);

    private final GapClosure closure;
    private final int windingNumber;
    private final double factor;
    private final double threshold;
    private final double first;
    private final double end;
    private final ChebyshevPanels integrand;
    private final double atFirst;
    private final double atEnd;
    private final double alphaPeak;
    private final double peak;

    /**
     * @param closure form of the gap
     * @param windingNumber n, at least 1
     */
    public PairingKernel(GapClosure closure, int windingNumber) {
        this.closure = closure;
        this.windingNumber = windingNumber;
        factor = Math.PI * windingNumber;
        threshold = closure.threshold();
        end = closure.saturated();
        double rise = Math.sqrt(closure.squaredSlope(threshold));
        double u = Math.min(1 / (windingNumber * rise), 2 * Math.sqrt(threshold));
        double last = Math.sqrt(end - threshold);
        u = Math.min(u, last / 2);
        first = threshold + u * u;
        atFirst = nearThreshold(first);
        integrand = ChebyshevPanels.of(
                v -> {
                    double x = threshold + v * v;
                    return 2 * v * slope(x);
                },
                u,
                last,
                1e-15);
        atEnd = atFirst + integrand.integral(last);
        alphaPeak = Roots.between(x -> x * slope(x) - 2 * value(x), threshold * 1.0001 + 1e-4, 1e3);
        peak = value(alphaPeak) / (alphaPeak * alphaPeak);
    }

    private double nearThreshold(double alpha) {
        double u = Math.sqrt(alpha - threshold);
        double sum = 0;
        for (int i = 0; i < GAUSS.getNumberOfPoints(); i++) {
            double v = u / 2 * (1 + GAUSS.getPoint(i));
            sum += GAUSS.getWeight(i) * 2 * v * slope(threshold + v * v);
        }
        return u / 2 * sum;
    }

    /** The closure. */
    public GapClosure closure() {
        return closure;
    }

    /** n. */
    public int windingNumber() {
        return windingNumber;
    }

    /** alpha_c. */
    public double threshold() {
        return threshold;
    }

    /** I. */
    public double value(double alpha) {
        if (alpha <= threshold) {
            return 0;
        } else if (alpha <= first) {
            return nearThreshold(alpha);
        } else if (alpha <= end) {
            return atFirst + integrand.integral(Math.sqrt(alpha - threshold));
        }
        return atEnd + closure.logIntegral(end, alpha);
    }

    /** I' = (gamma/alpha) tanh(pi n gamma). */
    public double slope(double alpha) {
        if (alpha <= threshold) {
            return 0;
        }
        double gap = closure.gap(alpha);
        return gap / alpha * Math.tanh(factor * gap);
    }

    /** I''; its right limit at the threshold, where it jumps. */
    public double curvature(double alpha) {
        if (alpha < threshold) {
            return 0;
        }
        double square = closure.squared(alpha);
        double squareSlope = closure.squaredSlope(alpha);
        double gap = Math.sqrt(square);
        double x = factor * gap;
        double tanh = Math.tanh(x);
        double sech2 = (1 - tanh) * (1 + tanh);
        // gamma' tanh = (gamma^2)' tanh / (2 gamma), finite at the threshold.
        double tanhOverGap = gap < 1e-8 ? factor : tanh / gap;
        return squareSlope / 2 * (tanhOverGap + factor * sech2) / alpha - gap * tanh / (alpha * alpha);
    }

    /** f = I/alpha^2, 0 at alpha = 0. */
    public double ratio(double alpha) {
        return alpha <= threshold ? 0 : value(alpha) / alpha / alpha;
    }

    /** h = I'/(2 alpha): f and h cross at alpha*. */
    public double half(double alpha) {
        return slope(alpha) / (2 * alpha);
    }

    /** dh/dalpha. */
    public double halfSlope(double alpha) {
        return (alpha * curvature(alpha) - slope(alpha)) / (2 * alpha * alpha);
    }

    /** df/dalpha. */
    public double ratioSlope(double alpha) {
        return 2 * (half(alpha) - ratio(alpha)) / alpha;
    }

    /** alpha*, where f is largest. */
    public double alphaPeak() {
        return alphaPeak;
    }

    /** f*, the largest f. */
    public double peak() {
        return peak;
    }

    /** kappa* = (2/sqrt 3)/f*, the coupling at which dome and upper region touch [D, section 4]. */
    public double kappaStar() {
        return 2 / (Math.sqrt(3) * peak);
    }

    /** pi n gamma = g0/(2 kB T). */
    public double thermal(double alpha) {
        return factor * closure.gap(alpha);
    }
}
