package org.apical.physics.xafs;

import static org.apical.physics.xafs.XafsConstants.KSTEP;
import static org.apical.physics.xafs.XafsConstants.NFFT;
import static org.apical.physics.xafs.XafsConstants.RSTEP;

import java.util.Arrays;
import org.jtransforms.fft.DoubleFFT_1D;

/**
 * Continuous Cauchy wavelet transform of k^w chi(k) (Munoz, Argoul, Farges, Am. Mineral. 88, 694 (2003); xas-data,
 * section 3). Logarithms throughout: the order's factorial overflows.
 */
public final class CauchyWavelet {
    private CauchyWavelet() {}

    /** The R grid: as many points as R steps, from zero to {@code rmax}. */
    public static double[] distances(double rmax) {
        int n = (int) Math.rint(rmax / RSTEP);
        double[] r = new double[n];
        for (int i = 0; i < n; i++) {
            r[i] = n > 1 ? rmax * i / (n - 1) : rmax;
        }
        return r;
    }

    /**
     * Modulus on R x k.
     *
     * @param chi on the uniform k grid from zero
     * @param kweight weight of k
     * @param rmax largest R, A
     * @return rows of R, columns of k
     */
    public static double[][] magnitude(double[] chi, double kweight, double rmax) {
        int order = (int) Math.rint(rmax / RSTEP);
        int size = 2 * NFFT;
        DoubleFFT_1D fft = new DoubleFFT_1D(size);
        double[] x = new double[2 * size];
        for (int i = 0; i < Math.min(chi.length, NFFT); i++) {
            x[2 * i] = chi[i] * XafsFourier.power(KSTEP * i, kweight);
        }
        fft.complexForward(x);
        double logFactorial = 0;
        for (int i = 2; i <= order; i++) {
            logFactorial += Math.log(i);
        }
        double logNorm = Math.log(2 * Math.PI) - logFactorial;
        double[] r = distances(rmax);
        double[][] out = new double[r.length][chi.length];
        double[] row = new double[2 * size];
        double[] logOmega = new double[NFFT];
        for (int j = 1; j < NFFT; j++) {
            logOmega[j] = Math.log(Math.PI * j / (KSTEP * NFFT));
        }
        for (int i = 1; i < r.length; i++) {
            double scale = order / (2 * r[i]);
            double logScale = Math.log(scale);
            double perBin = scale * Math.PI / (KSTEP * NFFT);
            Arrays.fill(row, 0);
            for (int j = 1; j < NFFT; j++) {
                double exponent = logNorm + order * (logScale + logOmega[j]) - perBin * j;
                if (exponent < -740) {
                    continue; // would underflow
                }
                double filter = Math.exp(exponent);
                row[2 * j] = x[2 * j] * filter;
                row[2 * j + 1] = x[2 * j + 1] * filter;
            }
            fft.complexInverse(row, true);
            for (int k = 0; k < chi.length; k++) {
                out[i][k] = Math.hypot(row[2 * k], row[2 * k + 1]);
            }
        }
        return out;
    }
}
