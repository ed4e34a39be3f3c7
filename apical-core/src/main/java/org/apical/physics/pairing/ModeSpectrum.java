package org.apical.physics.pairing;

import java.util.Arrays;

/**
 * An electron-phonon spectrum as a list of modes: {@code alpha2F(w) = sum_i (lambda_i w_i / 2) delta(w - w_i)}. The arrays
 * belong to the record: do not modify them.
 *
 * @param omega frequencies in meV, positive
 * @param lambda coupling of each mode, positive
 */
public record ModeSpectrum(double[] omega, double[] lambda) {
    /** As many couplings as frequencies, at least one, all positive. */
    public ModeSpectrum {
        if (omega.length == 0 || omega.length != lambda.length) {
            throw new IllegalArgumentException("a spectrum needs modes, and as many couplings as frequencies");
        }
    }

    /**
     * A curve on its own grid: {@code lambda_i = 2 alpha2F_i dw_i / w_i}, dw_i half the distance of the neighbours; points
     * where either is not positive are dropped (pairing-materials, section 2).
     *
     * @param omega strictly increasing, meV
     * @param alpha2F values there; at least one positive value at a positive frequency
     */
    public static ModeSpectrum ofCurve(double[] omega, double[] alpha2F) {
        int n = omega.length;
        double[] w = new double[n];
        double[] l = new double[n];
        int kept = 0;
        for (int i = 0; i < n; i++) {
            double step = (omega[Math.min(i + 1, n - 1)] - omega[Math.max(i - 1, 0)]) / 2;
            if (omega[i] > 0 && alpha2F[i] > 0) {
                w[kept] = omega[i];
                l[kept++] = 2 * alpha2F[i] * step / omega[i];
            }
        }
        return new ModeSpectrum(Arrays.copyOf(w, kept), Arrays.copyOf(l, kept));
    }

    /** lambda, the sum. */
    public double total() {
        double sum = 0;
        for (double l : lambda) {
            sum += l;
        }
        return sum;
    }

    /** The logarithmic mean frequency, meV. */
    public double omegaLog() {
        double sum = 0;
        for (int i = 0; i < omega.length; i++) {
            sum += lambda[i] * Math.log(omega[i]);
        }
        return Math.exp(sum / total());
    }

    /** The root mean square frequency {@code wbar_2}, meV. */
    public double omega2() {
        double sum = 0;
        for (int i = 0; i < omega.length; i++) {
            sum += lambda[i] * omega[i] * omega[i];
        }
        return Math.sqrt(sum / total());
    }

    /** The area of alpha2F, meV. */
    public double area() {
        double sum = 0;
        for (int i = 0; i < omega.length; i++) {
            sum += lambda[i] * omega[i];
        }
        return sum / 2;
    }

    /** The highest frequency, meV. */
    public double omegaMax() {
        return Arrays.stream(omega).max().orElseThrow();
    }

    /** All frequencies times {@code factor}, the same couplings: what a change of all masses does. */
    public ModeSpectrum scaled(double factor) {
        double[] w = omega.clone();
        for (int i = 0; i < w.length; i++) {
            w[i] *= factor;
        }
        return new ModeSpectrum(w, lambda);
    }

    /** All couplings times {@code factor}, the same frequencies. */
    public ModeSpectrum strengthened(double factor) {
        double[] l = lambda.clone();
        for (int i = 0; i < l.length; i++) {
            l[i] *= factor;
        }
        return new ModeSpectrum(omega, l);
    }

    /**
     * The share of each mode times {@code factor} in frequency, the rest where it was: what a change of one atom's mass
     * does.
     *
     * @param share of each mode, 0 to 1
     */
    public ModeSpectrum partlyScaled(double[] share, double factor) {
        double[] w = new double[2 * omega.length];
        double[] l = new double[2 * omega.length];
        int n = 0;
        for (int i = 0; i < omega.length; i++) {
            if (share[i] < 1) {
                w[n] = omega[i];
                l[n++] = lambda[i] * (1 - share[i]);
            }
            if (share[i] > 0) {
                w[n] = omega[i] * factor;
                l[n++] = lambda[i] * share[i];
            }
        }
        return new ModeSpectrum(Arrays.copyOf(w, n), Arrays.copyOf(l, n));
    }

    /**
     * {@code lambda(nu_l) = sum_i lambda_i w_i^2 / (w_i^2 + nu_l^2)} at {@code nu_l = 2 pi t l}.
     *
     * @param t temperature, meV
     * @param count number of values, from l = 0
     */
    public double[] kernel(double t, int count) {
        double[] square = new double[count];
        double step = 2 * Math.PI * t;
        for (int l = 0; l < count; l++) {
            square[l] = step * l * (step * l);
        }
        double[] out = new double[count];
        // In blocks that stay in the first cache while all modes are added.
        for (int from = 0; from < count; from += 1024) {
            int to = Math.min(count, from + 1024);
            for (int i = 0; i < omega.length; i++) {
                double w2 = omega[i] * omega[i];
                add(out, square, from, to, w2, lambda[i] * w2);
            }
        }
        return out;
    }

    private static void add(double[] out, double[] square, int from, int to, double w2, double strength) {
        for (int l = from; l < to; l++) {
            out[l] += strength / (w2 + square[l]);
        }
    }

    /** {@code sum_i lambda_i (w_i / 4t) coth(w_i / 2t)}: the centre of the smooth cutoff less one half. */
    public double thermalWeight(double t) {
        double sum = 0;
        for (int i = 0; i < omega.length; i++) {
            double x = omega[i] / (2 * t);
            sum += lambda[i] * x / (2 * Math.tanh(x));
        }
        return sum;
    }
}
