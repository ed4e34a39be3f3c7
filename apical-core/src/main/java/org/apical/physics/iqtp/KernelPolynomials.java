package org.apical.physics.iqtp;

import org.apical.numerics.Lanczos;
import org.apical.numerics.SymmetricOperator;
import org.jspecify.annotations.Nullable;

/**
 * Chebyshev moments of the spectral density of a complex vector and their sum with the Jackson kernel (iqtp, section 9
 * [T: Weisse et al., Rev. Mod. Phys. 78, 275 (2006)]).
 *
 * @param moments mu_n = &lt;v|T_n((H - centre)/half)|v&gt;
 * @param centre of the energies, eV
 * @param half half of their range, eV
 */
public record KernelPolynomials(double[] moments, double centre, double half) {
    /**
     * Of a vector: two moments a product.
     *
     * @param start its parts, whose densities are added; not changed
     * @param count how many moments
     * @param alive called at every product
     */
    public static KernelPolynomials of(
            SymmetricOperator h, double[][] start, int count, double centre, double half, Runnable alive) {
        double[] mu = new double[count];
        for (double[] part : start) {
            double first = Lanczos.dot(part, part);
            if (first == 0) {
                continue;
            }
            double[] before = part.clone();
            double[] now = new double[before.length];
            double[] image = new double[before.length];
            add(mu, 0, first);
            step(h, before, now, null, centre, half);
            double second = Lanczos.dot(before, now);
            add(mu, 1, second);
            for (int k = 1; 2 * k < count; k++) {
                alive.run();
                add(mu, 2 * k, 2 * Lanczos.dot(now, now) - first);
                if (2 * k + 1 < count) {
                    step(h, now, image, before, centre, half);
                    add(mu, 2 * k + 1, 2 * Lanczos.dot(image, now) - second);
                    double[] free = before;
                    before = now;
                    now = image;
                    image = free;
                }
            }
        }
        return new KernelPolynomials(mu, centre, half);
    }

    private static void add(double[] mu, int n, double value) {
        if (n < mu.length) {
            mu[n] += value;
        }
    }

    /** to = (H - centre)/half x, or twice that minus {@code before}. */
    private static void step(
            SymmetricOperator h, double[] x, double[] to, double @Nullable [] before, double centre, double half) {
        h.apply(x, to);
        for (int i = 0; i < to.length; i++) {
            double y = (to[i] - centre * x[i]) / half;
            to[i] = before == null ? y : 2 * y - before[i];
        }
    }

    /** Largest moment over the first: above 1 where energies lie outside the range. */
    public double overflow() {
        double most = 0;
        for (double m : moments) {
            most = Math.max(most, Double.isNaN(m) ? Double.POSITIVE_INFINITY : Math.abs(m));
        }
        return moments[0] == 0 ? 0 : most / moments[0];
    }

    /** The density at an energy; 0 outside the range. */
    public double density(double energy) {
        double y = (energy - centre) / half;
        if (!(Math.abs(y) < 1)) {
            return 0;
        }
        int n = moments.length;
        double angle = Math.acos(y);
        double sum = 0;
        for (int k = n - 1; k >= 0; k--) {
            double a = Math.PI * k / (n + 1);
            double g = ((n - k + 1) * Math.cos(a) + Math.sin(a) / Math.tan(Math.PI / (n + 1))) / (n + 1);
            sum += (k == 0 ? 1 : 2) * moments[k] * g * Math.cos(k * angle);
        }
        return sum / (Math.PI * half * Math.sqrt(1 - y * y));
    }

    /** The range of the spectrum by Lanczos, widened by a hundredth: centre and half-width. */
    public static double[] range(SymmetricOperator h, double[] start, double lowest, Runnable alive) {
        SpectralRecurrence run = SpectralRecurrence.of(h, new double[][] {start}, 120, alive);
        double high = lowest;
        for (double node : run.lines().nodes()) {
            high = Math.max(high, node);
        }
        // The last coefficient bounds how far above the highest node the spectrum may reach.
        high += run.steps() < 120 ? 0 : run.beta()[run.steps() - 1] * 0.05;
        double half = Math.max((high - lowest) / 2, 1e-6);
        return new double[] {(high + lowest) / 2, half * 1.01};
    }
}
