package org.apical.numerics;

import org.jtransforms.fft.DoubleFFT_1D;

/**
 * The discrete cosine transform of type IV, y_j = sum_n x_n cos(pi (2j+1)(2n+1)/(4N)): odd cosines on the midpoints of a
 * quarter wave. Twice applied it gives N/2 times the input. Not for use by several threads at once.
 */
public final class CosineTransformIV {
    private final int n;
    private final double[] cos;
    private final double[] sin;
    private final double[] work;
    private final DoubleFFT_1D fft;

    /** @param n length, even */
    public CosineTransformIV(int n) {
        if (n < 2 || n % 2 != 0) {
            throw new IllegalArgumentException("the length " + n + " is not even");
        }
        this.n = n;
        cos = new double[n / 2];
        sin = new double[n / 2];
        for (int i = 0; i < n / 2; i++) {
            cos[i] = Math.cos(Math.PI * (8 * i + 1) / (8.0 * n));
            sin[i] = -Math.sin(Math.PI * (8 * i + 1) / (8.0 * n));
        }
        work = new double[n];
        fft = new DoubleFFT_1D(n / 2);
    }

    /** Transforms {@code x} into {@code y}; they may be the same. */
    public void transform(double[] x, double[] y) {
        for (int i = 0; i < n / 2; i++) {
            double a = x[2 * i];
            double b = x[n - 1 - 2 * i];
            work[2 * i] = a * cos[i] - b * sin[i];
            work[2 * i + 1] = a * sin[i] + b * cos[i];
        }
        fft.complexForward(work);
        for (int i = 0; i < n / 2; i++) {
            double a = work[2 * i];
            double b = work[2 * i + 1];
            y[2 * i] = a * cos[i] - b * sin[i];
            y[n - 1 - 2 * i] = -(a * sin[i] + b * cos[i]);
        }
    }
}
