package org.apical.physics.superstripes;

import org.apical.numerics.ChebyshevTable;
import org.apical.numerics.GaussLegendre;

/** Universal integrals of one variable, tabulated once to about 1e-13. */
final class ThermalIntegrals {
    /** 2 e^gamma / pi: the number of BCS theory, 1.1338656. */
    static final double BCS = 2 * Math.exp(0.57721566490153286061) / Math.PI;

    private static final int LOG_UP = 22;
    private static final double FAR = Math.scalb(1.0, LOG_UP - 1);
    private static final double GAP_FAR = 64;
    private static final double FERMI_FAR = 256;
    private static final GaussLegendre RULE = GaussLegendre.of(20);

    private static final ChebyshevTable WHOLE =
            new ChebyshevTable(alpha -> Math.sqrt(1 + Math.abs(alpha)) * wholeByQuadrature(alpha), LOG_UP, 6);
    private static final ChebyshevTable FLAT = new ChebyshevTable(ThermalIntegrals::flatByQuadrature, 7, 0);
    private static final ChebyshevTable FERMI =
            new ChebyshevTable(eta -> eta < 0 ? fermiByQuadrature(eta) * Math.exp(-eta) : fermiByQuadrature(eta), 9, 6);

    private ThermalIntegrals() {}

    /**
     * J(alpha), the integral of tanh(t^2 - alpha)/(t^2 - alpha) over all t above 0: pairs of free electrons in one dimension
     * without cutoff.
     */
    static double whole(double alpha) {
        if (alpha < -30) {
            return Math.PI / (2 * Math.sqrt(-alpha));
        } else if (alpha > FAR) {
            return Math.log(8 * BCS * alpha) / Math.sqrt(alpha);
        }
        return WHOLE.at(alpha) / Math.sqrt(1 + Math.abs(alpha));
    }

    /** G(x), the integral of tanh(s/2)/(2s) from 0 to x; odd (specification, 4.1). */
    static double flat(double x) {
        double size = Math.abs(x);
        double g = size > GAP_FAR ? 0.5 * Math.log(BCS * size) : FLAT.at(size);
        return x < 0 ? -g : g;
    }

    /** The integral of 2/(1 + exp(u^2 - eta)) over all u above 0: free electrons in one dimension. */
    static double fermi(double eta) {
        if (eta > FERMI_FAR) {
            double x = 1 / (eta * eta);
            double p2 = Math.PI * Math.PI;
            // Sommerfeld's series; the term left out is below 1e-14 here.
            return 2
                    * Math.sqrt(eta)
                    * (1 - p2 / 24 * x - 7 * p2 * p2 / 384 * x * x - 31 * p2 * p2 * p2 / 1024.0 * x * x * x);
        } else if (eta < -32) {
            return Math.sqrt(Math.PI) * Math.exp(eta);
        }
        return eta < 0 ? FERMI.at(eta) * Math.exp(eta) : FERMI.at(eta);
    }

    private static double wholeByQuadrature(double alpha) {
        // Panels that shrink towards t^2 = alpha down to the width of tanh, then a tail in closed form.
        double far = 40;
        double sum = 0;
        double last = Math.sqrt(Math.max(0, alpha + far));
        double[] cuts = new double[256];
        int n = 0;
        cuts[n++] = 0;
        for (double x = -Math.scalb(1.0, LOG_UP + 1); x < -0.25; x /= 2) {
            n = add(cuts, n, x + alpha);
        }
        n = add(cuts, n, alpha);
        for (double x = 0.5; x < far; x *= 2) {
            n = add(cuts, n, x + alpha);
        }
        cuts[n++] = last;
        for (int p = 0; p + 1 < n; p++) {
            double width = cuts[p + 1] - cuts[p];
            for (int i = 0; i < RULE.x().length; i++) {
                double t = cuts[p] + width * RULE.x()[i];
                sum += width * RULE.w()[i] * tanhOver(t * t - alpha);
            }
        }
        return sum + beyond(last, alpha);
    }

    private static int add(double[] cuts, int n, double square) {
        if (square > 0 && Math.sqrt(square) > cuts[n - 1]) {
            cuts[n] = Math.sqrt(square);
            return n + 1;
        }
        return n;
    }

    /** The integral of 1/(t^2 - alpha) from t up, t^2 above alpha. */
    static double beyond(double t, double alpha) {
        if (Math.abs(alpha) < 1e-6 * t * t) {
            return 1 / t * (1 + alpha / (3 * t * t));
        } else if (alpha > 0) {
            double root = Math.sqrt(alpha);
            return Math.log((t + root) * (t + root) / (t * t - alpha)) / (2 * root);
        }
        double root = Math.sqrt(-alpha);
        return Math.atan2(root, t) / root;
    }

    private static double flatByQuadrature(double x) {
        double sum = 0;
        double from = 0;
        while (from < x) {
            double to = Math.min(x, from + 2);
            for (int i = 0; i < RULE.x().length; i++) {
                double s = from + (to - from) * RULE.x()[i];
                sum += (to - from) * RULE.w()[i] * tanhOver(s / 2) / 4;
            }
            from = to;
        }
        return sum;
    }

    private static double fermiByQuadrature(double eta) {
        double last = Math.sqrt(Math.max(0, eta) + 42);
        double sum = 0;
        int panels = (int) Math.ceil(last * Math.max(2, Math.sqrt(Math.max(0, eta))));
        for (int p = 0; p < panels; p++) {
            double width = last / panels;
            for (int i = 0; i < RULE.x().length; i++) {
                double u = width * (p + RULE.x()[i]);
                sum += width * RULE.w()[i] * 2 / (1 + Math.exp(u * u - eta));
            }
        }
        return sum;
    }

    /** tanh(x)/x. */
    static double tanhOver(double x) {
        double size = Math.abs(x);
        if (size < 1e-3) {
            double s = x * x;
            return 1 - s / 3 * (1 - 0.4 * s);
        }
        double e = Math.exp(-2 * size);
        return (1 - e) / ((1 + e) * size);
    }
}
