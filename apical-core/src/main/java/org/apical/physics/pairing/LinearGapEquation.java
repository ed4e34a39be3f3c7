package org.apical.physics.pairing;

import java.util.Arrays;
import org.apical.numerics.LargestEigenpair;
import org.apical.numerics.MirrorConvolution;

/**
 * The linearised Eliashberg equations at one temperature (pairing-materials, section 4.3), as the symmetric operator
 * {@code G^-1/2 K G^-1/2} with {@code K = lambda(n-m) + lambda(n+m+1) - 2 mu_N}, {@code G_n = 2n + 1 + lambda(0) + 2 sum_{l<=n}
 * lambda(l)}. Tc is where its largest eigenvalue is 1.
 */
final class LinearGapEquation {
    private final int n;
    private final double[] kernel;
    private final double muN;
    private final double[] diagonal;
    private final double[] root;
    private final MirrorConvolution products;
    private final double[] scaled;

    LinearGapEquation(double[] kernel, int n, double muN) {
        this.n = n;
        this.kernel = kernel;
        this.muN = muN;
        diagonal = new double[n];
        root = new double[n];
        double sum = kernel[0];
        for (int i = 0; i < n; i++) {
            sum += i == 0 ? 0 : 2 * kernel[i];
            diagonal[i] = 2.0 * i + 1 + sum;
            root[i] = 1 / Math.sqrt(diagonal[i]);
        }
        products = new MirrorConvolution(kernel, n);
        scaled = new double[n];
    }

    static LinearGapEquation at(ModeSpectrum spectrum, Coulomb coulomb, double t, int n) {
        double c = coulomb.muStar() > 0 ? 0.5 + spectrum.thermalWeight(t) : 0;
        return new LinearGapEquation(spectrum.kernel(t, 2 * n), n, coulomb.folded(t, n, c));
    }

    int size() {
        return n;
    }

    double[] kernel() {
        return kernel;
    }

    double muN() {
        return muN;
    }

    double[] diagonal() {
        return diagonal;
    }

    /** The largest eigenvalue; minus infinity where the repulsion is infinite. */
    LargestEigenpair largest(double[] start, double tolerance) {
        double[] from = start.length == n ? start : Arrays.copyOf(start, n);
        if (start.length < n) {
            double last = start.length == 0 ? 1 : start[start.length - 1];
            for (int i = start.length; i < n; i++) {
                from[i] = start.length == 0 ? root[i] / (2 * i + 1) : last * start.length / (i + 1.0);
            }
        }
        return LargestEigenpair.of(this::apply, from, tolerance);
    }

    private void apply(double[] x, double[] out) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            scaled[i] = x[i] * root[i];
            sum += scaled[i];
        }
        products.even(scaled, out);
        double repulsion = 2 * muN * sum;
        for (int i = 0; i < n; i++) {
            out[i] = (out[i] - repulsion) * root[i];
        }
    }

    /** The gap function {@code v = G^-1/2 u} of an eigenvector u. */
    double[] gapFunction(double[] u) {
        double[] v = new double[n];
        for (int i = 0; i < n; i++) {
            v[i] = u[i] * root[i];
        }
        return v;
    }

    /** {@code v (K - G) v}: at Tc zero, and its change with temperature or spectrum is that of the eigenvalue. */
    double form(double[] v) {
        double[] out = new double[n];
        products.even(v, out);
        double sum = 0;
        double square = 0;
        for (int i = 0; i < n; i++) {
            sum += v[i];
            square += v[i] * (out[i] - diagonal[i] * v[i]);
        }
        return square - 2 * muN * sum * sum;
    }

    /** {@code v dM v} where the kernel is a change of a kernel: as {@link #form} without the bare frequencies 2n + 1. */
    double change(double[] v) {
        double sum = form(v);
        for (int i = 0; i < n; i++) {
            sum += (2.0 * i + 1) * v[i] * v[i];
        }
        return sum;
    }
}
