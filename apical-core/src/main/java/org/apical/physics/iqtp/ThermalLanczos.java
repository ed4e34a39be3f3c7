package org.apical.physics.iqtp;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apical.numerics.DenseEigen;
import org.apical.numerics.Lanczos;

/**
 * One random vector of the finite-temperature Lanczos method (iqtp, section 9 [T: Jaklic and Prelovsek, Phys. Rev. B 49,
 * 5065 (1994)]): the energies of its Krylov space, their weights, and the elements of observables between the vector and
 * each of the states.
 *
 * @param energies e_j, eV
 * @param weights |&lt;r|psi_j&gt;|^2
 * @param observables [a][j]: &lt;r|psi_j&gt;&lt;psi_j|A_a|r&gt;
 * @param cooled what the measure says of exp(-(H - e_0)/2kT)|r&gt;
 */
public record ThermalLanczos(double[] energies, double[] weights, double[][] observables, double[] cooled) {
    /** An observable applied to a vector: image = A x. */
    @FunctionalInterface
    public interface Observable {
        /** Writes A x into {@code image}. */
        void apply(double[] x, double[] image);
    }

    /**
     * Runs {@code steps} products from a Gaussian random vector, orthogonal to all before.
     *
     * @param kt temperature to which the vector is cooled for {@code measure}, eV
     * @param measure sums of squares of parts of a vector. Of the cooled vector they are never negative and scatter little,
     *     where the elements of {@code observables} may have either sign
     */
    public static ThermalLanczos of(
            ClusterOperator h,
            List<Observable> observables,
            double kt,
            UnaryOperator<double[]> measure,
            int steps,
            UniformRandomProvider random,
            Runnable alive) {
        int n = h.size();
        double[] r = new double[n];
        ZigguratSampler.NormalizedGaussian normal = ZigguratSampler.NormalizedGaussian.of(random);
        for (int i = 0; i < n; i++) {
            r[i] = normal.sample();
        }
        Lanczos.scale(r, 1 / Math.sqrt(Lanczos.dot(r, r)));
        List<double[]> basis = new ArrayList<>();
        double[] alpha = new double[steps];
        double[] beta = new double[steps];
        double[] now = r;
        double scale = 0;
        int m = 0;
        while (m < steps) {
            alive.run();
            basis.add(now);
            double[] image = new double[n];
            h.apply(now, image);
            alpha[m] = Lanczos.dot(now, image);
            for (int pass = 0; pass < 2; pass++) {
                for (double[] q : basis) {
                    Lanczos.add(image, -Lanczos.dot(q, image), q);
                }
            }
            beta[m] = Math.sqrt(Lanczos.dot(image, image));
            scale = Math.max(scale, Math.abs(alpha[m]) + beta[m]);
            m++;
            if (beta[m - 1] <= 1e-12 * scale || m == n) {
                break;
            }
            Lanczos.scale(image, 1 / beta[m - 1]);
            now = image;
        }
        double[][] t = new double[m][m];
        for (int i = 0; i < m; i++) {
            t[i][i] = alpha[i];
            if (i + 1 < m) {
                t[i][i + 1] = beta[i];
                t[i + 1][i] = beta[i];
            }
        }
        DenseEigen eigen = DenseEigen.of(t);
        double[] weights = new double[m];
        for (int j = 0; j < m; j++) {
            weights[j] = eigen.vectors()[j][0] * eigen.vectors()[j][0];
        }
        double[][] elements = new double[observables.size()][m];
        double[] image = new double[n];
        for (int a = 0; a < elements.length; a++) {
            observables.get(a).apply(r, image);
            double[] inBasis = new double[m];
            for (int i = 0; i < m; i++) {
                inBasis[i] = Lanczos.dot(basis.get(i), image);
            }
            for (int j = 0; j < m; j++) {
                elements[a][j] = eigen.vectors()[j][0] * Lanczos.dot(eigen.vectors()[j], inBasis);
            }
        }
        return new ThermalLanczos(eigen.values(), weights, elements, measure.apply(cooled(eigen, basis, kt)));
    }

    private static double[] cooled(DenseEigen eigen, List<double[]> basis, double kt) {
        double[] out = new double[basis.get(0).length];
        for (int i = 0; i < basis.size(); i++) {
            double part = 0;
            for (int j = 0; j < basis.size(); j++) {
                double[] v = eigen.vectors()[j];
                part += v[i] * v[0] * Math.exp(-(eigen.values()[j] - eigen.values()[0]) / (2 * kt));
            }
            Lanczos.add(out, part, basis.get(i));
        }
        return out;
    }

    /** x_m^2 and n_i, in this order. */
    public static List<Observable> squaresAndHoles(ClusterOperator h) {
        List<Observable> out = new ArrayList<>();
        for (int m = 0; m < h.spec().modes(); m++) {
            int mode = m;
            double[][] square = Oscillator.power(2, h.levels(m));
            out.add((x, image) -> {
                int n = h.levels(mode);
                int stride = h.stride(mode);
                for (int i = 0; i < x.length; i++) {
                    int k = i / stride % n;
                    double sum = square[k][k] * x[i];
                    sum += k >= 2 ? square[k][k - 2] * x[i - 2 * stride] : 0;
                    sum += k + 2 < n ? square[k][k + 2] * x[i + 2 * stride] : 0;
                    image[i] = sum;
                }
            });
        }
        for (int s = 0; s < h.spec().sites(); s++) {
            int site = s;
            out.add((x, image) -> {
                for (int i = 0; i < x.length; i++) {
                    image[i] = h.electrons().occupation(i / h.lattice(), site) * x[i];
                }
            });
        }
        return out;
    }
}
