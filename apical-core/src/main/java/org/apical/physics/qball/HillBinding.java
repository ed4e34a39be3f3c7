package org.apical.physics.qball;

import java.util.Arrays;

/**
 * Bound state along Matsubara time [D, eq. 8]: the lowest eigenvalue a of the infinite matrix H_kk = (2k + nu)^2, H_{k,k+-1}
 * = -q, q = 2 alpha^2, nu = 1/n; g0^2 / Omega^2 = -a/4. For n = 1 it is the Mathieu characteristic value b_1(q).
 *
 * <p>The matrix is cut at |k| = 20 + 2 sqrt(q), far beyond the turning point of the Hill problem. The eigenvalue is
 * bracketed by the sign of the pivots of H - x (all positive below the lowest eigenvalue), then polished by Rayleigh
 * quotients of inverse iteration; the residual of the last is the error.
 */
public final class HillBinding {
    private final double[] diagonal;
    private final double q;
    private final double nu;
    private final int cut;
    private final double eigenvalue;
    private final double[] vector;
    private final double residual;

    /**
     * @param alpha amplitude over frequency M/Omega, 0 to some 1e4
     * @param windingNumber n, at least 1
     */
    public HillBinding(double alpha, int windingNumber) {
        q = 2 * alpha * alpha;
        nu = 1.0 / windingNumber;
        cut = (int) Math.ceil(20 + 2 * Math.sqrt(q));
        int n = 2 * cut + 1;
        diagonal = new double[n];
        for (int i = 0; i < n; i++) {
            double k = 2 * (i - cut) + nu;
            diagonal[i] = k * k;
        }
        double low = -2 * q;
        double high = nu * nu;
        double width = Math.max(1e-3, 1e-3 * q);
        while (high - low > width * 1e-3) {
            double middle = (low + high) / 2;
            if (positive(middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double[] v = new double[n];
        Arrays.fill(v, 1);
        double shift = low;
        double value = low;
        for (int i = 0; i < 30; i++) {
            v = inverse(shift, v);
            double next = rayleigh(v);
            double change = Math.abs(next - value);
            value = next;
            if (change <= 4e-16 * Math.max(1, 2 * q)) {
                break;
            }
        }
        vector = v;
        eigenvalue = value;
        residual = residual(v, value);
    }

    private boolean positive(double x) {
        double d = diagonal[0] - x;
        if (!(d > 0)) {
            return false;
        }
        for (int i = 1; i < diagonal.length; i++) {
            d = diagonal[i] - x - q * q / d;
            if (!(d > 0)) {
                return false;
            }
        }
        return true;
    }

    /** (H - x)^{-1} v, normalised; H - x is positive definite. */
    private double[] inverse(double x, double[] v) {
        int n = v.length;
        double[] d = new double[n];
        double[] y = new double[n];
        d[0] = diagonal[0] - x;
        y[0] = v[0];
        for (int i = 1; i < n; i++) {
            double factor = q / d[i - 1];
            d[i] = diagonal[i] - x - q * factor;
            y[i] = v[i] + factor * y[i - 1];
        }
        double[] out = new double[n];
        out[n - 1] = y[n - 1] / d[n - 1];
        for (int i = n - 2; i >= 0; i--) {
            out[i] = (y[i] + q * out[i + 1]) / d[i];
        }
        double norm = 0;
        for (double z : out) {
            norm += z * z;
        }
        norm = Math.sqrt(norm);
        for (int i = 0; i < n; i++) {
            out[i] /= norm;
        }
        return out;
    }

    private double rayleigh(double[] v) {
        double sum = 0;
        for (int i = 0; i < v.length; i++) {
            sum += diagonal[i] * v[i] * v[i] - (i > 0 ? 2 * q * v[i] * v[i - 1] : 0);
        }
        return sum;
    }

    private double residual(double[] v, double x) {
        double sum = 0;
        int n = v.length;
        for (int i = 0; i < n; i++) {
            double r = (diagonal[i] - x) * v[i] - q * ((i > 0 ? v[i - 1] : 0) + (i < n - 1 ? v[i + 1] : 0));
            sum += r * r;
        }
        return Math.sqrt(sum);
    }

    /** -a/4 = g0^2/Omega^2; negative below the threshold, where nothing is bound. */
    public double bindingOverOmegaSquared() {
        return -eigenvalue / 4;
    }

    /** Norm of (H - a) v for the normalised v, of the size of the error of a. */
    public double residual() {
        return residual;
    }

    /**
     * Wave function F(tau), real and even, F(0) = 1, F(1/T) = -1: Sum v_k cos((2k + nu) pi n tau T) / Sum v_k.
     *
     * @param tauTimesT tau T
     */
    public double waveFunction(double tauTimesT) {
        double sum = 0;
        double norm = 0;
        for (int i = 0; i < vector.length; i++) {
            sum += vector[i] * Math.cos((2 * (i - cut) + nu) / nu * Math.PI * tauTimesT);
            norm += vector[i];
        }
        return sum / norm;
    }

    /** Slope of g0^2/Omega^2 with alpha, by Hellmann and Feynman: alpha Sum v_k v_{k+1} 2. */
    public double bindingSlope() {
        double overlap = 0;
        for (int i = 1; i < vector.length; i++) {
            overlap += vector[i] * vector[i - 1];
        }
        // d a / d q = -2 overlap, d q / d alpha = 4 alpha
        return 2 * overlap * Math.sqrt(q / 2);
    }
}
