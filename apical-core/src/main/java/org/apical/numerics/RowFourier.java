package org.apical.numerics;

/**
 * Discrete Fourier transform down the columns of a matrix whose rows are arrays, real and imaginary parts apart, for a power of
 * two of rows: radix 4 with a last step of radix 2 where it needs one, decimation in frequency. The innermost loops run along
 * the rows, so that one instruction works on several columns. The result stands in the order of {@link #place}. Stateless.
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
                    if (k == 0) {
                        plain(re[a], im[a], re[b], im[b], re[c], im[c], re[d], im[d], from, to);
                    } else {
                        int t = k * turn;
                        turned(
                                re[a],
                                im[a],
                                re[b],
                                im[b],
                                re[c],
                                im[c],
                                re[d],
                                im[d],
                                cos[t],
                                sin[t],
                                cos[2 * t],
                                sin[2 * t],
                                cos[3 * t],
                                sin[3 * t],
                                from,
                                to);
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

    private static void plain(
            double[] ar,
            double[] ai,
            double[] br,
            double[] bi,
            double[] cr,
            double[] ci,
            double[] dr,
            double[] di,
            int from,
            int to) {
        for (int i = from; i < to; i++) {
            double pr = ar[i] + cr[i];
            double pi = ai[i] + ci[i];
            double mr = ar[i] - cr[i];
            double mi = ai[i] - ci[i];
            double qr = br[i] + dr[i];
            double qi = bi[i] + di[i];
            double nr = bi[i] - di[i];
            double ni = dr[i] - br[i];
            ar[i] = pr + qr;
            ai[i] = pi + qi;
            br[i] = mr + nr;
            bi[i] = mi + ni;
            cr[i] = pr - qr;
            ci[i] = pi - qi;
            dr[i] = mr - nr;
            di[i] = mi - ni;
        }
    }

    /** As {@link #plain}, then multiplied by c - i s of each. */
    private static void turned(
            double[] ar,
            double[] ai,
            double[] br,
            double[] bi,
            double[] cr,
            double[] ci,
            double[] dr,
            double[] di,
            double c1,
            double s1,
            double c2,
            double s2,
            double c3,
            double s3,
            int from,
            int to) {
        for (int i = from; i < to; i++) {
            double pr = ar[i] + cr[i];
            double pi = ai[i] + ci[i];
            double mr = ar[i] - cr[i];
            double mi = ai[i] - ci[i];
            double qr = br[i] + dr[i];
            double qi = bi[i] + di[i];
            double nr = bi[i] - di[i];
            double ni = dr[i] - br[i];
            ar[i] = pr + qr;
            ai[i] = pi + qi;
            double xr = mr + nr;
            double xi = mi + ni;
            br[i] = xr * c1 + xi * s1;
            bi[i] = xi * c1 - xr * s1;
            double yr = pr - qr;
            double yi = pi - qi;
            cr[i] = yr * c2 + yi * s2;
            ci[i] = yi * c2 - yr * s2;
            double zr = mr - nr;
            double zi = mi - ni;
            dr[i] = zr * c3 + zi * s3;
            di[i] = zi * c3 - zr * s3;
        }
    }
}
