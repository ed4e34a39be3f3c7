package org.apical.physics.maps;

import org.apical.numerics.JavaRandomSource;

/**
 * A map: rows x columns of numbers in one array, row by row; NaN where a pixel is missing. Do not modify the array.
 *
 * @param rows at least 1
 * @param columns at least 1
 * @param v values
 */
public record MapGrid(int rows, int columns, double[] v) {
    private static final double LEAST_DIFFERENCE = 1e-150;

    /** As many values as pixels. */
    public MapGrid {
        if (v.length != rows * columns) {
            throw new IllegalArgumentException(v.length + " values of " + rows + " x " + columns);
        }
    }

    /** A map from its rows, all of one length. */
    public static MapGrid of(double[][] rows) {
        int columns = rows[0].length;
        double[] v = new double[rows.length * columns];
        for (int r = 0; r < rows.length; r++) {
            System.arraycopy(rows[r], 0, v, r * columns, columns);
        }
        return new MapGrid(rows.length, columns, v);
    }

    /**
     * Random numbers averaged over the periodic box around each pixel (phase-separation, section I).
     *
     * @param seed of {@code java.util.Random}
     * @param skip numbers discarded first
     * @param box odd width of the box
     */
    public static MapGrid uniform(int rows, int columns, long seed, int skip, int box) {
        JavaRandomSource random = new JavaRandomSource(seed);
        for (int i = 0; i < skip; i++) {
            random.nextDouble();
        }
        double[] v = new double[rows * columns];
        for (int i = 0; i < v.length; i++) {
            v[i] = random.nextDouble();
        }
        if (box == 1) {
            return new MapGrid(rows, columns, v);
        }
        int half = box / 2;
        double[] line = new double[v.length];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                double sum = 0;
                for (int d = -half; d <= half; d++) {
                    sum += v[r * columns + Math.floorMod(c + d, columns)];
                }
                line[r * columns + c] = sum;
            }
        }
        double[] out = new double[v.length];
        for (int r = 0; r < rows; r++) {
            for (int d = -half; d <= half; d++) {
                int from = Math.floorMod(r + d, rows) * columns;
                for (int c = 0; c < columns; c++) {
                    out[r * columns + c] += line[from + c];
                }
            }
        }
        for (int i = 0; i < out.length; i++) {
            out[i] /= (double) box * box;
        }
        return new MapGrid(rows, columns, out);
    }

    /** Value of a pixel. */
    public double at(int row, int column) {
        return v[row * columns + column];
    }

    /** How many pixels are there. */
    public int present() {
        int n = 0;
        for (double x : v) {
            n += Double.isNaN(x) ? 0 : 1;
        }
        return n;
    }

    /** Mean over the pixels that are there. */
    public double mean() {
        double sum = 0;
        for (double x : v) {
            sum += Double.isNaN(x) ? 0 : x;
        }
        return sum / present();
    }

    /** Variance over the pixels that are there, divided by their number. */
    public double variance() {
        double mean = mean();
        double sum = 0;
        for (double x : v) {
            sum += Double.isNaN(x) ? 0 : (x - mean) * (x - mean);
        }
        return sum / present();
    }

    /** Smallest and largest value. */
    public double[] range() {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double x : v) {
            if (!Double.isNaN(x)) {
                low = Math.min(low, x);
                high = Math.max(high, x);
            }
        }
        return new double[] {low, high};
    }

    /** Whether all pixels that are there hold the same value to rounding, or differ by so little that squares vanish. */
    public boolean constant() {
        double[] range = range();
        double rounding = 1e-14 * Math.max(Math.abs(range[0]), Math.abs(range[1]));
        return !(range[1] - range[0] > Math.max(rounding, LEAST_DIFFERENCE));
    }

    /** Rows and columns exchanged. */
    public MapGrid transposed() {
        double[] t = new double[v.length];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                t[c * rows + r] = v[r * columns + c];
            }
        }
        return new MapGrid(columns, rows, t);
    }

    /** As rows. */
    public double[][] toRows() {
        double[][] out = new double[rows][columns];
        for (int r = 0; r < rows; r++) {
            System.arraycopy(v, r * columns, out[r], 0, columns);
        }
        return out;
    }
}
