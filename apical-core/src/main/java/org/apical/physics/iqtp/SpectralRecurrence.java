package org.apical.physics.iqtp;

import java.util.Arrays;
import org.apical.numerics.Lanczos;
import org.apical.numerics.SymmetricOperator;
import org.apical.numerics.TridiagonalMeasure;

/**
 * Lanczos recurrence of a vector of several parts under a real symmetric operator that acts on each part: the sum of the
 * spectral densities of the parts as a continued fraction (iqtp, section 9). A complex vector has a real and an imaginary
 * part; an average over degenerate states has those of each. No reorthogonalisation: the measure does not need it.
 *
 * @param alpha diagonal, eV
 * @param beta beta[n] is the norm after product n, eV
 * @param weight square of the vector's length
 */
public record SpectralRecurrence(double[] alpha, double[] beta, double weight) {
    /**
     * Of a vector.
     *
     * @param start its parts; not changed
     * @param steps most products, each with every part that is not zero
     * @param alive called at every product
     */
    public static SpectralRecurrence of(SymmetricOperator h, double[][] start, int steps, Runnable alive) {
        double weight = Scattering.norm2(start);
        double[] alpha = new double[steps];
        double[] beta = new double[steps];
        if (weight == 0) {
            return new SpectralRecurrence(new double[0], new double[0], 0);
        }
        double[][] full =
                Arrays.stream(start).filter(p -> Lanczos.dot(p, p) > 0).toArray(double[][]::new);
        int n = h.size();
        int parts = full.length;
        double[][] now = new double[parts][];
        double[][] before = new double[parts][n];
        double[][] image = new double[parts][n];
        for (int c = 0; c < parts; c++) {
            now[c] = full[c].clone();
            Lanczos.scale(now[c], 1 / Math.sqrt(weight));
        }
        double scale = 0;
        for (int m = 0; m < steps; m++) {
            alive.run();
            double a = 0;
            for (int c = 0; c < parts; c++) {
                h.apply(now[c], image[c]);
                if (m > 0) {
                    Lanczos.add(image[c], -beta[m - 1], before[c]);
                }
                a += Lanczos.dot(now[c], image[c]);
            }
            double norm = 0;
            for (int c = 0; c < parts; c++) {
                Lanczos.add(image[c], -a, now[c]);
                norm += Lanczos.dot(image[c], image[c]);
            }
            alpha[m] = a;
            beta[m] = Math.sqrt(norm);
            scale = Math.max(scale, Math.abs(a) + beta[m]);
            if (beta[m] <= 1e-13 * scale) {
                beta[m] = 0;
                return new SpectralRecurrence(Arrays.copyOf(alpha, m + 1), Arrays.copyOf(beta, m + 1), weight);
            }
            for (int c = 0; c < parts; c++) {
                double[] free = before[c];
                before[c] = now[c];
                now[c] = image[c];
                Lanczos.scale(now[c], 1 / beta[m]);
                image[c] = free;
            }
        }
        return new SpectralRecurrence(alpha, beta, weight);
    }

    /** Products taken. */
    public int steps() {
        return alpha.length;
    }

    /**
     * The density at energy {@code e} of the first {@code steps} coefficients, broadened to Lorentzians of half-width s.
     */
    public double lorentzian(double e, double s, int steps) {
        double re = 0;
        double im = 0;
        for (int m = Math.min(steps, alpha.length) - 1; m >= 0; m--) {
            double below = m + 1 < Math.min(steps, alpha.length) ? beta[m] * beta[m] : 0;
            double x = e - alpha[m] - below * re;
            double y = s - below * im;
            double size = x * x + y * y;
            re = x / size;
            im = -y / size;
        }
        return -weight * im / Math.PI;
    }

    /** The lines of the density: energies and weights of sum {@link #weight}. */
    public TridiagonalMeasure lines() {
        TridiagonalMeasure m = TridiagonalMeasure.of(alpha, beta);
        double[] w = m.weights();
        for (int i = 0; i < w.length; i++) {
            w[i] *= weight;
        }
        return m;
    }
}
