package org.apical.physics.xafs;

import static org.apical.physics.xafs.XafsConstants.KSTEP;
import static org.apical.physics.xafs.XafsConstants.NFFT;
import static org.apical.physics.xafs.XafsConstants.RSTEP;

import java.util.Arrays;
import org.apical.numerics.Grid;
import org.jtransforms.fft.DoubleFFT_1D;

/**
 * The transforms between chi(k) and chi(R) in the convention of XAFS (xas-data, section 3): 2048 points, kstep 0.05,
 * {@code chi(R_m) = kstep/sqrt(pi) sum_n chi_n k_n^w W_n exp(-2 i k_n R_m)}. Stateless apart from tables: one may be
 * shared by threads.
 */
public final class XafsFourier {
    private final DoubleFFT_1D fft = new DoubleFFT_1D(NFFT);

    private XafsFourier() {}

    /** The transforms; their tables are made at the first use. */
    public static XafsFourier get() {
        return Tables.SHARED;
    }

    /** Read only, so one set of tables serves all threads. */
    private static final class Tables {
        static final XafsFourier SHARED = new XafsFourier();
    }

    /** chi, weighted and windowed on the grid, padded with zeros, to chi(R) at R below {@code rmax} (inclusive). */
    public ComplexSpectrum forward(double[] chi, double[] window, double kweight, double rmax) {
        double[] a = new double[NFFT];
        int n = Math.min(Math.min(chi.length, window.length), NFFT);
        for (int i = 0; i < n; i++) {
            a[i] = chi[i] * power(KSTEP * i, kweight) * window[i];
        }
        fft.realForward(a);
        int m = pointsTo(rmax);
        double[] re = new double[m];
        double[] im = new double[m];
        double scale = KSTEP / Math.sqrt(Math.PI);
        re[0] = a[0] * scale;
        for (int i = 1; i < m; i++) {
            re[i] = a[2 * i] * scale;
            im[i] = a[2 * i + 1] * scale;
        }
        return new ComplexSpectrum(RSTEP, re, im);
    }

    /** chi(R) times a window to chi(q) at q up to {@code qmax}. */
    public ComplexSpectrum back(ComplexSpectrum chir, double[] window, double qmax) {
        double[] a = new double[2 * NFFT];
        int n = Math.min(chir.size(), NFFT / 2);
        for (int i = 0; i < n; i++) {
            a[2 * i] = chir.re()[i] * window[i];
            a[2 * i + 1] = chir.im()[i] * window[i];
        }
        fft.complexInverse(a, true);
        int m = Math.min(NFFT, (int) (1.05 + qmax / KSTEP));
        double scale = 2 * Math.sqrt(Math.PI) / KSTEP;
        double[] re = new double[m];
        double[] im = new double[m];
        for (int i = 0; i < m; i++) {
            re[i] = scale * a[2 * i];
            im[i] = scale * a[2 * i + 1];
        }
        return new ComplexSpectrum(KSTEP, re, im);
    }

    /** Points of the R grid up to {@code rmax}. */
    public static int pointsTo(double rmax) {
        return Math.min(NFFT / 2, (int) (1.01 + rmax / RSTEP));
    }

    /** chi on the uniform grid from 0 to the last k: linear between the points, the first value repeated below them. */
    public static double[] onGrid(double[] k, double[] chi) {
        int n = Math.min(NFFT, (int) (1.01 + k[k.length - 1] / KSTEP));
        return Grid.linear(k, chi, Grid.uniform(0, KSTEP, n));
    }

    /**
     * The window of a forward transform of {@code n} points: made on the grid that reaches the end of the sill, then cut.
     *
     * @param kLast last k of the data
     */
    public static double[] forwardWindow(
            WindowKind kind, int n, double kLast, double kmin, double kmax, double dk, double dk2) {
        double end = Math.max(kLast, kmax + dk2);
        int points = Math.max(n, (int) (1.01 + end / KSTEP));
        double[] whole = Window.of(kind, KSTEP, points, kmin, kmax, dk, dk2);
        return Arrays.copyOf(whole, n);
    }

    static double power(double k, double weight) {
        if (weight == 0) {
            return 1;
        } else if (weight == 1) {
            return k;
        } else if (weight == 2) {
            return k * k;
        } else if (weight == 3) {
            return k * k * k;
        }
        return Math.pow(k, weight);
    }
}
