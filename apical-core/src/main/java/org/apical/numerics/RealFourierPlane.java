package org.apical.numerics;

import java.util.Arrays;

/**
 * Fourier transform of real fields on a periodic n x n grid, n a power of two from 4, in two stages of independent parts so
 * that several threads may share one transform and do their own work between the stages. The first index of a field is the
 * row, its columns are split in two halves: those of the left are the real and those of the right the imaginary part of the
 * first stage. Forward is sum c exp(-i k r), the inverse has the 1/n^2. Stateless.
 *
 * <p>Each strip of a field and each band of a spectrum has arrays of its own: where two threads work on neighbouring columns of the
 * same row, the hardware hands the row to and fro between them, which was measured to cost more than the transform.
 */
public final class RealFourierPlane {
    private static final int STRIP = 64;
    private static final int BLOCK = 4;

    private final int n;
    private final int half;
    private final int width;
    private final RowFourier rows;

    /** @param n points a side, a power of two from 4 */
    public RealFourierPlane(int n) {
        if (n < 4 || Integer.bitCount(n) != 1) {
            throw new IllegalArgumentException(n + " is not a power of two");
        }
        this.n = n;
        half = n / 2;
        width = Math.min(STRIP, half);
        rows = new RowFourier(n);
    }

    /** A field; the arrays may be read and written. */
    public final class Field {
        /** Columns of the left half: strip, row, column less {@link #stripStart}. */
        public final double[][][] left = new double[strips()][n][width];

        /** Columns of the right half: strip, row, column less n/2 and {@link #stripStart}. */
        public final double[][][] right = new double[strips()][n][width];

        private final double[][][] orderedLeft = ordered(left);
        private final double[][][] orderedRight = ordered(right);
        private final double[][][] placedLeft = placed(left);
        private final double[][][] placedRight = placed(right);

        private Field() {}

        /** Sets it from n rows of n, one after the other. */
        public void set(double[] c) {
            for (int strip = 0; strip < strips(); strip++) {
                for (int i = 0; i < n; i++) {
                    System.arraycopy(c, i * n + stripStart(strip), left[strip][i], 0, width);
                    System.arraycopy(c, i * n + half + stripStart(strip), right[strip][i], 0, width);
                }
            }
        }

        /** Its n rows of n, one after the other. */
        public double[] copy() {
            double[] c = new double[n * n];
            for (int strip = 0; strip < strips(); strip++) {
                for (int i = 0; i < n; i++) {
                    System.arraycopy(left[strip][i], 0, c, i * n + stripStart(strip), width);
                    System.arraycopy(right[strip][i], 0, c, i * n + half + stripStart(strip), width);
                }
            }
            return c;
        }
    }

    /**
     * The modes (p, q) of the first and second index of a field, p from 0 to n/2, q from 0 to n-1 for 0 .. n/2-1, -n/2 .. -1; the
     * arrays may be read and written.
     */
    public final class Spectrum {
        /** Real parts: band, q, p less {@link #bandStart}. */
        public final double[][][] re = modeTable();

        /** Imaginary parts: band, q, p less {@link #bandStart}. */
        public final double[][][] im = modeTable();

        private final double[][][] orderedRe = ordered(re);
        private final double[][][] orderedIm = ordered(im);
        private final double[][][] placedRe = placed(re);
        private final double[][][] placedIm = placed(im);

        private Spectrum() {}

        /** |c|^2 of a mode. */
        public double power(int p, int q) {
            int band = band(p);
            double x = re[band][q][p - bandStart(band)];
            double y = im[band][q][p - bandStart(band)];
            return x * x + y * y;
        }

        /** Multiplies a mode by a number. */
        public void scale(int p, int q, double by) {
            int band = band(p);
            re[band][q][p - bandStart(band)] *= by;
            im[band][q][p - bandStart(band)] *= by;
        }
    }

    /** The rows of each matrix in the order in which the transform leaves them. */
    private double[][][] ordered(double[][][] natural) {
        double[][][] out = new double[natural.length][n][];
        for (int part = 0; part < natural.length; part++) {
            for (int k = 0; k < n; k++) {
                out[part][rows.place(k)] = natural[part][k];
            }
        }
        return out;
    }

    /** The rows of each matrix by the frequency that the transform leaves in them. */
    private double[][][] placed(double[][][] natural) {
        double[][][] out = new double[natural.length][n][];
        for (int part = 0; part < natural.length; part++) {
            for (int k = 0; k < n; k++) {
                out[part][k] = natural[part][rows.place(k)];
            }
        }
        return out;
    }

    /** A field of zeros. */
    public Field field() {
        return new Field();
    }

    /** A spectrum of zeros. */
    public Spectrum spectrum() {
        return new Spectrum();
    }

    /** Zeros for a number of each mode: band, q, p less {@link #bandStart}. */
    public double[][][] modeTable() {
        double[][][] out = new double[bands()][n][];
        for (int band = 0; band < bands(); band++) {
            for (int q = 0; q < n; q++) {
                out[band][q] = new double[bandStart(band + 1) - bandStart(band)];
            }
        }
        return out;
    }

    /** Parts of the stage that works on columns of fields. */
    public int strips() {
        return half / width;
    }

    /** First column, in each half, of a strip. */
    public int stripStart(int strip) {
        return strip * width;
    }

    /** Columns, in each half, of a strip: an even number. */
    public int stripWidth() {
        return width;
    }

    /** Parts of the stage that works on modes. */
    public int bands() {
        return strips();
    }

    /** First p of a band; the last band has one more than the others. */
    public int bandStart(int band) {
        return band == bands() ? half + 1 : band * width;
    }

    private int band(int p) {
        return Math.min(p / width, bands() - 1);
    }

    /** First stage forward, on one strip: the field is overwritten. */
    public void forwardColumns(Field field, int strip) {
        rows.transform(field.left[strip], field.right[strip], 0, width);
    }

    /** Second stage forward, on one band, after the first stage of all strips. */
    public void forwardModes(Field field, Spectrum out, int band) {
        double[][] re = out.orderedRe[band];
        double[][] im = out.orderedIm[band];
        int from = bandStart(band);
        int to = bandStart(band + 1);
        Block block = new Block();
        for (int strip = 0; strip < strips(); strip++) {
            double[][] real = field.placedLeft[strip];
            double[][] imaginary = field.placedRight[strip];
            for (int p = from; p < to; p += BLOCK) {
                int count = Math.min(BLOCK, to - p);
                for (int i = 0; i < count; i++) {
                    block.apart(i, real, imaginary, p + i);
                }
                columns(block.xr, re, stripStart(strip), p - from, count);
                columns(block.xi, im, stripStart(strip), p - from, count);
                columns(block.ur, re, half + stripStart(strip), p - from, count);
                columns(block.ui, im, half + stripStart(strip), p - from, count);
            }
        }
        rows.transform(re, im, 0, to - from);
    }

    /** First stage of the inverse, on one band: the spectrum is overwritten. */
    public void inverseModes(Spectrum spectrum, Field out, int band) {
        rows.transform(spectrum.im[band], spectrum.re[band], 0, bandStart(band + 1) - bandStart(band));
        double[][] re = spectrum.placedRe[band];
        double[][] im = spectrum.placedIm[band];
        int from = bandStart(band);
        int to = bandStart(band + 1);
        Block block = new Block();
        for (int strip = 0; strip < strips(); strip++) {
            double[][] real = out.orderedLeft[strip];
            double[][] imaginary = out.orderedRight[strip];
            for (int p = from; p < to; p += BLOCK) {
                int count = Math.min(BLOCK, to - p);
                rowsOf(re, stripStart(strip), p - from, block.xr, count);
                rowsOf(im, stripStart(strip), p - from, block.xi, count);
                rowsOf(re, half + stripStart(strip), p - from, block.ur, count);
                rowsOf(im, half + stripStart(strip), p - from, block.ui, count);
                for (int i = 0; i < count; i++) {
                    block.together(i, real, imaginary, p + i);
                }
            }
        }
    }

    /**
     * A few rows on their way through the transposition: transforms x of the left and u of the right half, which stand in z = x + i u
     * at p and n - p; at 0 and n/2, which are their own mirrors, x and u are real.
     */
    private final class Block {
        private final double[][] xr = new double[BLOCK][width];
        private final double[][] xi = new double[BLOCK][width];
        private final double[][] ur = new double[BLOCK][width];
        private final double[][] ui = new double[BLOCK][width];
        private final double scale = 1.0 / n / n;

        void apart(int i, double[][] real, double[][] imaginary, int p) {
            if (p == 0 || p == half) {
                System.arraycopy(real[p], 0, xr[i], 0, width);
                System.arraycopy(imaginary[p], 0, ur[i], 0, width);
                Arrays.fill(xi[i], 0);
                Arrays.fill(ui[i], 0);
            } else {
                halves(real[p], real[n - p], 0.5, xr[i], ui[i]);
                halves(imaginary[n - p], imaginary[p], 0.5, ur[i], xi[i]);
            }
        }

        void together(int i, double[][] real, double[][] imaginary, int p) {
            if (p == 0 || p == half) {
                times(xr[i], scale, real[p]);
                times(ur[i], scale, imaginary[p]);
            } else {
                halves(ui[i], xr[i], scale, real[n - p], real[p]);
                halves(xi[i], ur[i], scale, imaginary[p], imaginary[n - p]);
            }
        }
    }

    /** c (a + b) and c (b - a). */
    private static void halves(double[] a, double[] b, double c, double[] sum, double[] difference) {
        for (int j = 0; j < a.length; j++) {
            double x = a[j];
            double y = b[j];
            sum[j] = c * (x + y);
            difference[j] = c * (y - x);
        }
    }

    private static void times(double[] a, double c, double[] out) {
        for (int j = 0; j < a.length; j++) {
            out[j] = c * a[j];
        }
    }

    /** Rows become columns from {@code at} on, below row {@code first}. */
    private void columns(double[][] source, double[][] target, int first, int at, int count) {
        if (count < BLOCK) {
            for (int i = 0; i < count; i++) {
                for (int j = 0; j < width; j++) {
                    target[first + j][at + i] = source[i][j];
                }
            }
            return;
        }
        double[] a = source[0];
        double[] b = source[1];
        double[] c = source[2];
        double[] d = source[3];
        for (int j = 0; j < width; j++) {
            double[] t = target[first + j];
            t[at] = a[j];
            t[at + 1] = b[j];
            t[at + 2] = c[j];
            t[at + 3] = d[j];
        }
    }

    /** Columns from {@code at} on, below row {@code first}, become rows. */
    private void rowsOf(double[][] source, int first, int at, double[][] target, int count) {
        if (count < BLOCK) {
            for (int i = 0; i < count; i++) {
                for (int j = 0; j < width; j++) {
                    target[i][j] = source[first + j][at + i];
                }
            }
            return;
        }
        double[] a = target[0];
        double[] b = target[1];
        double[] c = target[2];
        double[] d = target[3];
        for (int j = 0; j < width; j++) {
            double[] s = source[first + j];
            a[j] = s[at];
            b[j] = s[at + 1];
            c[j] = s[at + 2];
            d[j] = s[at + 3];
        }
    }

    /** Second stage of the inverse, on one strip, after the first stage of all bands. */
    public void inverseColumns(Field field, int strip) {
        rows.transform(field.orderedRight[strip], field.orderedLeft[strip], 0, width);
    }

    /** The whole transform; the field is overwritten. */
    public void forward(Field field, Spectrum out) {
        for (int i = 0; i < strips(); i++) {
            forwardColumns(field, i);
        }
        for (int i = 0; i < bands(); i++) {
            forwardModes(field, out, i);
        }
    }

    /** The whole inverse; the spectrum is overwritten. */
    public void inverse(Spectrum spectrum, Field out) {
        for (int i = 0; i < bands(); i++) {
            inverseModes(spectrum, out, i);
        }
        for (int i = 0; i < strips(); i++) {
            inverseColumns(out, i);
        }
    }
}
