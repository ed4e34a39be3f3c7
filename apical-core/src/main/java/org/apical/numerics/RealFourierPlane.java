package org.apical.numerics;

import org.jtransforms.fft.DoubleFFT_1D;

/**
 * Fourier transform of real fields on a periodic n x n grid, n a power of two. A field is row-major, c[i n + j]. Its spectrum
 * holds the half plane of the second index: mode (p, q), q = 0 .. n/2, stands at 2 (q n + p), real and imaginary part, with
 * p = 0 .. n-1 for 0 .. n/2-1, -n/2 .. -1. Not for use by several threads at once.
 */
public final class RealFourierPlane {
    private static final int BLOCK = 8;

    private final int n;
    private final int half;
    private final DoubleFFT_1D fft;
    private final double[] rows;

    /** @param n points a side, a power of two from 4 */
    public RealFourierPlane(int n) {
        if (n < 4 || Integer.bitCount(n) != 1) {
            throw new IllegalArgumentException(n + " is not a power of two");
        }
        this.n = n;
        half = n / 2;
        fft = new DoubleFFT_1D(n);
        rows = new double[BLOCK * n];
    }

    /** Length of a spectrum. */
    public int spectrumLength() {
        return 2 * n * (half + 1);
    }

    /** The unnormalised transform, sum c exp(-i k r). */
    public void forward(double[] field, double[] spectrum) {
        int step = Math.min(BLOCK, n);
        for (int first = 0; first < n; first += step) {
            System.arraycopy(field, first * n, rows, 0, step * n);
            for (int b = 0; b < step; b++) {
                fft.realForward(rows, b * n);
            }
            for (int b = 0; b < step; b++) {
                spectrum[2 * (first + b)] = rows[b * n];
                spectrum[2 * (first + b) + 1] = 0;
                spectrum[2 * (half * n + first + b)] = rows[b * n + 1];
                spectrum[2 * (half * n + first + b) + 1] = 0;
            }
            for (int q = 1; q < half; q++) {
                int to = 2 * (q * n + first);
                for (int b = 0; b < step; b++) {
                    spectrum[to + 2 * b] = rows[b * n + 2 * q];
                    spectrum[to + 2 * b + 1] = rows[b * n + 2 * q + 1];
                }
            }
        }
        for (int q = 0; q <= half; q++) {
            fft.complexForward(spectrum, 2 * q * n);
        }
    }

    /** The inverse, with 1/n^2; the spectrum is lost. */
    public void inverse(double[] spectrum, double[] field) {
        for (int q = 0; q <= half; q++) {
            fft.complexInverse(spectrum, 2 * q * n, true);
        }
        int step = Math.min(BLOCK, n);
        for (int first = 0; first < n; first += step) {
            for (int b = 0; b < step; b++) {
                rows[b * n] = spectrum[2 * (first + b)];
                rows[b * n + 1] = spectrum[2 * (half * n + first + b)];
            }
            for (int q = 1; q < half; q++) {
                int from = 2 * (q * n + first);
                for (int b = 0; b < step; b++) {
                    rows[b * n + 2 * q] = spectrum[from + 2 * b];
                    rows[b * n + 2 * q + 1] = spectrum[from + 2 * b + 1];
                }
            }
            for (int b = 0; b < step; b++) {
                fft.realInverse(rows, b * n, true);
            }
            System.arraycopy(rows, 0, field, first * n, step * n);
        }
    }
}
