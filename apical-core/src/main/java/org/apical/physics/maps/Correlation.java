package org.apical.physics.maps;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jtransforms.fft.DoubleFFT_2D;

/**
 * Correlation of two maps over pairs of pixels at a distance r, r - 1/2 <= distance < r + 1/2, of pixels that are both there;
 * not periodic: maps and masks are padded with zeros, and the ratio of the two correlations is taken bin by bin
 * (phase-separation, E2).
 *
 * @param correlation at r = 0, 1, ...; NaN where no pair has that distance
 * @param plane the same over displacements, rows -n to n and columns -n to n, n = R but at most 32; NaN where there is no pair
 */
public record Correlation(double[] correlation, double[][] plane) {
    private static final int PLANE = 32;

    /** Correlation of a map with itself. */
    public static Correlation of(MapGrid map, int largest) {
        return of(map, map, largest);
    }

    /** Correlation of two maps of one shape, none of them constant. */
    public static Correlation of(MapGrid a, MapGrid b, int largest) {
        int rows = padded(a.rows() + Math.min(largest, a.rows()));
        int columns = padded(a.columns() + Math.min(largest, a.columns()));
        DoubleFFT_2D fft = new DoubleFFT_2D(rows, columns);
        double[][] fa = transform(a, rows, columns, fft);
        double[][] fb = a == b ? fa : transform(b, rows, columns, fft);
        double[] products = product(fa[0], fb[0], fft);
        double[] pairs = product(fa[1], fb[1], fft);
        double norm = Math.sqrt(a.variance() * b.variance());
        double[] sum = new double[largest + 1];
        double[] number = new double[largest + 1];
        int shown = Math.min(PLANE, largest);
        double[][] plane = new double[2 * shown + 1][2 * shown + 1];
        for (double[] line : plane) {
            Arrays.fill(line, Double.NaN);
        }
        for (int dr = -largest; dr <= largest; dr++) {
            for (int dc = -largest; dc <= largest; dc++) {
                if (Math.abs(dr) >= a.rows() || Math.abs(dc) >= a.columns()) {
                    continue;
                }
                int at = 2 * (Math.floorMod(dr, rows) * columns + Math.floorMod(dc, columns));
                double count = Math.rint(pairs[at]);
                if (count < 1) {
                    continue;
                }
                if (Math.abs(dr) <= shown && Math.abs(dc) <= shown) {
                    plane[dr + shown][dc + shown] = products[at] / count / norm;
                }
                int bin = (int) Math.floor(Math.sqrt((double) dr * dr + (double) dc * dc) + 0.5);
                if (bin <= largest) {
                    sum[bin] += products[at];
                    number[bin] += count;
                }
            }
        }
        double[] out = new double[largest + 1];
        for (int r = 0; r <= largest; r++) {
            out[r] = number[r] > 0 ? sum[r] / number[r] / norm : Double.NaN;
        }
        return new Correlation(out, plane);
    }

    /** Where the correlation first falls below a level, linear between bins; NaN where it does not. */
    public double crossing(double level) {
        for (int r = 1; r < correlation.length; r++) {
            if (correlation[r] <= level && correlation[r - 1] > level) {
                return r - 1 + (correlation[r - 1] - level) / (correlation[r - 1] - correlation[r]);
            }
        }
        return Double.NaN;
    }

    /** Transforms of the deviations from the mean and of the mask. */
    private static double[][] transform(MapGrid map, int rows, int columns, DoubleFFT_2D fft) {
        double mean = map.mean();
        double[] delta = new double[2 * rows * columns];
        double[] mask = new double[2 * rows * columns];
        for (int r = 0; r < map.rows(); r++) {
            for (int c = 0; c < map.columns(); c++) {
                double v = map.at(r, c);
                if (!Double.isNaN(v)) {
                    delta[2 * (r * columns + c)] = v - mean;
                    mask[2 * (r * columns + c)] = 1;
                }
            }
        }
        fft.complexForward(delta);
        fft.complexForward(mask);
        return new double[][] {delta, mask};
    }

    /** Correlation from the transforms: conj(a) b. */
    private static double[] product(double[] a, double[] b, DoubleFFT_2D fft) {
        double[] out = new double[a.length];
        for (int i = 0; i < a.length; i += 2) {
            out[i] = a[i] * b[i] + a[i + 1] * b[i + 1];
            out[i + 1] = a[i] * b[i + 1] - a[i + 1] * b[i];
        }
        fft.complexInverse(out, true);
        return out;
    }

    /** The next size of small factors. */
    private static int padded(int n) {
        for (int m = n; ; m++) {
            int left = m;
            for (int f : new int[] {2, 3, 5}) {
                while (left % f == 0) {
                    left /= f;
                }
            }
            if (left == 1) {
                return m;
            }
        }
    }

    /** Pearson's coefficient of pairs; NaN where one side is constant or there are fewer than two. */
    public static double pearson(double[] x, double[] y) {
        int n = x.length;
        double mx = Arrays.stream(x).sum() / n;
        double my = Arrays.stream(y).sum() / n;
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < n; i++) {
            xy += (x[i] - mx) * (y[i] - my);
            xx += (x[i] - mx) * (x[i] - mx);
            yy += (y[i] - my) * (y[i] - my);
        }
        return xx > 0 && yy > 0 ? Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy))) : Double.NaN;
    }

    /** Spearman's coefficient: Pearson's of the ranks, ties by their mean. */
    public static double spearman(double[] x, double[] y) {
        return pearson(ranks(x), ranks(y));
    }

    private static double[] ranks(double[] v) {
        int n = v.length;
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted((i, j) -> Double.compare(v[i], v[j]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] out = new double[n];
        int i = 0;
        while (i < n) {
            int j = i;
            while (j + 1 < n && v[order[j + 1]] == v[order[i]]) {
                j++;
            }
            for (int k = i; k <= j; k++) {
                out[order[k]] = (i + j) / 2.0 + 1;
            }
            i = j + 1;
        }
        return out;
    }

    /** Pixels that both maps have, as two lists. */
    public static double[][] both(MapGrid a, MapGrid b) {
        double[] x = new double[a.v().length];
        double[] y = new double[a.v().length];
        int n = 0;
        for (int i = 0; i < x.length; i++) {
            if (!Double.isNaN(a.v()[i]) && !Double.isNaN(b.v()[i])) {
                x[n] = a.v()[i];
                y[n++] = b.v()[i];
            }
        }
        return new double[][] {Arrays.copyOf(x, n), Arrays.copyOf(y, n)};
    }
}
