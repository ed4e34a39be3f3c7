package org.apical.physics.maps;

import java.util.Arrays;
import org.apical.numerics.JavaRandomSource;

/** Samples of power laws (phase-separation, E1): stratified ones hold one value in each of n shares of equal weight. */
public final class MapSamples {
    private MapSamples() {}

    /** {@code vmin (1 - (i - 1/2) / n)^(-1 / (alpha - 1))}. */
    public static double[] stratifiedPower(int n, double exponent, double minimum) {
        double[] out = new double[n];
        for (int i = 0; i < n; i++) {
            out[i] = minimum * Math.pow(1 - (i + 0.5) / n, -1 / (exponent - 1));
        }
        return out;
    }

    /** The same with numbers of {@code java.util.Random} instead of {@code (i - 1/2) / n}. */
    public static double[] randomPower(int n, double exponent, double minimum, long seed) {
        JavaRandomSource random = new JavaRandomSource(seed);
        double[] out = new double[n];
        for (int i = 0; i < n; i++) {
            out[i] = minimum * Math.pow(1 - random.nextDouble(), -1 / (exponent - 1));
        }
        return out;
    }

    /** Values at which the survival function of the truncated law equals {@code 1 - (i - 1/2) / n}. */
    public static double[] stratifiedTruncated(int n, double exponent, double minimum, double cutoff) {
        double[] shares = new double[n];
        for (int i = 0; i < n; i++) {
            shares[i] = 1 - (i + 0.5) / n;
        }
        return truncated(exponent, minimum, cutoff, shares);
    }

    /** The same with random shares. */
    public static double[] randomTruncated(int n, double exponent, double minimum, double cutoff, long seed) {
        JavaRandomSource random = new JavaRandomSource(seed);
        double[] shares = new double[n];
        for (int i = 0; i < n; i++) {
            shares[i] = 1 - random.nextDouble();
        }
        Arrays.sort(shares);
        for (int i = 0; i < n / 2; i++) {
            double t = shares[i];
            shares[i] = shares[n - 1 - i];
            shares[n - 1 - i] = t;
        }
        return truncated(exponent, minimum, cutoff, shares);
    }

    private static double[] truncated(double exponent, double minimum, double cutoff, double[] shares) {
        double[] out = TruncatedLaw.quantiles(exponent, minimum / cutoff, shares);
        for (int i = 0; i < out.length; i++) {
            out[i] *= minimum;
        }
        return out;
    }
}
