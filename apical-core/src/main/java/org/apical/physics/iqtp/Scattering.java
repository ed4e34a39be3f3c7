package org.apical.physics.iqtp;

import org.apical.numerics.Lanczos;

/** exp(iQz) on states of a cluster, z = sum u_m x_m (iqtp, section 4.5). */
public final class Scattering {
    private final ClusterOperator h;
    private final double[][][] shifts;

    /**
     * The operator at one Q.
     *
     * @param displacement u_m of each mode, A
     * @param q in 1/A
     */
    public Scattering(ClusterOperator h, double[] displacement, double q) {
        this.h = h;
        shifts = new double[displacement.length][][];
        for (int m = 0; m < displacement.length; m++) {
            shifts[m] = q * displacement[m] == 0 ? null : Oscillator.shift(q * displacement[m], h.levels(m));
        }
    }

    /** Real and imaginary part of exp(iQz) psi within the kept levels. */
    public double[][] apply(double[] psi) {
        double[] re = psi.clone();
        double[] im = new double[psi.length];
        for (int m = 0; m < shifts.length; m++) {
            double[][] s = shifts[m];
            if (s == null) {
                continue;
            }
            int n = s.length;
            int stride = h.stride(m);
            double[] a = new double[psi.length];
            double[] b = new double[psi.length];
            for (int base = 0; base < psi.length; base += n * stride) {
                for (int j = 0; j < n; j++) {
                    int row = base + j * stride;
                    for (int k = 0; k < n; k++) {
                        double f = s[j][k];
                        int column = base + k * stride;
                        switch (Math.abs(j - k) % 4) {
                            case 0 -> add(a, row, f, re, column, stride, b, im);
                            case 1 -> add(a, row, -f, im, column, stride, b, re, f);
                            case 2 -> add(a, row, -f, re, column, stride, b, im);
                            default -> add(a, row, f, im, column, stride, b, re, -f);
                        }
                    }
                }
            }
            re = a;
            im = b;
        }
        return new double[][] {re, im};
    }

    private static void add(double[] a, int row, double f, double[] x, int column, int n, double[] b, double[] y) {
        add(a, row, f, x, column, n, b, y, f);
    }

    private static void add(
            double[] a, int row, double f, double[] x, int column, int n, double[] b, double[] y, double g) {
        for (int r = 0; r < n; r++) {
            a[row + r] += f * x[column + r];
            b[row + r] += g * y[column + r];
        }
    }

    /** |&lt;phi|image&gt;|^2 of an image that {@link #apply} gave. */
    public static double weight(double[] phi, double[][] image) {
        double re = Lanczos.dot(phi, image[0]);
        double im = Lanczos.dot(phi, image[1]);
        return re * re + im * im;
    }

    /** Sum of squares of all parts of an image. */
    public static double norm2(double[][] image) {
        double sum = 0;
        for (double[] part : image) {
            sum += Lanczos.dot(part, part);
        }
        return sum;
    }
}
