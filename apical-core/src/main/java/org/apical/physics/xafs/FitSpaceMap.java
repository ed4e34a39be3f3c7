package org.apical.physics.xafs;

import static org.apical.physics.xafs.XafsConstants.KSTEP;
import static org.apical.physics.xafs.XafsConstants.NFFT;
import static org.apical.physics.xafs.XafsConstants.RSTEP;

/**
 * The linear map from chi(k) on the grid to what a fit compares (xas-data, section 5): k^w chi, Re and Im of chi(R), or Re
 * of chi(q). A fit needs few points of a transform of few numbers, many times: a matrix, made once, is faster than
 * transforms of 2048 points, and its columns are what the propagation of noise needs. Immutable: may be shared by threads
 * and by data sets of one transform.
 */
public final class FitSpaceMap {
    /** One column a point of chi, one row an output; null where the column is zero; the weight of k is not in it. */
    private final double[][] columns;

    private final int rows;

    private FitSpaceMap(double[][] columns, int rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /** k^w chi from kmin to kmax, exclusive. */
    public static FitSpaceMap ofK(int points, double kmin, double kmax) {
        int from = index(kmin, KSTEP);
        int to = Math.max(from, Math.min(points, index(kmax, KSTEP)));
        double[][] columns = new double[points][];
        for (int n = from; n < to; n++) {
            columns[n] = new double[to - from];
            columns[n][n - from] = 1;
        }
        return new FitSpaceMap(columns, to - from);
    }

    /**
     * Re and Im of chi(R), interleaved, from rmin to rmax, exclusive.
     *
     * @param window of k, a value a point of chi
     */
    public static FitSpaceMap ofR(double[] window, double rmin, double rmax) {
        int from = index(rmin, RSTEP);
        int to = Math.min(NFFT / 2, index(rmax, RSTEP));
        int rows = 2 * Math.max(0, to - from);
        double[][] columns = new double[window.length][];
        double[] cos = cosines();
        double scale = KSTEP / Math.sqrt(Math.PI);
        for (int n = 0; n < window.length; n++) {
            if (window[n] != 0) {
                double[] column = new double[rows];
                for (int m = from; m < to; m++) {
                    int turn = (int) ((long) n * m % NFFT);
                    column[2 * (m - from)] = scale * window[n] * cos[turn];
                    // -sin x = cos(x + pi/2)
                    column[2 * (m - from) + 1] = scale * window[n] * cos[(turn + NFFT / 4) % NFFT];
                }
                columns[n] = column;
            }
        }
        return new FitSpaceMap(columns, rows);
    }

    /**
     * Re of chi(q), without the factor 1/2 of {@link XafsFourier#back}, from kmin to kmax, exclusive. Forward and back
     * transform together depend on the distance of the two points only.
     *
     * @param window of k, a value a point of chi
     * @param rWindow of R, on the grid of the transform
     */
    public static FitSpaceMap ofQ(double[] window, double[] rWindow, double kmin, double kmax) {
        int from = index(kmin, KSTEP);
        int to = Math.max(from, Math.min(window.length, index(kmax, KSTEP)));
        double[] kernel = new double[NFFT];
        double[] cos = cosines();
        for (int m = 0; m < NFFT / 2; m++) {
            if (rWindow[m] != 0) {
                for (int d = 0; d < NFFT; d++) {
                    kernel[d] += rWindow[m] * cos[(int) ((long) d * m % NFFT)];
                }
            }
        }
        // 4 sqrt(pi)/kstep of the back transform times kstep/sqrt(pi) of the forward one, over NFFT
        double scale = 4.0 / NFFT;
        double[][] columns = new double[window.length][];
        for (int n = 0; n < window.length; n++) {
            if (window[n] != 0) {
                double[] column = new double[to - from];
                for (int i = from; i < to; i++) {
                    column[i - from] = scale * window[n] * kernel[Math.floorMod(i - n, NFFT)];
                }
                columns[n] = column;
            }
        }
        return new FitSpaceMap(columns, to - from);
    }

    private static double[] cosines() {
        return Tables.COSINES;
    }

    private static final class Tables {
        static final double[] COSINES = new double[NFFT];

        static {
            for (int i = 0; i < NFFT; i++) {
                COSINES[i] = Math.cos(2 * Math.PI * i / NFFT);
            }
        }
    }

    private static int index(double at, double step) {
        return (int) (0.01 + at / step);
    }

    /** Numbers that come out. */
    public int rows() {
        return rows;
    }

    /** Numbers that go in. */
    public int points() {
        return columns.length;
    }

    /** Writes the image of {@code values k^weight}, times {@code scale}, to {@code out} from {@code at} on. */
    public void apply(double[] values, double weight, double scale, double[] out, int at) {
        double[] sum = new double[rows];
        int n = 0;
        // Four columns a pass: the sums are read and written a quarter as often, and the loop becomes vector
        // instructions.
        for (; n + 3 < columns.length; n += 4) {
            double[] a = columns[n];
            double[] b = columns[n + 1];
            double[] c = columns[n + 2];
            double[] d = columns[n + 3];
            if (a != null && b != null && c != null && d != null) {
                add(
                        sum,
                        factor(values, n, weight, scale),
                        a,
                        factor(values, n + 1, weight, scale),
                        b,
                        factor(values, n + 2, weight, scale),
                        c,
                        factor(values, n + 3, weight, scale),
                        d);
            } else {
                for (int m = n; m < n + 4; m++) {
                    add(sum, values, m, weight, scale);
                }
            }
        }
        for (; n < columns.length; n++) {
            add(sum, values, n, weight, scale);
        }
        System.arraycopy(sum, 0, out, at, rows);
    }

    private static double factor(double[] values, int n, double weight, double scale) {
        return values[n] * scale * XafsFourier.power(KSTEP * n, weight);
    }

    private void add(double[] sum, double[] values, int n, double weight, double scale) {
        double[] column = columns[n];
        if (column != null) {
            double v = factor(values, n, weight, scale);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += v * column[i];
            }
        }
    }

    private static void add(
            double[] sum, double va, double[] a, double vb, double[] b, double vc, double[] c, double vd, double[] d) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += va * a[i] + vb * b[i] + vc * c[i] + vd * d[i];
        }
    }

    /** {@code sum over rows of image(point) * vector}: how the point shows in a combination of the outputs. */
    public double project(int point, double weight, double scale, double[] vector, int at) {
        double[] column = columns[point];
        if (column == null) {
            return 0;
        }
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = 0;
        for (; i + 3 < rows; i += 4) {
            a += column[i] * vector[at + i];
            b += column[i + 1] * vector[at + i + 1];
            c += column[i + 2] * vector[at + i + 2];
            d += column[i + 3] * vector[at + i + 3];
        }
        for (; i < rows; i++) {
            a += column[i] * vector[at + i];
        }
        return (a + b + (c + d)) * scale * XafsFourier.power(KSTEP * point, weight);
    }
}
