package org.apical.numerics;

/**
 * Discrete Fourier transform down the columns of a matrix whose rows are arrays, real and imaginary parts apart, for a power of
 * two of rows: radix 4 with a last step of radix 2 where it needs one, decimation in frequency. The innermost loops run along
 * the rows, so that one instruction works on several columns; a butterfly is several short loops over four rows at most, as
 * the compiler of Java 17 gives up on longer ones. The result stands in the order of {@link #place}. Stateless.
 */
final class RowFourier {
    private final int n;
    private final int[] place;
    private final double[] cos;
    private final double[] sin;

    /** @param n rows, a power of two from 4 */
    RowFourier(int n) {
        this.n = n;
        cos = new double[n];
        sin = new double[n];
        for (int i = 0; i < n; i++) {
            // by octants, so that symmetric factors are the same to the last bit
            double angle = 2 * Math.PI * i / n;
            cos[i] = i == n / 4 || i == 3 * n / 4 ? 0 : Math.cos(angle);
            sin[i] = i == n / 2 ? 0 : Math.sin(angle);
        }
        int[] order = new int[n];
        order(order, 0, n, 0, 1);
        place = new int[n];
        for (int i = 0; i < n; i++) {
            place[order[i]] = i;
        }
    }

    private static void order(int[] out, int at, int length, int frequency, int stride) {
        if (length == 1) {
            out[at] = frequency;
            return;
        }
        int radix = length == 2 ? 2 : 4;
        for (int m = 0; m < radix; m++) {
            order(out, at + m * (length / radix), length / radix, frequency + m * stride, stride * radix);
        }
    }

    /** The row in which a frequency stands after {@link #transform}. */
    int place(int frequency) {
        return place[frequency];
    }

    /**
     * sum over rows r of x_r exp(-2 pi i k r/n) of columns {@code from} to {@code to}; with re and im exchanged the
     * inverse, without its 1/n.
     */
    void transform(double[][] re, double[][] im, int from, int to) {
        int length = n;
        for (; length > 2; length /= 4) {
            int quarter = length / 4;
            int turn = n / length;
            for (int start = 0; start < n; start += length) {
                for (int k = 0; k < quarter; k++) {
                    int a = start + k;
                    int b = a + quarter;
                    int c = b + quarter;
                    int d = c + quarter;
                    split(re[a], re[b], re[c], re[d], from, to);
                    split(im[a], im[b], im[c], im[d], from, to);
                    if (k == 0) {
                        cross(re[b], im[b], re[d], im[d], from, to);
                    } else {
                        int t = k * turn;
                        turn(re[c], im[c], cos[2 * t], sin[2 * t], from, to);
                        cross(re[b], im[b], re[d], im[d], cos[t], sin[t], cos[3 * t], sin[3 * t], from, to);
                    }
                }
            }
        }
        if (length == 2) {
            for (int start = 0; start < n; start += 2) {
                pair(re[start], re[start + 1], from, to);
                pair(im[start], im[start + 1], from, to);
            }
        }
    }

    private static void pair(double[] a, double[] b, int from, int to) {
        for (int i = from; i < to; i++) {
            double s = a[i] + b[i];
            double d = a[i] - b[i];
            a[i] = s;
            b[i] = d;
        }
    }

    /** a + c + b + d, a - c, a + c - b - d, b - d. */
    private static void split(double[] a, double[] b, double[] c, double[] d, int from, int to) {
        for (int i = from; i < to; i++) {
            double p = a[i] + c[i];
            double m = a[i] - c[i];
            double q = b[i] + d[i];
            double n = b[i] - d[i];
            a[i] = p + q;
            b[i] = m;
            c[i] = p - q;
            d[i] = n;
        }
    }

    /** b - i d and b + i d. */
    private static void cross(double[] br, double[] bi, double[] dr, double[] di, int from, int to) {
        for (int i = from; i < to; i++) {
            double x = br[i] + di[i];
            double y = bi[i] - dr[i];
            double z = br[i] - di[i];
            double w = bi[i] + dr[i];
            br[i] = x;
            bi[i] = y;
            dr[i] = z;
            di[i] = w;
        }
    }

    /** The same, multiplied by c - i s of each. */
    private static void cross(
            double[] br,
            double[] bi,
            double[] dr,
            double[] di,
            double c1,
            double s1,
            double c3,
            double s3,
            int from,
            int to) {
        for (int i = from; i < to; i++) {
            double x = br[i] + di[i];
            double y = bi[i] - dr[i];
            double z = br[i] - di[i];
            double w = bi[i] + dr[i];
            br[i] = x * c1 + y * s1;
            bi[i] = y * c1 - x * s1;
            dr[i] = z * c3 + w * s3;
            di[i] = w * c3 - z * s3;
        }
    }

    /** Multiplied by c - i s. */
    private static void turn(double[] r, double[] m, double c, double s, int from, int to) {
        for (int i = from; i < to; i++) {
            double x = r[i];
            double y = m[i];
            r[i] = x * c + y * s;
            m[i] = y * c - x * s;
        }
    }
}
