package org.apical.physics.phases;

import org.apical.numerics.JavaRandomSource;
import org.apical.numerics.RealFourierPlane;
import org.apical.numerics.RealFourierPlane.Field;
import org.apical.numerics.RealFourierPlane.Spectrum;

/** Fields with which a simulation begins, row-major, x the first index (phase-separation, sections D1, D2 and I). */
public final class ConcentrationFields {
    private ConcentrationFields() {}

    /** mean + a (u - 1/2), u of java.util.Random in row-major order, shifted so that the mean is exact. */
    public static double[] random(int n, double mean, double amplitude, long seed) {
        double[] c = uniform(n, amplitude, seed);
        for (int i = 0; i < c.length; i++) {
            c[i] += mean;
        }
        return c;
    }

    /** a (u - 1/2) less its mean. */
    private static double[] uniform(int n, double amplitude, long seed) {
        JavaRandomSource source = new JavaRandomSource(seed);
        double[] c = new double[n * n];
        for (int i = 0; i < c.length; i++) {
            c[i] = amplitude * (source.nextDouble() - 0.5);
        }
        shift(c, n);
        return c;
    }

    private static void shift(double[] c, int n) {
        double mean = mean(c, n);
        for (int i = 0; i < c.length; i++) {
            c[i] -= mean;
        }
    }

    /** The mean, row by row, which rounds less than one long sum. */
    public static double mean(double[] c, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double row = 0;
            for (int j = 0; j < n; j++) {
                row += c[i * n + j];
            }
            sum += row;
        }
        return sum / c.length;
    }

    /** Standard deviation about the mean. */
    public static double deviation(double[] c, int n) {
        double mean = mean(c, n);
        double sum = 0;
        for (double v : c) {
            sum += (v - mean) * (v - mean);
        }
        return Math.sqrt(sum / c.length);
    }

    /** mean + a cos(2 pi (p x + q y)/L). */
    public static double[] mode(int n, double mean, double amplitude, int p, int q) {
        double[] c = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                long phase = Math.floorMod((long) p * i + (long) q * j, (long) n);
                c[i * n + j] = mean + amplitude * Math.cos(2 * Math.PI * phase / n);
            }
        }
        return c;
    }

    /** The field of PFHub benchmark 1a. */
    public static double[] benchmark(int n, double length, double mean) {
        double[] c = new double[n * n];
        for (int i = 0; i < n; i++) {
            double x = i * length / n;
            for (int j = 0; j < n; j++) {
                double y = j * length / n;
                double square = Math.cos(0.13 * x) * Math.cos(0.087 * y);
                c[i * n + j] = mean
                        + 0.01
                                * (Math.cos(0.105 * x) * Math.cos(0.11 * y)
                                        + square * square
                                        + Math.cos(0.025 * x - 0.15 * y) * Math.cos(0.07 * x - 0.02 * y));
            }
        }
        return c;
    }

    /** u - 1/2, each mode times exp(-k^2 l^2/2), without mean, of root mean square {@code rms}. */
    public static double[] disorder(int n, double length, double rms, double correlation, long seed) {
        RealFourierPlane fourier = new RealFourierPlane(n);
        Field field = fourier.field();
        Spectrum modes = fourier.spectrum();
        field.set(uniform(n, 1, seed));
        fourier.forward(field, modes);
        double unit = 2 * Math.PI / length;
        for (int q = 0; q < n; q++) {
            double ky = unit * (q < n / 2 ? q : q - n);
            for (int p = 0; p <= n / 2; p++) {
                double kx = unit * p;
                double factor = Math.exp(-0.5 * (kx * kx + ky * ky) * correlation * correlation);
                modes.scale(p, q, factor);
            }
        }
        modes.scale(0, 0, 0);
        fourier.inverse(modes, field);
        double[] h = field.copy();
        shift(h, n);
        double scale = rms / deviation(h, n);
        for (int i = 0; i < h.length; i++) {
            h[i] *= scale;
        }
        return h;
    }
}
