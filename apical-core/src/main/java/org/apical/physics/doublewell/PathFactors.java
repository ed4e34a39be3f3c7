package org.apical.physics.doublewell;

import org.apical.numerics.NotAKnotSpline;
import org.apical.physics.xafs.XafsConstants;

/**
 * A path with everything fixed but the distribution of its length: {@code chi(k) = Im{ c(k) A(k) }} with {@code A = sum w r^-2
 * exp(s (r - R))}, {@code s = 2 i p} (double-well, equations 4.1 and 4.1c). The arrays belong to the object: do not
 * modify them.
 */
public final class PathFactors {
    private static final int TERMS = 8;
    private static final double EMPTY = 1e-17;
    /** The wings of a wide distribution may pass the absorber, A; nothing is there. */
    private static final double NEAREST = 0.1;

    final double reff;
    final double[] k;
    /** c = N S02 (F/q) exp(i (2 q R + phi) - 2 R / lambda). */
    final double[] cRe;

    final double[] cIm;
    /** s = 2 i p. */
    final double[] sRe;

    final double[] sIm;

    /**
     * Tables of a path at the wave numbers {@code k}.
     *
     * @param degeneracy N
     * @param s02 amplitude reduction
     * @param e0 shift of the origin of energy, eV: k becomes q = sign sqrt|k^2 - E0/K|
     * @param reff half path length, A
     * @param tableK wave numbers of the tables
     */
    public PathFactors(
            double[] k,
            double degeneracy,
            double s02,
            double e0,
            double reff,
            double[] tableK,
            double[] phase,
            double[] amplitude,
            double[] lambda,
            double[] realP) {
        this.k = k;
        this.reff = reff;
        NotAKnotSpline phi = NotAKnotSpline.of(tableK, phase);
        NotAKnotSpline f = NotAKnotSpline.of(tableK, amplitude);
        NotAKnotSpline mean = NotAKnotSpline.of(tableK, lambda);
        NotAKnotSpline rep = NotAKnotSpline.of(tableK, realP);
        int n = k.length;
        cRe = new double[n];
        cIm = new double[n];
        sRe = new double[n];
        sIm = new double[n];
        for (int i = 0; i < n; i++) {
            double energy = k[i] * k[i] - e0 * XafsConstants.ETOK;
            double q = Math.signum(energy) * Math.sqrt(Math.max(Math.abs(energy), 1e-12));
            double path = mean.value(q);
            double size = degeneracy * s02 * f.value(q) / q * Math.exp(-2 * reff / path);
            double angle = 2 * q * reff + phi.value(q);
            cRe[i] = size * Math.cos(angle);
            cIm[i] = size * Math.sin(angle);
            sRe[i] = -2 / path;
            sIm[i] = 2 * rep.value(q);
        }
    }

    /** Wave numbers, 1/A. */
    public double[] k() {
        return k;
    }

    /** Half path length of the table, A. */
    public double reff() {
        return reff;
    }

    /**
     * Adds {@code weight} times chi of a distribution given by cumulants (4.1c): 1/r^2 is expanded about the mean under
     * the average.
     *
     * @param r1 mean distance, A
     */
    public void addCumulants(double[] chi, double weight, double r1, double c2, double c3, double c4) {
        boolean gaussian = c3 == 0 && c4 == 0;
        double[] mRe = new double[TERMS + 1];
        double[] mIm = new double[TERMS + 1];
        double[] power = new double[TERMS + 1];
        double p = 1 / (r1 * r1);
        for (int n = 0; n <= TERMS; n++) {
            power[n] = (n % 2 == 0 ? 1 : -1) * (n + 1) * p;
            p /= r1;
        }
        for (int i = 0; i < chi.length; i++) {
            double a = sRe[i];
            double b = sIm[i];
            double s2Re = a * a - b * b;
            double s2Im = 2 * a * b;
            double s3Re = s2Re * a - s2Im * b;
            double s3Im = s2Re * b + s2Im * a;
            double s4Re = s2Re * s2Re - s2Im * s2Im;
            double s4Im = 2 * s2Re * s2Im;
            double eRe = c2 * s2Re / 2 + c3 * s3Re / 6 + c4 * s4Re / 24 + a * (r1 - reff);
            double eIm = c2 * s2Im / 2 + c3 * s3Im / 6 + c4 * s4Im / 24 + b * (r1 - reff);
            double sumRe;
            double sumIm;
            if (gaussian) {
                // m_(n+1) = C2 (s m_n + n m_(n-1)), m_0 = 1
                double l1Re = c2 * a;
                double l1Im = c2 * b;
                double lastRe = 0;
                double lastIm = 0;
                double re = 1;
                double im = 0;
                sumRe = power[0];
                sumIm = 0;
                for (int n = 0; n < TERMS; n++) {
                    double nextRe = l1Re * re - l1Im * im + n * c2 * lastRe;
                    double nextIm = l1Re * im + l1Im * re + n * c2 * lastIm;
                    lastRe = re;
                    lastIm = im;
                    re = nextRe;
                    im = nextIm;
                    sumRe += power[n + 1] * re;
                    sumIm += power[n + 1] * im;
                }
            } else {
                double l1Re = c2 * a + c3 * s2Re / 2 + c4 * s3Re / 6;
                double l1Im = c2 * b + c3 * s2Im / 2 + c4 * s3Im / 6;
                double l2Re = c2 + c3 * a + c4 * s2Re / 2;
                double l2Im = c3 * b + c4 * s2Im / 2;
                double l3Re = c3 + c4 * a;
                double l3Im = c4 * b;
                mRe[0] = 1;
                mIm[0] = 0;
                sumRe = power[0];
                sumIm = 0;
                for (int n = 0; n < TERMS; n++) {
                    double re = l1Re * mRe[n] - l1Im * mIm[n];
                    double im = l1Re * mIm[n] + l1Im * mRe[n];
                    if (n >= 1) {
                        re += n * (l2Re * mRe[n - 1] - l2Im * mIm[n - 1]);
                        im += n * (l2Re * mIm[n - 1] + l2Im * mRe[n - 1]);
                    }
                    if (n >= 2) {
                        double choose = n * (n - 1) / 2.0;
                        re += choose * (l3Re * mRe[n - 2] - l3Im * mIm[n - 2]);
                        im += choose * (l3Re * mIm[n - 2] + l3Im * mRe[n - 2]);
                    }
                    if (n >= 3) {
                        double choose = n * (n - 1) * (n - 2) / 6.0;
                        re += choose * c4 * mRe[n - 3];
                        im += choose * c4 * mIm[n - 3];
                    }
                    mRe[n + 1] = re;
                    mIm[n + 1] = im;
                    sumRe += power[n + 1] * re;
                    sumIm += power[n + 1] * im;
                }
            }
            double size = weight * Math.exp(eRe);
            double cos = Math.cos(eIm);
            double sin = Math.sin(eIm);
            double re = cRe[i] * cos - cIm[i] * sin;
            double im = cRe[i] * sin + cIm[i] * cos;
            chi[i] += size * (re * sumIm + im * sumRe);
        }
    }

    /**
     * chi of distributions on a uniform grid (4.1), one a row of {@code weights}.
     *
     * @param first distance of the first point, A
     * @param step distance between points, A
     * @param weights for each distribution the weight of each point; they sum to 1
     * @return one row a distribution
     */
    public double[][] ofUniformGrid(double first, double step, double[][] weights) {
        int from = 0;
        int to = weights[0].length;
        while (to > 1 && empty(weights, to - 1)) {
            to--;
        }
        while (from < to - 1 && empty(weights, from)) {
            from++;
        }
        return ofUniformGrid(first + from * step, step, weights, from, to - from);
    }

    /**
     * chi of distributions given by points (4.1), one a row of {@code weights}.
     *
     * @param centre distance of x = 0, A
     * @param x places of the points, A
     * @param weights for each distribution the weight of each point; they sum to 1
     */
    public double[][] ofPoints(double centre, double[] x, double[][] weights) {
        int many = weights.length;
        double[][] chi = new double[many][k.length];
        double[][] byPoint = new double[x.length][many];
        double[] at = new double[x.length];
        int used = 0;
        for (int j = 0; j < x.length; j++) {
            double r = centre + x[j];
            if (!empty(weights, j) && r > NEAREST) {
                at[used] = r - reff;
                for (int t = 0; t < many; t++) {
                    byPoint[used][t] = weights[t][j] / (r * r);
                }
                used++;
            }
        }
        for (int i = 0; i < k.length; i++) {
            double[] re = new double[many];
            double[] im = new double[many];
            for (int j = 0; j < used; j++) {
                double size = Math.exp(sRe[i] * at[j]);
                double cos = size * Math.cos(sIm[i] * at[j]);
                double sin = size * Math.sin(sIm[i] * at[j]);
                for (int t = 0; t < many; t++) {
                    re[t] += byPoint[j][t] * cos;
                    im[t] += byPoint[j][t] * sin;
                }
            }
            for (int t = 0; t < many; t++) {
                chi[t][i] = cRe[i] * im[t] + cIm[i] * re[t];
            }
        }
        return chi;
    }

    private static boolean empty(double[][] weights, int j) {
        for (double[] w : weights) {
            if (w[j] > EMPTY) {
                return false;
            }
        }
        return true;
    }

    private double[][] ofUniformGrid(double first, double step, double[][] weights, int from, int n) {
        int many = weights.length;
        double[][] byPoint = new double[n][many];
        for (int j = 0; j < n; j++) {
            double r = first + j * step;
            for (int t = 0; t < many; t++) {
                byPoint[j][t] = r > NEAREST ? weights[t][from + j] / (r * r) : 0;
            }
        }
        double[][] chi = new double[many][k.length];
        double[] re = new double[many];
        double[] im = new double[many];
        for (int i = 0; i < k.length; i++) {
            double size = Math.exp(sRe[i] * step);
            double stepRe = size * Math.cos(sIm[i] * step);
            double stepIm = size * Math.sin(sIm[i] * step);
            double start = Math.exp(sRe[i] * (first - reff));
            double zRe = start * Math.cos(sIm[i] * (first - reff));
            double zIm = start * Math.sin(sIm[i] * (first - reff));
            java.util.Arrays.fill(re, 0);
            java.util.Arrays.fill(im, 0);
            for (int j = 0; j < n; j++) {
                double[] w = byPoint[j];
                for (int t = 0; t < many; t++) {
                    re[t] += w[t] * zRe;
                    im[t] += w[t] * zIm;
                }
                double next = zRe * stepRe - zIm * stepIm;
                zIm = zRe * stepIm + zIm * stepRe;
                zRe = next;
            }
            for (int t = 0; t < many; t++) {
                chi[t][i] = cRe[i] * im[t] + cIm[i] * re[t];
            }
        }
        return chi;
    }
}
