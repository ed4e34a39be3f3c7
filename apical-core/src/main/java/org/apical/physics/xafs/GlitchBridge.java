package org.apical.physics.xafs;

import java.util.Arrays;
import java.util.List;
import org.apical.numerics.Cholesky;

/**
 * Replaces stretches of chi(k) by what the rest of the spectrum says of them, for a signal that has no distance beyond
 * a limit. EXAFS changes with k no faster than its longest path lets it; a glitch of the monochromator does. The values
 * inside the stretches are those that leave least of the weighted spectrum beyond the limit of R, which is
 * a linear least-squares problem (band-limited extrapolation after Papoulis 1975, for gaps).
 */
public final class GlitchBridge {
    private final double rmax;
    private final double kweight;
    private final double kmin;
    private final double kmax;

    /**
     * A bridge.
     *
     * @param rmax largest R of the signal, A
     * @param kweight weight of k under which what lies beyond is counted
     * @param kmin points below it do not count, 1/A
     * @param kmax points above it do not count, 1/A
     */
    public GlitchBridge(double rmax, double kweight, double kmin, double kmax) {
        this.rmax = rmax;
        this.kweight = kweight;
        this.kmin = kmin;
        this.kmax = kmax;
    }

    /**
     * Bridges stretches.
     *
     * @param chi on the grid k = 0, 0.05, ...; not changed
     * @param stretches pairs of first and last k that are replaced
     * @return chi with the stretches replaced
     * @throws IllegalArgumentException where the stretches are too wide for the limit of R to say anything of them
     */
    public double[] bridge(double[] chi, List<double[]> stretches) {
        double[] weight = weight(chi.length);
        int[] inside = inside(chi.length, stretches, weight);
        if (inside.length == 0) {
            return chi.clone();
        }
        double[] y = new double[chi.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = weight[i] * chi[i];
        }
        for (int i : inside) {
            y[i] = 0;
        }
        double[] rest = beyond(y);
        int n = inside.length;
        double[] matrix = new double[n * n];
        double[] right = new double[n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                matrix[a * n + b] = (a == b ? 1 : 0) - kernel(inside[a] - inside[b]);
            }
            right[a] = -rest[inside[a]];
        }
        double[] solution = new double[n];
        if (!Cholesky.solve(matrix, right, solution)) {
            throw new IllegalArgumentException("the stretches are too wide for a signal up to R = " + rmax + " A");
        }
        double[] out = chi.clone();
        for (int a = 0; a < n; a++) {
            out[inside[a]] = solution[a] / weight[inside[a]];
        }
        return out;
    }

    /** The part of the weighted chi(k) beyond the limit of R, on the same grid. */
    public double[] fast(double[] chi) {
        double[] weight = weight(chi.length);
        double[] y = new double[chi.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = weight[i] * chi[i];
        }
        return beyond(y);
    }

    private double[] beyond(double[] y) {
        double[] out = y.clone();
        for (int i = 0; i < y.length; i++) {
            for (int j = 0; j < y.length; j++) {
                out[i] -= kernel(i - j) * y[j];
            }
        }
        return out;
    }

    /** Samples of the projection onto |R| below the limit; exp(2ikR) is the conjugate pair. */
    private double kernel(int steps) {
        double k = XafsConstants.KSTEP * steps;
        return steps == 0
                ? 2 * rmax * XafsConstants.KSTEP / Math.PI
                : Math.sin(2 * rmax * k) / (Math.PI * k) * XafsConstants.KSTEP;
    }

    /** Weight of k, let in and out over 1 1/A by half a cosine. */
    private double[] weight(int n) {
        double[] out = new double[n];
        for (int i = 0; i < n; i++) {
            double k = XafsConstants.KSTEP * i;
            double in = Math.min(1, Math.min(k - kmin, kmax - k));
            out[i] = in <= 0 ? 0 : Math.pow(k, kweight) * Math.pow(Math.sin(Math.PI / 2 * in), 2);
        }
        return out;
    }

    private static int[] inside(int n, List<double[]> stretches, double[] weight) {
        boolean[] in = new boolean[n];
        for (double[] s : stretches) {
            for (int i = 0; i < n; i++) {
                double k = XafsConstants.KSTEP * i;
                in[i] |= k >= s[0] - 1e-9 && k <= s[1] + 1e-9 && weight[i] > 0;
            }
        }
        int[] all = new int[n];
        int count = 0;
        for (int i = 0; i < n; i++) {
            if (in[i]) {
                all[count++] = i;
            }
        }
        return Arrays.copyOf(all, count);
    }
}
