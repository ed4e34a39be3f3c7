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
        return ofPointsAndShift(r, weights, 0);
    }

    /**
     * {@link #ofPoints(double[], double[][])}, and what chi of the first of them changes by where all points move together.
     *
     * @param shifted of how many distributions
     * @return chi, one row a distribution; then the derivative by the place, 1/A, one row for each of the first
     */
    public double[][] ofPointsAndShift(double[] r, double[][] weights, int shifted) {
        int[] kept = kept(weights, r.length);
        int count = kept.length;
        double[][] w = new double[weights.length][count];
        double[][] moved = new double[shifted][count];
        double[] distance = new double[count];
        for (int j = 0; j < count; j++) {
            double rj = r[kept[j]];
            distance[j] = rj - reff;
            for (int t = 0; t < w.length; t++) {
                w[t][j] = weights[t][kept[j]] / (rj * rj);
            }
            for (int t = 0; t < shifted; t++) {
                moved[t][j] = -2 * w[t][j] / rj;
            }
        }
        boolean uniform = uniform(distance);
        double[][] out = new double[weights.length + shifted][k.length];
        double[] re = new double[count];
        double[] im = new double[count];
        for (int i = 0; i < k.length; i++) {
            if (uniform) {
                fillUniform(i, distance, re, im);
            } else {
                fill(i, distance, re, im);
            }
            for (int t = 0; t < w.length; t++) {
                out[t][i] = dot(w[t], im);
            }
            for (int t = 0; t < shifted; t++) {
                out[w.length + t][i] = -2 * pIm[i] * out[t][i] + 2 * pRe[i] * dot(w[t], re) + dot(moved[t], im);
            }
        }
        return out;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < b.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
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
        double[] re = new double[r.length];
        for (int i = 0; i < k.length; i++) {
            fill(i, distance, re, out[i]);
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

    /** amplitude exp(i turn + 2ip d) for each d. */
    private void fill(int i, double[] distance, double[] re, double[] im) {
        for (int j = 0; j < distance.length; j++) {
            double d = distance[j];
            double size = amplitude[i] * Math.exp(-2 * pIm[i] * d);
            double angle = turn[i] + 2 * pRe[i] * d;
            re[j] = size * Math.cos(angle);
            im[j] = size * Math.sin(angle);
        }
    }

    /** The same on equal steps: each value is the one before times a constant. */
    private void fillUniform(int i, double[] distance, double[] re, double[] im) {
        int n = distance.length;
        double step = (distance[n - 1] - distance[0]) / (n - 1);
        double size = amplitude[i] * Math.exp(-2 * pIm[i] * distance[0]);
        double angle = turn[i] + 2 * pRe[i] * distance[0];
        double nowRe = size * Math.cos(angle);
        double nowIm = size * Math.sin(angle);
        double factor = Math.exp(-2 * pIm[i] * step);
        double fRe = factor * Math.cos(2 * pRe[i] * step);
        double fIm = factor * Math.sin(2 * pRe[i] * step);
        for (int j = 0; j < n; j++) {
            re[j] = nowRe;
            im[j] = nowIm;
            double next = nowRe * fRe - nowIm * fIm;
            nowIm = nowRe * fIm + nowIm * fRe;
            nowRe = next;
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
            moments(i, mean, c2, c3, c4, mRe, mIm);
            double scale = 1 / (mean * mean);
            double sum = scale * mIm[0];
            for (int n = 1; n < EXPANSION; n++) {
                scale /= -mean;
                sum += scale * (n + 1) * mIm[n];
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

    /**
     * {@link #ofCumulants} and its derivatives, all from one set of the moments of the recursion: with
     * {@code S_r = sum_n (-1)^n (n+1) n!/(n-r)! m_(n-r) / R1^(n+2)} the derivative by C_j is
     * {@code 1/j! sum_r (j over r) s^(j-r) S_r}, as m_n is the n-th derivative of m_0 by s [D].
     *
     * @param derivatives 2 for those by mean and C2, 4 for C3 and C4 as well
     * @return chi, then a row a derivative
     */
    public double[][] ofCumulantsAndSlopes(double mean, double c2, double c3, double c4, int derivatives) {
        double[][] out = new double[derivatives + 1][k.length];
        double[][] factor = new double[derivatives + 1][EXPANSION];
        double[] shifted = new double[EXPANSION];
        double power = 1 / (mean * mean);
        for (int n = 0; n < EXPANSION; n++) {
            double falling = (n + 1) * power;
            for (int r = 0; r <= Math.min(n, derivatives); r++) {
                factor[r][n - r] = falling;
                falling *= n - r;
            }
            shifted[n] = (n + 1) * (n + 2) * power / mean;
            power /= -mean;
        }
        double[] mRe = new double[EXPANSION];
        double[] mIm = new double[EXPANSION];
        double[] sumRe = new double[derivatives + 1];
        double[] sumIm = new double[derivatives + 1];
        for (int i = 0; i < k.length; i++) {
            moments(i, mean, c2, c3, c4, mRe, mIm);
            double moved = 0;
            for (int r = 0; r <= derivatives; r++) {
                double re = 0;
                double im = 0;
                for (int n = 0; n + r < EXPANSION; n++) {
                    re += factor[r][n] * mRe[n];
                    im += factor[r][n] * mIm[n];
                }
                sumRe[r] = re;
                sumIm[r] = im;
            }
            for (int n = 0; n < EXPANSION; n++) {
                moved += shifted[n] * mIm[n];
            }
            double sRe = -2 * pIm[i];
            double sIm = 2 * pRe[i];
            out[0][i] = sumIm[0];
            out[1][i] = sRe * sumIm[0] + sIm * sumRe[0] - moved;
            double factorial = 1;
            for (int j = 2; j <= derivatives; j++) {
                factorial *= j;
                // Horner in s: the sum over r of (j over r) s^(j-r) S_r
                double re = 0;
                double im = 0;
                double over = 1;
                for (int r = 0; r <= j; r++) {
                    double next = re * sRe - im * sIm + over * sumRe[r];
                    im = re * sIm + im * sRe + over * sumIm[r];
                    re = next;
                    over = over * (j - r) / (r + 1);
                }
                out[j][i] = im / factorial;
            }
        }
        return out;
    }

    /** The moments m_n of (4.1c) at one k, with the common factor exp(i turn + s (mean - R)). */
    private void moments(int i, double mean, double c2, double c3, double c4, double[] mRe, double[] mIm) {
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
        double d = mean - reff;
        double size = amplitude[i] * Math.exp(exponent + s1Re * d);
        double total = turn[i] + angle + s1Im * d;
        mRe[0] = size * Math.cos(total);
        mIm[0] = size * Math.sin(total);
        double l1Re = c2 * s1Re + c3 * s2Re / 2 + c4 * s3Re / 6;
        double l1Im = c2 * s1Im + c3 * s2Im / 2 + c4 * s3Im / 6;
        double l2Re = c2 + c3 * s1Re + c4 * s2Re / 2;
        double l2Im = c3 * s1Im + c4 * s2Im / 2;
        double l3Re = c3 + c4 * s1Re;
        double l3Im = c4 * s1Im;
        boolean gaussian = c3 == 0 && c4 == 0;
        for (int n = 0; n + 1 < EXPANSION; n++) {
            double re = l1Re * mRe[n] - l1Im * mIm[n];
            double im = l1Re * mIm[n] + l1Im * mRe[n];
            if (n > 0) {
                re += n * (l2Re * mRe[n - 1] - l2Im * mIm[n - 1]);
                im += n * (l2Re * mIm[n - 1] + l2Im * mRe[n - 1]);
            }
            if (!gaussian && n > 1) {
                double pairs = n * (n - 1) / 2.0;
                re += pairs * (l3Re * mRe[n - 2] - l3Im * mIm[n - 2]);
                im += pairs * (l3Re * mIm[n - 2] + l3Im * mRe[n - 2]);
            }
            if (!gaussian && n > 2) {
                double triples = n * (n - 1) * (n - 2) / 6.0;
                re += triples * c4 * mRe[n - 3];
                im += triples * c4 * mIm[n - 3];
            }
            mRe[n + 1] = re;
            mIm[n + 1] = im;
        }
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
