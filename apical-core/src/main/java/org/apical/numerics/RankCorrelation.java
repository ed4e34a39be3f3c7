package org.apical.numerics;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * Spearman's rank correlation of a few pairs, ties by mean ranks, with the p-value of a permutation test [T: Kendall and
 * Gibbons, Rank Correlation Methods, 1990].
 *
 * @param rho from -1 to 1; NaN where one side is all ties or there are fewer than two pairs
 * @param pValue two-sided: the share of orders of one side whose |rho| reaches the one found
 * @param pairs how many
 * @param exact whether all orders were counted; else some were drawn
 */
public record RankCorrelation(double rho, double pValue, int pairs, boolean exact) {
    /** Up to so many pairs all orders are counted (3.6 million). */
    private static final int EXACT = 10;

    private static final double SAME = 1e-12;

    /**
     * Correlates. With more than ten pairs 200,000 orders are drawn.
     *
     * @param x one side
     * @param y the other, as many; infinite values are allowed, NaN is not
     * @param below a whole number from 0 to its argument - 1, at random
     */
    public static RankCorrelation of(double[] x, double[] y, IntUnaryOperator below) {
        int n = x.length;
        if (y.length != n
                || Arrays.stream(x).anyMatch(Double::isNaN)
                || Arrays.stream(y).anyMatch(Double::isNaN)) {
            throw new IllegalArgumentException("pairs of numbers are needed: " + n + ", " + y.length);
        }
        double[] a = centredRanks(x);
        double[] b = centredRanks(y);
        double norm = Math.sqrt(product(a, a) * product(b, b));
        if (n < 2 || norm == 0) {
            return new RankCorrelation(Double.NaN, 1, n, true);
        }
        double found = Math.abs(product(a, b));
        double reach = found - SAME * norm;
        double p;
        if (n <= EXACT) {
            long[] count = new long[2];
            permute(a, b, n, 0, reach, count);
            p = (double) count[0] / count[1];
        } else {
            int draws = 200_000;
            long hits = 1;
            for (int draw = 0; draw < draws; draw++) {
                for (int i = n - 1; i > 0; i--) {
                    swap(b, i, below.applyAsInt(i + 1));
                }
                hits += Math.abs(product(a, b)) >= reach ? 1 : 0;
            }
            p = hits / (draws + 1.0);
        }
        return new RankCorrelation(product(a, centredRanks(y)) / norm, p, n, n <= EXACT);
    }

    /** All orders of the last {@code left} elements of b; {@code sum} is the product over the others. */
    private static void permute(double[] a, double[] b, int left, double sum, double reach, long[] count) {
        if (left == 0) {
            count[0] += Math.abs(sum) >= reach ? 1 : 0;
            count[1]++;
            return;
        }
        int last = left - 1;
        for (int i = 0; i < left; i++) {
            swap(b, i, last);
            permute(a, b, last, sum + a[last] * b[last], reach, count);
            swap(b, i, last);
        }
    }

    private static void swap(double[] v, int i, int j) {
        double t = v[i];
        v[i] = v[j];
        v[j] = t;
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /**
     * Spearman's rho alone.
     *
     * @param x one side, no NaN
     * @param y the other, as many
     * @return from -1 to 1; NaN where one side is all ties or there are fewer than two pairs
     */
    public static double rho(double[] x, double[] y) {
        double[] a = centredRanks(x);
        double[] b = centredRanks(y);
        double norm = Math.sqrt(product(a, a) * product(b, b));
        return x.length < 2 || norm == 0 ? Double.NaN : product(a, b) / norm;
    }

    /** Ranks from 1, ties with their mean, minus the mean of all. */
    private static double[] centredRanks(double[] v) {
        int n = v.length;
        double[] sorted = v.clone();
        Arrays.sort(sorted);
        double[] ranks = new double[n];
        for (int i = 0; i < n; i++) {
            int at = Arrays.binarySearch(sorted, v[i]);
            int first = at;
            while (first > 0 && sorted[first - 1] == v[i]) {
                first--;
            }
            int last = at;
            while (last < n - 1 && sorted[last + 1] == v[i]) {
                last++;
            }
            ranks[i] = (first + last) / 2.0 + 1 - (n + 1) / 2.0;
        }
        return ranks;
    }
}
