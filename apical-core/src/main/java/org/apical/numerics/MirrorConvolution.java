package org.apical.numerics;

import java.util.Arrays;
import org.jtransforms.fft.DoubleFFT_1D;
import org.jtransforms.utils.CommonUtils;

/**
 * Products with the matrices {@code k(n-m) + s k(n+m+1)}, n and m from 0, for s = 1 and s = -1: convolutions of a symmetric
 * kernel with a vector that is continued evenly or oddly about -1/2. Small ones are multiplied out, large ones done by
 * Fourier transforms in n log n. Not thread safe.
 */
public final class MirrorConvolution {
    private static final int DENSE = 160;

    static {
        // One thread each: the callers share out the work, and sums must not depend on the number of threads.
        CommonUtils.setThreadsBeginN_1D_FFT_2Threads(Integer.MAX_VALUE);
        CommonUtils.setThreadsBeginN_1D_FFT_4Threads(Integer.MAX_VALUE);
    }

    private final int n;
    private final double[] kernel;
    private final double[][] even;
    private final double[][] odd;
    private final int length;
    private final double[] transformed;
    private final double[] work;
    private DoubleFFT_1D fft = NONE;
    private static final DoubleFFT_1D NONE = new DoubleFFT_1D(2);

    /**
     * @param kernel k(0) .. k(2n - 1); not copied
     * @param n size of the matrices
     */
    public MirrorConvolution(double[] kernel, int n) {
        this.n = n;
        this.kernel = kernel;
        if (n <= DENSE) {
            even = new double[n][n];
            odd = new double[n][];
            for (int i = 0; i < n; i++) {
                double[] row = even[i];
                for (int j = 0; j < n; j++) {
                    row[j] = kernel[Math.abs(i - j)] + kernel[i + j + 1];
                }
            }
            length = 0;
            transformed = new double[0];
            work = transformed;
        } else {
            even = new double[0][];
            odd = even;
            length = goodLength(3 * n);
            fft = new DoubleFFT_1D(length);
            transformed = new double[length];
            work = new double[length];
            System.arraycopy(kernel, 0, transformed, 0, 2 * n);
            for (int l = 1; l < n; l++) {
                transformed[length - l] = kernel[l];
            }
            fft.realForward(transformed);
        }
    }

    /** {@code out_n = sum_m [k(n-m) + k(n+m+1)] v_m}. */
    public void even(double[] v, double[] out) {
        if (length > 0) {
            convolve(v, 1, out);
            return;
        }
        multiply(even, v, out);
    }

    /** {@code out_n = sum_m [k(n-m) - k(n+m+1)] v_m}. */
    public void odd(double[] v, double[] out) {
        if (length > 0) {
            convolve(v, -1, out);
            return;
        }
        if (odd[0] == null) {
            for (int i = 0; i < n; i++) {
                odd[i] = new double[n];
                for (int j = 0; j < n; j++) {
                    odd[i][j] = kernel[Math.abs(i - j)] - kernel[i + j + 1];
                }
            }
        }
        multiply(odd, v, out);
    }

    private void multiply(double[][] rows, double[] v, double[] out) {
        for (int i = 0; i < n; i++) {
            double[] row = rows[i];
            double a = 0;
            double b = 0;
            double c = 0;
            double d = 0;
            int j = 0;
            for (; j + 3 < n; j += 4) {
                a += row[j] * v[j];
                b += row[j + 1] * v[j + 1];
                c += row[j + 2] * v[j + 2];
                d += row[j + 3] * v[j + 3];
            }
            for (; j < n; j++) {
                a += row[j] * v[j];
            }
            out[i] = a + b + (c + d);
        }
    }

    /** Place m of the vector stands at m, its mirror image -1-m at length-1-m; lags run from -(n-1) to 2n-1. */
    private void convolve(double[] v, int sign, double[] out) {
        Arrays.fill(work, 0);
        for (int m = 0; m < n; m++) {
            work[m] = v[m];
            work[length - 1 - m] = sign * v[m];
        }
        fft.realForward(work);
        work[0] *= transformed[0];
        work[1] *= transformed[1];
        for (int i = 2; i + 1 < length; i += 2) {
            double re = work[i] * transformed[i] - work[i + 1] * transformed[i + 1];
            work[i + 1] = work[i] * transformed[i + 1] + work[i + 1] * transformed[i];
            work[i] = re;
        }
        fft.realInverse(work, true);
        System.arraycopy(work, 0, out, 0, n);
    }

    /** The smallest even number of the form 2^a or 3 2^a that is not smaller. */
    private static int goodLength(int atLeast) {
        int power = Integer.highestOneBit(Math.max(4, atLeast - 1)) << 1;
        int three = power / 4 * 3;
        return three >= atLeast ? three : power;
    }
}
