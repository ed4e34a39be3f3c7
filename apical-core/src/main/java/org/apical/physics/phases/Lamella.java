package org.apical.physics.phases;

import java.util.Arrays;
import org.apical.numerics.ConvergenceException;
import org.apical.numerics.CosineTransformIV;
import org.apical.numerics.Roots;

/**
 * Stripes of lowest energy for f = (psi^2 - 1)^2/4, kappa = 1, mean 0 and a repulsion V(k) (phase-separation, section C): the
 * profile as a series of odd cosines, its period where the energy density is least.
 *
 * <p>At one period the energy is minimised by Newton's method. Among profiles that are odd about x = period/4 the interfaces
 * cannot move, so the second variation is positive and conjugate gradients with 1/(2 + k^2 + V) take a dozen steps whatever
 * the number of modes.
 */
public final class Lamella {
    /** Line energy of an interface, 2 sqrt(2)/3. */
    public static final double LINE_ENERGY = 2 * Math.sqrt(2) / 3;

    private static final double CONTRAST = 2;
    private static final double ZETA_3 = 1.2020569031595942;
    private static final double COARSEST = 0.15;
    private static final int MOST_MODES = 1 << 17;

    /**
     * The repulsion.
     *
     * @param logarithmic Q/k^2, else Q/k
     * @param strength Q
     */
    public record Repulsion(boolean logarithmic, double strength) {
        /** V(k). */
        public double at(double k) {
            return logarithmic ? strength / (k * k) : strength / k;
        }

        /** The strength above which the uniform state is stable. */
        public double threshold() {
            return logarithmic ? 0.25 : 2 / (3 * Math.sqrt(3));
        }

        /** The wavenumber at which the uniform state is least stable. */
        double softest() {
            return logarithmic ? Math.sqrt(Math.sqrt(strength)) : Math.cbrt(strength / 2);
        }

        /** Period with sharp interfaces. */
        public double sharpPeriod() {
            return logarithmic
                    ? Math.cbrt(384 * LINE_ENERGY / (strength * CONTRAST * CONTRAST))
                    : Math.sqrt(32
                            * Math.PI
                            * Math.PI
                            * Math.PI
                            * LINE_ENERGY
                            / (7 * ZETA_3 * strength * CONTRAST * CONTRAST));
        }
    }

    /**
     * The best stripe.
     *
     * @param period its period
     * @param energy energy density
     * @param amplitude largest |psi|
     * @param modes coefficients of cos((2j+1) 2 pi x/period)
     * @param residual largest |delta F/delta psi| on the grid
     */
    public record Stripe(double period, double energy, double amplitude, double[] modes, double residual) {}

    private final Repulsion repulsion;
    private final int n;
    private final CosineTransformIV transform;
    private final double[] stiffness;
    /** Coefficients, and values at the midpoints of a quarter wave. */
    private final double[] a;

    private final double[] psi;
    private final double[] scratch;
    private double residual;

    private Lamella(Repulsion repulsion, double longest) {
        this.repulsion = repulsion;
        int points = 64;
        while (longest / (4.0 * points) > COARSEST) {
            points *= 2;
            if (points > MOST_MODES) {
                throw new ConvergenceException(
                        "A profile of the period " + longest + " with an interface of width 1",
                        Double.NaN,
                        "Raise coulombStrength; so weak a repulsion leaves sharpPeriod right to better than 1 part in 1000.");
            }
        }
        n = points;
        transform = new CosineTransformIV(n);
        stiffness = new double[n];
        a = new double[n];
        psi = new double[n];
        scratch = new double[n];
    }

    /**
     * The stripe of lowest energy density.
     *
     * @param repulsion of a strength below the threshold
     */
    public static Stripe best(Repulsion repulsion) {
        double[] range = unstable(repulsion);
        double shortest = Math.max(0.85 * repulsion.sharpPeriod(), 2 * Math.PI / range[1] * (1 + 1e-9));
        double longest = Math.min(1.6 * repulsion.sharpPeriod(), 2 * Math.PI / range[0] * (1 - 1e-9));
        Lamella lamella = new Lamella(repulsion, longest);
        double period = Roots.between(lamella::pressure, shortest, longest, 1e-12, 1e-12);
        double energy = lamella.relax(period);
        return new Stripe(period, energy, lamella.amplitude(), lamella.a.clone(), lamella.residual);
    }

    /** The wavenumbers between which k^2 + V(k) is below 1. */
    private static double[] unstable(Repulsion r) {
        double k = r.softest();
        return new double[] {
            Roots.between(x -> x * x + r.at(x) - 1, r.strength() * 0.5, k, 1e-15, 1e-300),
            Roots.between(x -> x * x + r.at(x) - 1, k, 1, 1e-15, 1e-300)
        };
    }

    /** Derivative of the energy density by ln(period), over the mean square of psi. */
    private double pressure(double period) {
        relax(period);
        double square = 0;
        double sum = 0;
        double power = repulsion.logarithmic() ? 2 : 1;
        for (int j = 0; j < n; j++) {
            double k = (2 * j + 1) * 2 * Math.PI / period;
            square += a[j] * a[j];
            sum += a[j] * a[j] * (power * repulsion.at(k) - 2 * k * k);
        }
        if (square < 1e-20) {
            double k = 2 * Math.PI / period;
            return power * repulsion.at(k) - 2 * k * k;
        }
        return sum / square;
    }

    /** Finds the profile of one period; returns its energy density. */
    private double relax(double period) {
        for (int j = 0; j < n; j++) {
            double k = (2 * j + 1) * 2 * Math.PI / period;
            stiffness[j] = k * k + repulsion.at(k);
        }
        start(period);
        double[] gradient = new double[n];
        double[] step = new double[n];
        double energy = energy();
        for (int i = 0; i < 100; i++) {
            gradient(gradient);
            residual = largest(gradient);
            if (residual < 2e-13) {
                return energy;
            }
            newton(gradient, step);
            double[] before = a.clone();
            double factor = 1;
            double next;
            do {
                for (int j = 0; j < n; j++) {
                    a[j] = before[j] + factor * step[j];
                }
                transform.transform(a, psi);
                next = energy();
                factor /= 2;
            } while (next > energy + 1e-15 && factor > 1e-6);
            if (i > 3 && residual < 1e-10 && Math.abs(next - energy) <= 1e-16) {
                return next;
            }
            energy = next;
        }
        throw new ConvergenceException(
                "The profile of a stripe of the period " + period, residual, "Change coulombStrength.");
    }

    /** The better of a single cosine and of sharp interfaces. */
    private void start(double period) {
        double gain = 1 - stiffness[0];
        for (int i = 0; i < n; i++) {
            double angle = Math.PI * (2 * i + 1) / (4.0 * n);
            psi[i] = Math.tanh(period / (2 * Math.PI) * Math.cos(angle) / Math.sqrt(2));
        }
        transform.transform(psi, a);
        for (int j = 0; j < n; j++) {
            a[j] *= 2.0 / n;
        }
        double sharp = energy();
        double[] kept = a.clone();
        Arrays.fill(a, 0);
        a[0] = gain > 0 ? Math.sqrt(4 * gain / 3) : 0;
        transform.transform(a, psi);
        if (sharp < energy()) {
            System.arraycopy(kept, 0, a, 0, n);
            transform.transform(a, psi);
        }
    }

    private double energy() {
        double local = 0;
        double modes = 0;
        for (int i = 0; i < n; i++) {
            double w = psi[i] * psi[i] - 1;
            local += w * w;
            modes += stiffness[i] * a[i] * a[i];
        }
        return local / (4 * n) + modes / 4;
    }

    /** delta F/delta psi in modes. */
    private void gradient(double[] out) {
        for (int i = 0; i < n; i++) {
            scratch[i] = psi[i] * (psi[i] * psi[i] - 1);
        }
        transform.transform(scratch, out);
        for (int j = 0; j < n; j++) {
            out[j] = out[j] * 2 / n + stiffness[j] * a[j];
        }
    }

    /** Solves the second variation for the Newton step; stops at a direction of negative curvature. */
    private void newton(double[] gradient, double[] step) {
        double[] r = new double[n];
        double[] p = new double[n];
        double[] hp = new double[n];
        double rho = 0;
        double first = 0;
        for (int j = 0; j < n; j++) {
            step[j] = 0;
            r[j] = -gradient[j];
            p[j] = r[j] / (2 + stiffness[j]);
            rho += r[j] * p[j];
        }
        first = rho;
        for (int i = 0; i < 200 && rho > 1e-26 * first; i++) {
            transform.transform(p, scratch);
            for (int m = 0; m < n; m++) {
                scratch[m] *= 3 * psi[m] * psi[m] - 1;
            }
            transform.transform(scratch, hp);
            double curvature = 0;
            for (int j = 0; j < n; j++) {
                hp[j] = hp[j] * 2 / n + stiffness[j] * p[j];
                curvature += p[j] * hp[j];
            }
            if (curvature <= 0) {
                if (i == 0) {
                    System.arraycopy(p, 0, step, 0, n);
                }
                return;
            }
            double alpha = rho / curvature;
            double next = 0;
            for (int j = 0; j < n; j++) {
                step[j] += alpha * p[j];
                r[j] -= alpha * hp[j];
                next += r[j] * r[j] / (2 + stiffness[j]);
            }
            double beta = next / rho;
            rho = next;
            for (int j = 0; j < n; j++) {
                p[j] = r[j] / (2 + stiffness[j]) + beta * p[j];
            }
        }
    }

    private static double largest(double[] values) {
        double out = 0;
        for (double v : values) {
            out = Math.max(out, Math.abs(v));
        }
        return out;
    }

    /** Largest |psi|, between grid points by a parabola through three; at the crest the profile is even. */
    private double amplitude() {
        int best = 0;
        for (int i = 1; i < n; i++) {
            best = Math.abs(psi[i]) > Math.abs(psi[best]) ? i : best;
        }
        double y0 = Math.abs(psi[best == 0 ? 0 : best - 1]);
        double y1 = Math.abs(psi[best]);
        double y2 = Math.abs(psi[Math.min(n - 1, best + 1)]);
        if (best == 0) {
            double crest = 0;
            for (double c : a) {
                crest += c;
            }
            return Math.max(y1, Math.abs(crest));
        }
        double bend = y0 - 2 * y1 + y2;
        return bend < 0 ? y1 - (y2 - y0) * (y2 - y0) / (8 * bend) : y1;
    }
}
