package org.apical.physics.polaron;

import org.apical.numerics.ConvergenceException;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * Feynman's variational polaron at T = 0 (pairing-materials, section 8.5; [S] Feynman, Phys. Rev. 97, 660 (1955), [C]
 * Schultz, Phys. Rev. 116, 526 (1959)). The energy
 *
 * <pre>E = 3 (v - w)^2 / 4v - (alpha v / sqrt(pi)) int_0^inf e^-t f^(-1/2) dt,   f = w^2 t + ((v^2 - w^2)/v)(1 - e^(-v t))</pre>
 *
 * is stationary in v and w: Newton steps on its analytic gradient in ln w and ln(v - w), the Hessian from differences of the
 * gradient. The integrals run over s = sqrt(t), where the integrands are smooth, on panels that double in length from the
 * scale 1/sqrt(v), 24 Gauss points each. Energies in hbar omega.
 */
public final class FeynmanPolaron {
    private static final double END = 6.7; // e^(-6.7^2) = 3e-20
    private static final int MAX_STEPS = 200;
    private static final GaussIntegrator RULE = new GaussIntegratorFactory().legendre(24);

    private final double alpha;
    private final double v;
    private final double w;
    private final double energy;
    private final double massRatio;
    private final double residual;
    private final int iterations;

    private FeynmanPolaron(double alpha, double v, double w, double residual, int iterations) {
        this.alpha = alpha;
        this.v = v;
        this.w = w;
        this.residual = residual;
        this.iterations = iterations;
        this.energy = energy(alpha, v, w);
        this.massRatio = massRatio(alpha, v, w);
    }

    /**
     * Minimises the energy.
     *
     * @param alpha coupling constant, above 0
     * @throws ConvergenceException where the gradient does not vanish
     */
    public static FeynmanPolaron of(double alpha) {
        // Between the weak limit w = 3, v - w = 2 alpha / 9 and the strong one w = 1, v = 4 alpha^2 / 9 pi.
        double a = Math.log(1 + 2 / (1 + alpha * alpha / 16));
        double b = Math.log(0.222 * alpha + 0.1415 * alpha * alpha);
        double goal = Math.max(1e-10 * alpha * alpha, 1e-14 * alpha);
        double residual = Double.NaN;
        for (int step = 0; step < MAX_STEPS; step++) {
            double[] g = gradient(alpha, a, b);
            residual = Math.hypot(g[0], g[1]);
            if (residual < goal) {
                return new FeynmanPolaron(alpha, Math.exp(a) + Math.exp(b), Math.exp(a), residual, step);
            }
            double h = 1e-4;
            double[] ga = gradient(alpha, a + h, b);
            double[] gb = gradient(alpha, a, b + h);
            double haa = (ga[0] - g[0]) / h;
            double hbb = (gb[1] - g[1]) / h;
            double hab = 0.5 * ((ga[1] - g[1]) / h + (gb[0] - g[0]) / h);
            // Shift an indefinite Hessian so that the step goes down.
            double lowest = 0.5 * (haa + hbb) - Math.hypot(0.5 * (haa - hbb), hab);
            double highest = 0.5 * (haa + hbb) + Math.hypot(0.5 * (haa - hbb), hab);
            double shift = lowest > 1e-6 * Math.abs(highest) ? 0 : 1e-3 * Math.abs(highest) - lowest;
            haa += shift;
            hbb += shift;
            double determinant = haa * hbb - hab * hab;
            double da = -(hbb * g[0] - hab * g[1]) / determinant;
            double db = -(haa * g[1] - hab * g[0]) / determinant;
            double longest = Math.max(Math.abs(da), Math.abs(db));
            double scale = longest > 0.5 ? 0.5 / longest : 1;
            a += scale * da;
            b += scale * db;
        }
        throw new ConvergenceException(
                "The variational polaron at alpha = " + alpha, residual, "Choose alpha between 1e-6 and 50.");
    }

    /** The coupling constant. */
    public double alpha() {
        return alpha;
    }

    /** Feynman's v, in omega. */
    public double v() {
        return v;
    }

    /** Feynman's w, in omega. */
    public double w() {
        return w;
    }

    /** Ground-state energy, hbar omega; an upper bound. */
    public double energy() {
        return energy;
    }

    /** Polaron mass over band mass. */
    public double massRatio() {
        return massRatio;
    }

    /** Length of the gradient in (ln w, ln(v - w)), hbar omega. */
    public double residual() {
        return residual;
    }

    /** Newton steps. */
    public int iterations() {
        return iterations;
    }

    /** The variational energy at given v above w, hbar omega. */
    static double energy(double alpha, double v, double w) {
        double[] i = integrals(v, w);
        return 0.75 * (v - w) * (v - w) / v - alpha * v / Math.sqrt(Math.PI) * i[0];
    }

    private static double massRatio(double alpha, double v, double w) {
        return 1 + alpha * v * v * v / (3 * Math.sqrt(Math.PI)) * integrals(v, w)[3];
    }

    /** The gradient by ln w and ln(v - w). */
    private static double[] gradient(double alpha, double a, double b) {
        double w = Math.exp(a);
        double delta = Math.exp(b);
        double v = w + delta;
        double[] i = integrals(v, w);
        double c = alpha / Math.sqrt(Math.PI);
        double byV = 0.75 * (2 * delta / v - delta * delta / (v * v)) - c * (i[0] - 0.5 * v * i[1]);
        double byW = -1.5 * delta / v + 0.5 * c * v * i[2];
        return new double[] {w * (byV + byW), delta * byV};
    }

    /** Integrals over t of e^-t times f^(-1/2), f^(-3/2) df/dv, f^(-3/2) df/dw, t^2 f^(-3/2). */
    private static double[] integrals(double v, double w) {
        double[] sums = new double[4];
        double from = 0;
        double to = 0.5 / Math.sqrt(v);
        while (from < END) {
            to = Math.min(to, END);
            double half = (to - from) / 2;
            for (int p = 0; p < RULE.getNumberOfPoints(); p++) {
                double s = from + half * (1 + RULE.getPoint(p));
                double t = s * s;
                double saturation = -Math.expm1(-v * t);
                double slope = v - w * w / v;
                double f = w * w * t + slope * saturation;
                double weight = half * RULE.getWeight(p) * 2 * s * Math.exp(-t);
                double root = Math.sqrt(f);
                double cube = weight / (f * root);
                double byV = (1 + w * w / (v * v)) * saturation + slope * t * (1 - saturation);
                double byW = 2 * w * (t - saturation / v);
                sums[0] += weight / root;
                sums[1] += cube * byV;
                sums[2] += cube * byW;
                sums[3] += cube * t * t;
            }
            from = to;
            to *= 2;
        }
        return sums;
    }
}
