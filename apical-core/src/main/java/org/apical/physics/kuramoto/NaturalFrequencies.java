package org.apical.physics.kuramoto;

import java.util.Arrays;
import org.apical.numerics.JavaRandomSource;
import org.apical.numerics.NormalQuantile;

/** Named sets of natural frequencies (iqtp, section 6). */
public final class NaturalFrequencies {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final long SITE = 0xD1B54A32D192ED03L;

    private NaturalFrequencies() {}

    /** Quantiles of a Lorentzian: width tan(pi (i - (N+1)/2)/(N+1)), i = 1..N. */
    public static double[] lorentzian(int n, double width) {
        double[] w = new double[n];
        for (int i = 0; i < n; i++) {
            w[i] = width * Math.tan(Math.PI * (i + 1 - (n + 1) / 2.0) / (n + 1));
        }
        return w;
    }

    /** Quantiles of a Gaussian: width Phi^-1((i - 1/2)/N). */
    public static double[] gaussian(int n, double width) {
        double[] w = new double[n];
        for (int i = 0; i < n; i++) {
            w[i] = width * NormalQuantile.of((i + 0.5) / n);
        }
        return w;
    }

    /** The same, site p with number stride p mod N. */
    public static double[] permuted(int n, double width, long stride) {
        double[] w = new double[n];
        for (int p = 0; p < n; p++) {
            w[p] = width * NormalQuantile.of((Math.floorMod(stride * p, (long) n) + 0.5) / n);
        }
        return w;
    }

    /** Quantiles of a uniform density: width (2(i - 1/2)/N - 1). */
    public static double[] uniform(int n, double width) {
        double[] w = new double[n];
        for (int i = 0; i < n; i++) {
            w[i] = width * (2 * (i + 0.5) / n - 1);
        }
        return w;
    }

    /** Gaussian numbers by a hash of the seed and the site, minus their mean. */
    public static double[] hashed(int n, double width, long seed) {
        double[] w = new double[n];
        double mean = 0;
        for (int p = 0; p < n; p++) {
            long z = JavaRandomSource.mix64(seed * GOLDEN + (p + 1L) * SITE);
            w[p] = width * NormalQuantile.of(((z >>> 11) + 0.5) * 0x1p-53);
            mean += w[p] / n;
        }
        for (int p = 0; p < n; p++) {
            w[p] -= mean;
        }
        return w;
    }

    /** The speed that the guard of the time step takes: the 99th percentile of |w|, which a few fast ones do not move. */
    public static double typicalSpeed(double[] w) {
        double[] size = new double[w.length];
        for (int i = 0; i < w.length; i++) {
            size[i] = Math.abs(w[i]);
        }
        Arrays.sort(size);
        double at = 0.99 * (size.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, size.length - 1);
        return size[below] + (at - below) * (size[above] - size[below]);
    }
}
