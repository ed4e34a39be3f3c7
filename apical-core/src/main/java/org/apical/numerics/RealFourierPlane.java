package org.apical.numerics;

/**
 * Fourier transform of real fields on a periodic n x n grid, n a power of two from 4, in two stages of independent parts so
 * that several threads may share one transform and do their own work between the stages. The first index of a field is the
 * row, its columns are split in two halves: those of the left are the real and those of the right the imaginary part of the
 * first stage. A spectrum holds the modes (p, q) of the first and second index, p from 0 to n/2, at {@code re[q][p]} with q from
 * 0 to n-1 for 0 .. n/2-1, -n/2 .. -1. Forward is sum c exp(-i k r), the inverse has the 1/n^2. Stateless.
 */
public final class RealFourierPlane {
    private static final int STRIP = 32;
    private static final int TILE = 8;

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

    /** The modes of a field; the arrays may be read and written. */
    public final class Spectrum {
        /** Real parts, [q][p]. */
        public final double[][] re = new double[n][half + 1];

        /** Imaginary parts, [q][p]. */
        public final double[][] im = new double[n][half + 1];

        private final double[][] orderedRe = ordered(re, rows);
        private final double[][] orderedIm = ordered(im, rows);

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
        for (int tile = 0; tile < half; tile += Math.min(TILE, half)) {
            int end = Math.min(half, tile + TILE);
            for (int p = from; p < to; p++) {
                int mirror = p == 0 ? 0 : n - p;
                double[] zr = field.left[rows.place(p)];
                double[] zi = field.right[rows.place(p)];
                double[] wr = field.left[rows.place(mirror)];
                double[] wi = field.right[rows.place(mirror)];
                for (int j = tile; j < end; j++) {
                    out.orderedRe[j][p] = 0.5 * (zr[j] + wr[j]);
                    out.orderedIm[j][p] = 0.5 * (zi[j] - wi[j]);
                    out.orderedRe[j + half][p] = 0.5 * (zi[j] + wi[j]);
                    out.orderedIm[j + half][p] = 0.5 * (wr[j] - zr[j]);
                }
            }
        }
        rows.transform(out.orderedRe, out.orderedIm, from, to);
    }

    /** First stage of the inverse, on one band: the spectrum is overwritten. */
    public void inverseModes(Spectrum spectrum, Field out, int band) {
        int from = bandStart(band);
        int to = bandStart(band + 1);
        rows.transform(spectrum.im, spectrum.re, from, to);
        double scale = 1.0 / n / n;
        for (int tile = 0; tile < half; tile += Math.min(TILE, half)) {
            int end = Math.min(half, tile + TILE);
            for (int p = from; p < to; p++) {
                int mirror = p == 0 ? 0 : n - p;
                double[] zr = out.orderedLeft[p];
                double[] zi = out.orderedRight[p];
                double[] wr = out.orderedLeft[mirror];
                double[] wi = out.orderedRight[mirror];
                for (int j = tile; j < end; j++) {
                    int a = rows.place(j);
                    int b = rows.place(j + half);
                    double ar = scale * spectrum.re[a][p];
                    double ai = scale * spectrum.im[a][p];
                    double br = scale * spectrum.re[b][p];
                    double bi = scale * spectrum.im[b][p];
                    wr[j] = ar + bi;
                    wi[j] = br - ai;
                    zr[j] = ar - bi;
                    zi[j] = ai + br;
                }
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
