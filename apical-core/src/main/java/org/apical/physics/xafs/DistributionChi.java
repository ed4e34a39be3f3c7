package org.apical.physics.xafs;

import java.util.Arrays;

/**
 * chi(k) of one single-scattering path whose length is distributed (double-well, section 4), on a fixed grid of k. All that
 * does not hang on the distribution is computed once, so that a fit can call it often. With q = k shifted by E0, the complex
 * momentum p = Re p + i / lambda and R = reff:
 *
 * <p>(4.1) {@code chi = N S02 Im{(F/q) exp(i(2qR + phi) - 2R/lambda) sum_j w_j r_j^-2 exp(2ip(r_j - R))}}.
 *
 * <p>Immutable; may be shared between threads.
 */
public final class DistributionChi {
    private static final double LEAST_WEIGHT = 1e-17;
    private static final double UNIFORM = 1e-9;
    private static final int EXPANSION = 9;
    private static final double[][] BINOMIAL = binomials();

    private final double[] k;
    private final double reff;
    private final double[] lambda;
    private final double[] amplitude;
    private final double[] turn;
    private final double[] pRe;
    private final double[] pIm;

    /**
     * For a path, on a grid.
     *
     * @param path the path
     * @param k wave numbers, 1/A; with the shift they must stay above 0
     * @param degeneracy N
     * @param s02 amplitude reduction
     * @param e0 shift of the energy origin, eV; positive shifts it up
     */
    public DistributionChi(PathChi path, double[] k, double degeneracy, double s02, double e0) {
        int n = k.length;
        this.k = k.clone();
        this.reff = path.reff();
        this.lambda = new double[n];
        this.amplitude = new double[n];
        this.turn = new double[n];
        this.pRe = new double[n];
        this.pIm = new double[n];
        for (int i = 0; i < n; i++) {
            double q = shifted(k[i], e0);
            double[] tables = path.tables(q);
            lambda[i] = tables[2];
            amplitude[i] = degeneracy * s02 * tables[0] / q * Math.exp(-2 * reff / lambda[i]);
            turn[i] = 2 * q * reff + tables[1];
            pRe[i] = tables[3];
            pIm[i] = 1 / lambda[i];
        }
    }

    /** k counted from a shifted energy origin; negative below it. */
    public static double shifted(double k, double e0) {
        double square = k * k - e0 * XafsConstants.ETOK;
        return Math.signum(square) * Math.sqrt(Math.abs(square));
    }

    /** The grid; do not modify. */
    public double[] k() {
        return k;
    }

    /** Half path length of the path, A. */
    public double reff() {
        return reff;
    }

    /** chi of points r (A) of these weights, (4.1). */
    public double[] ofPoints(double[] r, double[] weights) {
        return ofPoints(r, new double[][] {weights})[0];
    }

    /**
     * chi of several distributions on the same points, (4.1): a temperature series.
     *
     * @param r distances, A
     * @param weights one row a distribution, each of sum 1
     * @return one row a distribution
     */
    public double[][] ofPoints(double[] r, double[][] weights) {
        int[] kept = kept(weights, r.length);
        int count = kept.length;
        double[][] w = new double[weights.length][count];
        double[] distance = new double[count];
        for (int j = 0; j < count; j++) {
            distance[j] = r[kept[j]] - reff;
            for (int t = 0; t < w.length; t++) {
                w[t][j] = weights[t][kept[j]] / (r[kept[j]] * r[kept[j]]);
            }
        }
        boolean uniform = uniform(distance);
        double[][] out = new double[weights.length][k.length];
        double[] im = new double[count];
        for (int i = 0; i < k.length; i++) {
            if (uniform) {
                fillUniform(i, distance, im);
            } else {
                fill(i, distance, im);
            }
            for (int t = 0; t < w.length; t++) {
                double[] wt = w[t];
                double sum = 0;
                for (int j = 0; j < count; j++) {
                    sum += wt[j] * im[j];
                }
                out[t][i] = sum;
            }
        }
        return out;
    }

    /**
     * chi of a unit weight at each distance, (4.1): row i, column j is {@code d chi(k_i) / d w_j}. The linear map that an
     * inversion undoes.
     */
    public double[][] kernel(double[] r) {
        double[] distance = new double[r.length];
        for (int j = 0; j < r.length; j++) {
            distance[j] = r[j] - reff;
        }
        double[][] out = new double[k.length][r.length];
        for (int i = 0; i < k.length; i++) {
            fill(i, distance, out[i]);
            for (int j = 0; j < r.length; j++) {
                out[i][j] /= r[j] * r[j];
            }
        }
        return out;
    }

    private static int[] kept(double[][] weights, int n) {
        int[] out = new int[n];
        int count = 0;
        for (int j = 0; j < n; j++) {
            double largest = 0;
            for (double[] w : weights) {
                largest = Math.max(largest, Math.abs(w[j]));
            }
            if (largest > LEAST_WEIGHT) {
                out[count++] = j;
            }
        }
        return Arrays.copyOf(out, count);
    }

    private static boolean uniform(double[] x) {
        if (x.length < 8) {
            return false;
        }
        double step = (x[x.length - 1] - x[0]) / (x.length - 1);
        for (int j = 1; j < x.length; j++) {
            if (Math.abs(x[j] - x[0] - j * step) > UNIFORM * Math.abs(step)) {
                return false;
            }
        }
        return true;
    }

    /** Im of amplitude exp(i turn + 2ip d) for each d. */
    private void fill(int i, double[] distance, double[] im) {
        for (int j = 0; j < distance.length; j++) {
            double d = distance[j];
            im[j] = amplitude[i] * Math.exp(-2 * pIm[i] * d) * Math.sin(turn[i] + 2 * pRe[i] * d);
        }
    }

    /** The same on equal steps: each value is the one before times a constant. */
    private void fillUniform(int i, double[] distance, double[] im) {
        int n = distance.length;
        double step = (distance[n - 1] - distance[0]) / (n - 1);
        double size = amplitude[i] * Math.exp(-2 * pIm[i] * distance[0]);
        double angle = turn[i] + 2 * pRe[i] * distance[0];
        double re = size * Math.cos(angle);
        double at = size * Math.sin(angle);
        double factor = Math.exp(-2 * pIm[i] * step);
        double fRe = factor * Math.cos(2 * pRe[i] * step);
        double fIm = factor * Math.sin(2 * pRe[i] * step);
        for (int j = 0; j < n; j++) {
            im[j] = at;
            double next = re * fRe - at * fIm;
            at = re * fIm + at * fRe;
            re = next;
        }
    }

    /**
     * chi of a distribution given by its cumulants, exact but for an expansion of 1/r^2 about the mean to the eighth order,
     * (4.1c) [D]. A Gaussian has C3 = C4 = 0.
     *
     * @param mean A
     * @param c2 A^2
     * @param c3 A^3
     * @param c4 A^4
     */
    public double[] ofCumulants(double mean, double c2, double c3, double c4) {
        if (c3 == 0 && c4 == 0) {
            return ofGaussian(mean, c2);
        }
        double[] out = new double[k.length];
        double[] mRe = new double[EXPANSION];
        double[] mIm = new double[EXPANSION];
        for (int i = 0; i < k.length; i++) {
            // s = 2ip
            double s1Re = -2 * pIm[i];
            double s1Im = 2 * pRe[i];
            double s2Re = s1Re * s1Re - s1Im * s1Im;
            double s2Im = 2 * s1Re * s1Im;
            double s3Re = s2Re * s1Re - s2Im * s1Im;
            double s3Im = s2Re * s1Im + s2Im * s1Re;
            double s4Re = s2Re * s2Re - s2Im * s2Im;
            double s4Im = 2 * s2Re * s2Im;
            double exponent = c2 * s2Re / 2 + c3 * s3Re / 6 + c4 * s4Re / 24;
            double angle = c2 * s2Im / 2 + c3 * s3Im / 6 + c4 * s4Im / 24;
            // m_0 is taken with the common factor exp(i turn + s (mean - R)).
            double d = mean - reff;
            double size = amplitude[i] * Math.exp(exponent + s1Re * d);
            double total = turn[i] + angle + s1Im * d;
            mRe[0] = size * Math.cos(total);
            mIm[0] = size * Math.sin(total);
            double[] lRe = {
                c2 * s1Re + c3 * s2Re / 2 + c4 * s3Re / 6, c2 + c3 * s1Re + c4 * s2Re / 2, c3 + c4 * s1Re, c4
            };
            double[] lIm = {c2 * s1Im + c3 * s2Im / 2 + c4 * s3Im / 6, c3 * s1Im + c4 * s2Im / 2, c4 * s1Im, 0};
            double scale = 1 / (mean * mean);
            double sum = scale * mIm[0];
            for (int n = 0; n + 1 < EXPANSION; n++) {
                double re = 0;
                double im = 0;
                double[] binomial = BINOMIAL[n];
                for (int j = 0; j < binomial.length; j++) {
                    re += binomial[j] * (lRe[j] * mRe[n - j] - lIm[j] * mIm[n - j]);
                    im += binomial[j] * (lRe[j] * mIm[n - j] + lIm[j] * mRe[n - j]);
                }
                mRe[n + 1] = re;
                mIm[n + 1] = im;
                scale /= -mean;
                sum += scale * (n + 2) * im;
            }
            out[i] = sum;
        }
        return out;
    }

    /** The same of a Gaussian, where {@code m_(n+1) = C2 (s m_n + n m_(n-1))}: most of what a fit of sites computes. */
    private double[] ofGaussian(double mean, double c2) {
        double[] out = new double[k.length];
        double[] scale = new double[EXPANSION];
        double power = 1 / (mean * mean);
        for (int n = 0; n < EXPANSION; n++) {
            scale[n] = (n + 1) * power;
            power /= -mean;
        }
        double d = mean - reff;
        for (int i = 0; i < k.length; i++) {
            double sRe = -2 * pIm[i];
            double sIm = 2 * pRe[i];
            double size = amplitude[i] * Math.exp(c2 * (sRe * sRe - sIm * sIm) / 2 + sRe * d);
            double total = turn[i] + c2 * sRe * sIm + sIm * d;
            double lRe = c2 * sRe;
            double lIm = c2 * sIm;
            double beforeRe = 0;
            double beforeIm = 0;
            double re = size * Math.cos(total);
            double im = size * Math.sin(total);
            double sum = scale[0] * im;
            for (int n = 0; n + 1 < EXPANSION; n++) {
                double nextRe = lRe * re - lIm * im + n * c2 * beforeRe;
                double nextIm = lRe * im + lIm * re + n * c2 * beforeIm;
                beforeRe = re;
                beforeIm = im;
                re = nextRe;
                im = nextIm;
                sum += scale[n + 1] * im;
            }
            out[i] = sum;
        }
        return out;
    }

    /** Binomial coefficients (n over j), j up to 3, of the recursion. */
    private static double[][] binomials() {
        double[][] out = new double[EXPANSION][];
        for (int n = 0; n < EXPANSION; n++) {
            out[n] = new double[Math.min(n, 3) + 1];
            out[n][0] = 1;
            for (int j = 1; j < out[n].length; j++) {
                out[n][j] = out[n][j - 1] * (n - j + 1) / j;
            }
        }
        return out;
    }

    /**
     * The path sum of FEFF and Larch, (4.2), for comparison: 1/r^2 at the mean, and the wave's own correction 2 C2 / R of the
     * distance. It differs from (4.1) by 0.2 to 0.3 % of the largest chi at C2 = 0.004.
     */
    public double[] ofPathSum(double mean, double c2, double c3, double c4) {
        double[] out = new double[k.length];
        for (int i = 0; i < k.length; i++) {
            double p2Re = pRe[i] * pRe[i] - pIm[i] * pIm[i];
            double p2Im = 2 * pRe[i] * pIm[i];
            double p4Re = p2Re * p2Re - p2Im * p2Im;
            double p4Im = 2 * p2Re * p2Im;
            double eRe = -2 * (c2 * p2Re - c4 / 3 * p4Re);
            double eIm = -2 * (c2 * p2Im - c4 / 3 * p4Im);
            double wRe = mean - reff - 2 * c2 / reff - 2 * c3 / 3 * p2Re;
            double wIm = -2 * c3 / 3 * p2Im;
            double tRe = 2 * (pRe[i] * wRe - pIm[i] * wIm);
            double tIm = 2 * (pRe[i] * wIm + pIm[i] * wRe);
            out[i] = amplitude[i] / (mean * mean) * Math.exp(eRe - tIm) * Math.sin(turn[i] + eIm + tRe);
        }
        return out;
    }

    /** {@code |sum_j w_j exp(2ikx_j)|}: the amplitude that a distribution leaves of a sharp shell. */
    public static double[] characteristicMagnitude(double[] k, double[] x, double[] weights) {
        double[] out = new double[k.length];
        for (int i = 0; i < k.length; i++) {
            double re = 0;
            double im = 0;
            for (int j = 0; j < x.length; j++) {
                re += weights[j] * Math.cos(2 * k[i] * x[j]);
                im += weights[j] * Math.sin(2 * k[i] * x[j]);
            }
            out[i] = Math.hypot(re, im);
        }
        return out;
    }
}
