package org.apical.numerics;

/**
 * Fourier transform of real fields on a periodic n x n grid, n a power of two from 4, in two stages of independent parts so
 * that several threads may share one transform and do their own work between the stages. The first index of a field is the
 * row, its columns are split in two halves: those of the left are the real and those of the right the imaginary part of the
 * first stage. A spectrum holds the modes (p, q) of the first and second index, p from 0 to n/2, at {@code re[q][p]} with q from
 * 0 to n-1 for 0 .. n/2-1, -n/2 .. -1. Forward is sum c exp(-i k r), the inverse has the 1/n^2. Stateless.
 */
public final class RealFourierPlane {
    private static final int STRIP = 64;

    private final int n;
    private final int half;
    private final RowFourier rows;

    /** @param n points a side, a power of two from 4 */
    public RealFourierPlane(int n) {
        if (n < 4 || Integer.bitCount(n) != 1) {
            throw new IllegalArgumentException(n + " is not a power of two");
        }
        this.n = n;
        half = n / 2;
        rows = new RowFourier(n);
    }

    /** The rows of a matrix in the order in which the transform leaves them. */
    private static double[][] ordered(double[][] natural, RowFourier rows) {
        double[][] out = new double[natural.length][];
        for (int k = 0; k < out.length; k++) {
            out[rows.place(k)] = natural[k];
        }
        return out;
    }

    /** A field; the arrays may be read and written. */
    public final class Field {
        /** Columns 0 to n/2 - 1 of each row. */
        public final double[][] left = new double[n][half];

        /** Columns n/2 to n - 1 of each row. */
        public final double[][] right = new double[n][half];

        private final double[][] orderedLeft = ordered(left, rows);
        private final double[][] orderedRight = ordered(right, rows);

        /** After the first stage forward: pairs of rows whose sums and differences are the transforms of the two halves. */
        private final Pairs out = new Pairs(placed(left), placed(right));

        /** The same before the second stage of the inverse. */
        private final Pairs in = new Pairs(orderedLeft, orderedRight);

        private Field() {}

        /** Sets it from n rows of n, one after the other. */
        public void set(double[] c) {
            for (int i = 0; i < n; i++) {
                System.arraycopy(c, i * n, left[i], 0, half);
                System.arraycopy(c, i * n + half, right[i], 0, half);
            }
        }

        /** Its n rows of n, one after the other. */
        public double[] copy() {
            double[] c = new double[n * n];
            for (int i = 0; i < n; i++) {
                System.arraycopy(left[i], 0, c, i * n, half);
                System.arraycopy(right[i], 0, c, i * n + half, half);
            }
            return c;
        }
    }

    /** Rows p and n - p of a matrix of real and imaginary parts; for p = 0 and n/2 these are the same row. */
    private final class Pairs {
        private final double[][] re = new double[half + 1][];
        private final double[][] im = new double[half + 1][];
        private final double[][] mirrorRe = new double[half + 1][];
        private final double[][] mirrorIm = new double[half + 1][];

        Pairs(double[][] real, double[][] imaginary) {
            for (int p = 0; p <= half; p++) {
                boolean single = p == 0 || p == half;
                re[p] = real[p];
                im[p] = single ? new double[half] : imaginary[p];
                mirrorRe[p] = single ? imaginary[p] : real[n - p];
                mirrorIm[p] = single ? new double[half] : imaginary[n - p];
            }
        }
    }

    /** The rows of a matrix by the frequency that the transform leaves in them. */
    private double[][] placed(double[][] rowsOf) {
        double[][] out = new double[n][];
        for (int k = 0; k < n; k++) {
            out[k] = rowsOf[rows.place(k)];
        }
        return out;
    }

    /** The modes of a field; the arrays may be read and written. */
    public final class Spectrum {
        /** Real parts, [q][p]. */
        public final double[][] re = new double[n][half + 1];

        /** Imaginary parts, [q][p]. */
        public final double[][] im = new double[n][half + 1];

        private final double[][] orderedRe = ordered(re, rows);
        private final double[][] orderedIm = ordered(im, rows);
        private final double[][] placedRe = placed(re);
        private final double[][] placedIm = placed(im);

        private Spectrum() {}
    }

    /** A field of zeros. */
    public Field field() {
        return new Field();
    }

    /** A spectrum of zeros. */
    public Spectrum spectrum() {
        return new Spectrum();
    }

    /** Parts of the stage that works on columns of fields. */
    public int strips() {
        return Math.max(1, half / STRIP);
    }

    /** First column, in each half, of a strip. */
    public int stripStart(int strip) {
        return strip * Math.min(STRIP, half);
    }

    /** Parts of the stage that works on modes. */
    public int bands() {
        return strips();
    }

    /** First p of a band; the last band has one more than the others. */
    public int bandStart(int band) {
        return band == bands() ? half + 1 : band * Math.min(STRIP, half);
    }

    /** First stage forward, on one strip: the field is overwritten. */
    public void forwardColumns(Field field, int strip) {
        rows.transform(field.left, field.right, stripStart(strip), stripStart(strip + 1));
    }

    /** Second stage forward, on one band, after the first stage of all strips. */
    public void forwardModes(Field field, Spectrum out, int band) {
        int from = bandStart(band);
        int to = bandStart(band + 1);
        Pairs pairs = field.out;
        for (int p = Math.max(1, from); p < Math.min(half, to); p++) {
            apart(pairs.re[p], pairs.im[p], pairs.mirrorRe[p], pairs.mirrorIm[p], half);
        }
        columns(pairs.re, out.orderedRe, 0, from, to);
        columns(pairs.im, out.orderedIm, 0, from, to);
        columns(pairs.mirrorRe, out.orderedRe, half, from, to);
        columns(pairs.mirrorIm, out.orderedIm, half, from, to);
        rows.transform(out.orderedRe, out.orderedIm, from, to);
    }

    /** First stage of the inverse, on one band: the spectrum is overwritten. */
    public void inverseModes(Spectrum spectrum, Field out, int band) {
        int from = bandStart(band);
        int to = bandStart(band + 1);
        rows.transform(spectrum.im, spectrum.re, from, to);
        Pairs pairs = out.in;
        rowsOf(spectrum.placedRe, 0, pairs.re, from, to);
        rowsOf(spectrum.placedIm, 0, pairs.im, from, to);
        rowsOf(spectrum.placedRe, half, pairs.mirrorRe, from, to);
        rowsOf(spectrum.placedIm, half, pairs.mirrorIm, from, to);
        double scale = 1.0 / n / n;
        for (int p = from; p < to; p++) {
            if (p == 0 || p == half) {
                times(pairs.re[p], scale, half);
                times(pairs.mirrorRe[p], scale, half);
            } else {
                together(pairs.re[p], pairs.im[p], pairs.mirrorRe[p], pairs.mirrorIm[p], scale, half);
            }
        }
    }

    private static void times(double[] x, double by, int n) {
        for (int j = 0; j < n; j++) {
            x[j] *= by;
        }
    }

    /** Transforms x of the left and u of the right half from z = x + i u at p and w at n - p. */
    private static void apart(double[] zr, double[] zi, double[] wr, double[] wi, int n) {
        for (int j = 0; j < n; j++) {
            double xr = 0.5 * (zr[j] + wr[j]);
            double xi = 0.5 * (zi[j] - wi[j]);
            double ur = 0.5 * (zi[j] + wi[j]);
            double ui = 0.5 * (wr[j] - zr[j]);
            zr[j] = xr;
            zi[j] = xi;
            wr[j] = ur;
            wi[j] = ui;
        }
    }

    /** The way back. */
    private static void together(double[] xr, double[] xi, double[] ur, double[] ui, double scale, int n) {
        for (int j = 0; j < n; j++) {
            double zr = scale * (xr[j] - ui[j]);
            double zi = scale * (xi[j] + ur[j]);
            double wr = scale * (xr[j] + ui[j]);
            double wi = scale * (ur[j] - xi[j]);
            xr[j] = zr;
            xi[j] = zi;
            ur[j] = wr;
            ui[j] = wi;
        }
    }

    /** Rows p become columns p, from row {@code first} on. */
    private void columns(double[][] source, double[][] target, int first, int from, int to) {
        int p = from;
        for (; p + 4 <= to; p += 4) {
            double[] a = source[p];
            double[] b = source[p + 1];
            double[] c = source[p + 2];
            double[] d = source[p + 3];
            for (int j = 0; j < half; j++) {
                double[] t = target[first + j];
                t[p] = a[j];
                t[p + 1] = b[j];
                t[p + 2] = c[j];
                t[p + 3] = d[j];
            }
        }
        for (; p < to; p++) {
            double[] a = source[p];
            for (int j = 0; j < half; j++) {
                target[first + j][p] = a[j];
            }
        }
    }

    /** Columns p, from row {@code first} on, become rows p. */
    private void rowsOf(double[][] source, int first, double[][] target, int from, int to) {
        int p = from;
        for (; p + 4 <= to; p += 4) {
            double[] a = target[p];
            double[] b = target[p + 1];
            double[] c = target[p + 2];
            double[] d = target[p + 3];
            for (int j = 0; j < half; j++) {
                double[] s = source[first + j];
                a[j] = s[p];
                b[j] = s[p + 1];
                c[j] = s[p + 2];
                d[j] = s[p + 3];
            }
        }
        for (; p < to; p++) {
            double[] a = target[p];
            for (int j = 0; j < half; j++) {
                a[j] = source[first + j][p];
            }
        }
    }

    /** Second stage of the inverse, on one strip, after the first stage of all bands. */
    public void inverseColumns(Field field, int strip) {
        rows.transform(field.orderedRight, field.orderedLeft, stripStart(strip), stripStart(strip + 1));
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
