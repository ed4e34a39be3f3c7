package org.apical.physics.superstripes;

import org.apical.numerics.GaussLegendre;

/**
 * chi(mu - E; T), the sum over the free motion of tanh(xi/2kT)/(2 xi) within the shell (specification, 4.1), without
 * quadrature where a universal integral can do it.
 */
final class PairSusceptibility {
    /** Below omega/2kT = this, tanh has no narrow structure and quadrature is shorter. */
    private static final double SOFT = 4;
    /** Above it, 1 - tanh at the cutoff is below rounding. */
    private static final double HARD = 18;

    private static final GaussLegendre DIRECT = GaussLegendre.of(16);
    private static final GaussLegendre TAIL = GaussLegendre.of(20);

    private final FreeMotion free;
    private final double omega;
    private final double kT;
    private final double reduced;
    private final double factor;
    private final double flatTop;

    /**
     * @param free the free motion
     * @param omega cutoff, eV
     * @param kT temperature, eV, above 0
     */
    PairSusceptibility(FreeMotion free, double omega, double kT) {
        this.free = free;
        this.omega = omega;
        this.kT = kT;
        reduced = omega / (2 * kT);
        if (free.isWells()) {
            factor = 1 / (4 * Math.PI * free.h());
            flatTop = ThermalIntegrals.flat(omega / kT);
        } else {
            factor = 1 / (2 * Math.PI * Math.sqrt(2 * free.h() * kT));
            flatTop = 0;
        }
    }

    /** chi at a = mu - E, eV; per length or area and eV. */
    double at(double a) {
        if (free.isWells()) {
            if (free.ringEV() > 0) {
                return ring(a);
            }
            return a <= -omega ? 0 : factor * (flatTop + ThermalIntegrals.flat(Math.min(omega, a) / kT));
        }
        return a <= -omega ? 0 : factor * line(a / (2 * kT));
    }

    private double ring(double a) {
        double sum = 0;
        if (a > -omega) {
            sum = factor * (flatTop + ThermalIntegrals.flat(Math.min(omega, a) / kT));
        }
        ShellRule rule =
                ShellRule.spread(a + free.ringEV(), 2 * kT, Math.max(-omega, -a - free.ringEV()), Math.min(omega, -a));
        double below = 0;
        for (int i = 0; i < rule.size(); i++) {
            below += rule.weight()[i] * ThermalIntegrals.tanhOver(rule.xi()[i] / (2 * kT));
        }
        return sum + factor * Math.sqrt(free.ringEV()) * below / (4 * kT);
    }

    /** The integral of tanh(t^2 - alpha)/(t^2 - alpha) over t above 0 with |t^2 - alpha| at most w. */
    private double line(double alpha) {
        double w = reduced;
        double top = Math.sqrt(alpha + w);
        double bottom = alpha > w ? Math.sqrt(alpha - w) : 0;
        if (w < SOFT) {
            double middle = alpha > 0 ? Math.sqrt(alpha) : bottom;
            double sum = 0;
            for (int i = 0; i < DIRECT.x().length; i++) {
                double t = middle + (top - middle) * DIRECT.x()[i];
                sum += (top - middle) * DIRECT.w()[i] * ThermalIntegrals.tanhOver(t * t - alpha);
            }
            for (int i = 0; i < DIRECT.x().length && middle > bottom; i++) {
                double t = bottom + (middle - bottom) * DIRECT.x()[i];
                sum += (middle - bottom) * DIRECT.w()[i] * ThermalIntegrals.tanhOver(t * t - alpha);
            }
            return sum;
        }
        if (alpha < -HARD) {
            // tanh is 1 throughout.
            double root = Math.sqrt(-alpha);
            return Math.atan2(top, root) / root;
        }
        double sum = ThermalIntegrals.whole(alpha);
        // 1/(t^2 - alpha) beyond the shell; t^2 - alpha = w at both ends.
        if (Math.abs(alpha) < 1e-6 * w) {
            sum -= 1 / top * (1 + alpha / (3 * top * top));
        } else if (alpha > 0) {
            double root = Math.sqrt(alpha);
            sum -= Math.log((top + root) * (top + root) / w) / (2 * root);
        } else {
            double root = Math.sqrt(-alpha);
            sum -= Math.atan2(root, top) / root;
        }
        if (bottom > 0) {
            double root = Math.sqrt(alpha);
            sum -= Math.log((root + bottom) * (root + bottom) / w) / (2 * root);
        }
        return w < HARD
                ? sum + soft(top, 1, Double.POSITIVE_INFINITY) + (bottom > 0 ? soft(bottom, -1, bottom) : 0)
                : sum;
    }

    /** The integral of (1 - tanh x)/x beyond the cutoff, x = w + p^2 + 2 p t outwards or w + 2 p t - p^2 inwards. */
    private double soft(double t, int sign, double reach) {
        double length = Math.min(reach, HARD / (t + Math.sqrt(t * t + HARD)));
        double sum = 0;
        for (int i = 0; i < TAIL.x().length; i++) {
            double p = length * TAIL.x()[i];
            double x = reduced + p * (2 * t + sign * p);
            double e = Math.exp(-2 * x);
            sum += TAIL.w()[i] * 2 * e / ((1 + e) * x);
        }
        return length * sum;
    }
}
