package org.apical.physics.maps;

import java.util.Arrays;

/**
 * Connected regions of a map above a threshold (phase-separation, E3): runs of foreground in each row are joined with those of
 * the row above. Not periodic; missing pixels are background.
 *
 * @param labels number of the puddle from 1 in the order of first pixels, row by row; 0 for background
 * @param area pixels of each puddle, in that order
 * @param perimeter pixel edges to background or to the border
 * @param centreRow mean row of the pixel centres
 * @param centreColumn mean column
 * @param moments mean squared distances from the centre, row-row, row-column, column-column, three numbers a puddle
 * @param spansRows one puddle touches the first and the last row
 * @param spansColumns one puddle touches the first and the last column
 * @param eulerNumber puddles minus holes; holes are joined with the other connectivity
 * @param covered pixels of the foreground
 */
public record Puddles(
        int[] labels,
        int[] area,
        int[] perimeter,
        double[] centreRow,
        double[] centreColumn,
        double[] moments,
        boolean spansRows,
        boolean spansColumns,
        int eulerNumber,
        int covered) {
    /**
     * Finds them.
     *
     * @param eight whether diagonal neighbours count
     */
    public static Puddles of(MapGrid map, double threshold, boolean eight) {
        int rows = map.rows();
        int columns = map.columns();
        double[] v = map.v();
        int[] labels = new int[v.length];
        int[] parent = new int[256];
        int runs = 0;
        int reach = eight ? 1 : 0;
        for (int r = 0; r < rows; r++) {
            int row = r * columns;
            int c = 0;
            while (c < columns) {
                // NaN is not above anything
                if (!(v[row + c] > threshold)) {
                    c++;
                    continue;
                }
                int start = c;
                while (c < columns && v[row + c] > threshold) {
                    c++;
                }
                int label = 0;
                if (r > 0) {
                    int end = Math.min(columns, c + reach);
                    int k = Math.max(0, start - reach);
                    while (k < end) {
                        int above = labels[row - columns + k];
                        if (above == 0) {
                            k++;
                            continue;
                        }
                        int root = root(parent, above);
                        if (label == 0) {
                            label = root;
                        } else if (root < label) {
                            parent[label] = root;
                            label = root;
                        } else {
                            parent[root] = label;
                        }
                        while (k < end && labels[row - columns + k] != 0) {
                            k++;
                        }
                    }
                }
                if (label == 0) {
                    label = ++runs;
                    if (runs == parent.length) {
                        parent = Arrays.copyOf(parent, 2 * runs);
                    }
                    parent[label] = label;
                }
                Arrays.fill(labels, row + start, row + c, label);
            }
        }
        // numbers in the order of the first pixels: a root is the smallest of its set
        int[] number = new int[runs + 1];
        int count = 0;
        for (int i = 1; i <= runs; i++) {
            int root = root(parent, i);
            number[i] = root == i ? ++count : number[root];
        }
        return measured(rows, columns, labels, number, count, eight);
    }

    private static int root(int[] parent, int i) {
        int at = i;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    private static Puddles measured(int rows, int columns, int[] labels, int[] number, int count, boolean eight) {
        int[] area = new int[count];
        int[] perimeter = new int[count];
        long[] sums = new long[5 * count];
        int covered = 0;
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                int i = r * columns + c;
                if (labels[i] == 0) {
                    continue;
                }
                int k = number[labels[i]];
                labels[i] = k--;
                covered++;
                area[k]++;
                int edges = 0;
                edges += r == 0 || labels[i - columns] == 0 ? 1 : 0;
                edges += r == rows - 1 || labels[i + columns] == 0 ? 1 : 0;
                edges += c == 0 || labels[i - 1] == 0 ? 1 : 0;
                edges += c == columns - 1 || labels[i + 1] == 0 ? 1 : 0;
                perimeter[k] += edges;
                int s = 5 * k;
                sums[s] += r;
                sums[s + 1] += c;
                sums[s + 2] += (long) r * r;
                sums[s + 3] += (long) r * c;
                sums[s + 4] += (long) c * c;
            }
        }
        double[] centreRow = new double[count];
        double[] centreColumn = new double[count];
        double[] moments = new double[3 * count];
        for (int k = 0; k < count; k++) {
            long n = area[k];
            long sr = sums[5 * k];
            long sc = sums[5 * k + 1];
            centreRow[k] = (double) sr / n;
            centreColumn[k] = (double) sc / n;
            moments[3 * k] = central(n, sr, sr, sums[5 * k + 2]);
            moments[3 * k + 1] = central(n, sr, sc, sums[5 * k + 3]);
            moments[3 * k + 2] = central(n, sc, sc, sums[5 * k + 4]);
        }
        return new Puddles(
                labels,
                area,
                perimeter,
                centreRow,
                centreColumn,
                moments,
                spans(labels, count, columns, 1, (rows - 1) * columns),
                spans(labels, count, rows, columns, columns - 1),
                euler(rows, columns, labels, eight),
                covered);
    }

    /** Mean of xy minus the product of the means, of whole sums: no cancellation but in very large puddles. */
    private static double central(long n, long sx, long sy, long sxy) {
        if ((double) n * sxy < 4e18) {
            return (double) (n * sxy - sx * sy) / ((double) n * n);
        }
        return (double) sxy / n - (double) sx / n * ((double) sy / n);
    }

    private static boolean spans(int[] labels, int count, int length, int step, int offset) {
        boolean[] first = new boolean[count + 1];
        for (int i = 0; i < length; i++) {
            first[labels[i * step]] = true;
        }
        for (int i = 0; i < length; i++) {
            int label = labels[i * step + offset];
            if (label > 0 && first[label]) {
                return true;
            }
        }
        return false;
    }

    /** From the counts of 2 x 2 squares with one, three, and two diagonal pixels of foreground [T: Gray 1971]. */
    private static int euler(int rows, int columns, int[] labels, boolean eight) {
        long sum = 0;
        for (int r = 0; r <= rows; r++) {
            int upperLeft = 0;
            int lowerLeft = 0;
            for (int c = 0; c <= columns; c++) {
                int upper = r > 0 && c < columns && labels[(r - 1) * columns + c] != 0 ? 1 : 0;
                int lower = r < rows && c < columns && labels[r * columns + c] != 0 ? 1 : 0;
                int n = upperLeft + lowerLeft + upper + lower;
                if (n == 1) {
                    sum++;
                } else if (n == 3) {
                    sum--;
                } else if (n == 2 && upperLeft == lower) {
                    sum += eight ? -2 : 2;
                }
                upperLeft = upper;
                lowerLeft = lower;
            }
        }
        return (int) (sum / 4);
    }

    /** How many. */
    public int count() {
        return area.length;
    }

    /** Root of the mean squared distance of pixel centres to the centroid, in pixels. */
    public double gyration(int k) {
        return Math.sqrt(moments[3 * k] + moments[3 * k + 2]);
    }

    /** Long and short axis of the ellipse of the same moments, in pixels; each pixel counts as a square. */
    public double[] axes(int k) {
        double a = moments[3 * k] + 1.0 / 12;
        double b = moments[3 * k + 1];
        double c = moments[3 * k + 2] + 1.0 / 12;
        double root = Math.sqrt((a - c) * (a - c) / 4 + b * b);
        double middle = (a + c) / 2;
        return new double[] {4 * Math.sqrt(middle + root), 4 * Math.sqrt(Math.max(0, middle - root))};
    }

    /** Numbers of the puddles, from 0, by falling area; equals in the order of their first pixels. */
    public int[] bySize() {
        long[] keys = new long[area.length];
        for (int k = 0; k < keys.length; k++) {
            keys[k] = (long) -area[k] << 32 | k;
        }
        Arrays.sort(keys);
        int[] out = new int[keys.length];
        for (int k = 0; k < out.length; k++) {
            out[k] = (int) keys[k];
        }
        return out;
    }

    /**
     * Counts of boxes of 1, 2, 4, ... pixels that hold foreground, up to half the shorter side.
     *
     * @return slope of their logarithm, the box-counting dimension; NaN for fewer than two sizes or no foreground
     */
    public double boxDimension(int rows, int columns) {
        int sizes = 0;
        while (2 << sizes <= Math.min(rows, columns)) {
            sizes++;
        }
        if (sizes < 2 || covered == 0) {
            return Double.NaN;
        }
        double[] x = new double[sizes];
        double[] y = new double[sizes];
        for (int s = 0; s < sizes; s++) {
            int across = (columns >> s) + 1;
            boolean[] hit = new boolean[((rows >> s) + 1) * across];
            int boxes = 0;
            for (int r = 0; r < rows; r++) {
                for (int c = 0; c < columns; c++) {
                    int at = (r >> s) * across + (c >> s);
                    if (labels[r * columns + c] != 0 && !hit[at]) {
                        hit[at] = true;
                        boxes++;
                    }
                }
            }
            x[s] = -s * Math.log(2);
            y[s] = Math.log(boxes);
        }
        double mx = Arrays.stream(x).average().orElse(0);
        double my = Arrays.stream(y).average().orElse(0);
        double xy = 0;
        double xx = 0;
        for (int s = 0; s < sizes; s++) {
            xy += (x[s] - mx) * (y[s] - my);
            xx += (x[s] - mx) * (x[s] - mx);
        }
        return xy / xx;
    }

    /** Threshold at a quantile of the pixels that are there, linear between order statistics. */
    public static double quantile(MapGrid map, double q) {
        double[] sorted =
                Arrays.stream(map.v()).filter(x -> !Double.isNaN(x)).sorted().toArray();
        double at = q * (sorted.length - 1);
        int low = Math.min((int) at, sorted.length - 1);
        int high = Math.min(low + 1, sorted.length - 1);
        return sorted[low] + (at - low) * (sorted[high] - sorted[low]);
    }

    /** Threshold of Otsu: the edge among those of 256 equal bins that parts the map into two most different classes. */
    public static double otsu(MapGrid map) {
        int bins = 256;
        double[] range = map.range();
        double width = (range[1] - range[0]) / bins;
        long[] count = new long[bins];
        long all = 0;
        for (double x : map.v()) {
            if (!Double.isNaN(x)) {
                int at = (int) ((x - range[0]) / (range[1] - range[0]) * bins);
                count[Math.min(bins - 1, at)]++;
                all++;
            }
        }
        double total = 0;
        for (int i = 0; i < bins; i++) {
            total += count[i] * (range[0] + (i + 0.5) * width);
        }
        long below = 0;
        double sum = 0;
        double best = -1;
        int edge = 0;
        for (int i = 0; i < bins - 1; i++) {
            below += count[i];
            sum += count[i] * (range[0] + (i + 0.5) * width);
            if (below == 0 || below == all) {
                continue;
            }
            double difference = sum / below - (total - sum) / (all - below);
            double between = (double) below / all * ((double) (all - below) / all) * difference * difference;
            // a gap gives one value at all its edges but for rounding: the first counts
            if (between > best * (1 + 1e-12)) {
                best = between;
                edge = i + 1;
            }
        }
        return range[0] + edge * (range[1] - range[0]) / bins;
    }
}
