package org.apical.numerics;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How far the order of one property follows the order of another, in whole numbers, so that equal orders compare as equal
 * [T: Kendall and Gibbons, Rank Correlation Methods, 1990]. Immutable.
 */
public abstract sealed class RankStatistic {
    private final int pairs;

    private RankStatistic(double[] x, double[] y) {
        if (x.length != y.length
                || Arrays.stream(x).anyMatch(Double::isNaN)
                || Arrays.stream(y).anyMatch(Double::isNaN)) {
            throw new IllegalArgumentException("pairs of numbers are needed: " + x.length + ", " + y.length);
        }
        pairs = x.length;
    }

    /**
     * Spearman's: the product of the ranks, twice and about their means, ties by mean ranks.
     *
     * @param x one property, no NaN
     * @param y the other, as many
     */
    public static RankStatistic spearman(double[] x, double[] y) {
        return new Spearman(x, y);
    }

    /** Kendall's tau-b: pairs in the same order less pairs in the opposite one; ties count for neither. */
    public static RankStatistic kendall(double[] x, double[] y) {
        return new Kendall(x, y);
    }

    /** How many pairs of numbers. */
    public final int pairs() {
        return pairs;
    }

    /** The statistic with the second property in the order given: x[i] beside y[order[i]]. */
    public abstract long of(int[] order);

    /** What the statistic is divided by to give the coefficient; 0 where one side is all ties. */
    public abstract double scale();

    /** The statistic of the pairs as they are. */
    public final long found() {
        return of(IntStream.range(0, pairs).toArray());
    }

    /** The coefficient of the pairs as they are, from -1 to 1; NaN where one side is all ties. */
    public final double coefficient() {
        return scale() == 0 ? Double.NaN : Math.max(-1, Math.min(1, found() / scale()));
    }

    /** First and last place of each number among the sorted ones. */
    private static int[][] places(double[] v) {
        double[] sorted = v.clone();
        Arrays.sort(sorted);
        int[][] out = new int[v.length][];
        for (int i = 0; i < v.length; i++) {
            int first = Arrays.binarySearch(sorted, v[i]);
            int last = first;
            while (first > 0 && sorted[first - 1] == v[i]) {
                first--;
            }
            while (last < v.length - 1 && sorted[last + 1] == v[i]) {
                last++;
            }
            out[i] = new int[] {first, last};
        }
        return out;
    }

    private static final class Spearman extends RankStatistic {
        private final long[] a;
        private final long[] b;

        private Spearman(double[] x, double[] y) {
            super(x, y);
            a = ranks(x);
            b = ranks(y);
        }

        private static long[] ranks(double[] v) {
            return Arrays.stream(places(v))
                    .mapToLong(p -> p[0] + p[1] + 1L - v.length)
                    .toArray();
        }

        @Override
        public long of(int[] order) {
            long sum = 0;
            for (int i = 0; i < a.length; i++) {
                sum += a[i] * b[order[i]];
            }
            return sum;
        }

        @Override
        public double scale() {
            return Math.sqrt((double) squares(a) * squares(b));
        }

        private static long squares(long[] v) {
            return Arrays.stream(v).map(r -> r * r).sum();
        }
    }

    private static final class Kendall extends RankStatistic {
        /** Places of x in ascending order, and where each group of equal x ends. */
        private final int[] ascending;

        private final int[] ends;
        private final int[] y;
        private final double scale;

        private Kendall(double[] xs, double[] ys) {
            super(xs, ys);
            int[] x = firsts(xs);
            y = firsts(ys);
            int n = pairs();
            ascending = IntStream.range(0, n)
                    .boxed()
                    .sorted((i, j) -> Integer.compare(x[i], x[j]))
                    .mapToInt(i -> i)
                    .toArray();
            ends = IntStream.rangeClosed(1, n)
                    .filter(i -> i == n || x[ascending[i]] != x[ascending[i - 1]])
                    .toArray();
            scale = Math.sqrt((double) untied(xs) * untied(ys));
        }

        private static int[] firsts(double[] v) {
            return Arrays.stream(places(v)).mapToInt(p -> p[0]).toArray();
        }

        private static long untied(double[] v) {
            long twice = (long) v.length * v.length;
            for (int[] p : places(v)) {
                twice -= p[1] - p[0] + 1;
            }
            return twice / 2;
        }

        /** Counts in the order of x with a tree of partial sums over the places of y (Fenwick). */
        @Override
        public long of(int[] order) {
            int n = pairs();
            int[] tree = new int[n + 1];
            long sum = 0;
            int start = 0;
            for (int end : ends) {
                for (int i = start; i < end; i++) {
                    int place = y[order[ascending[i]]];
                    int below = count(tree, place);
                    int upTo = count(tree, place + 1);
                    sum += below - (start - upTo);
                }
                for (int i = start; i < end; i++) {
                    for (int k = y[order[ascending[i]]] + 1; k <= n; k += k & -k) {
                        tree[k]++;
                    }
                }
                start = end;
            }
            return sum;
        }

        private static int count(int[] tree, int places) {
            int sum = 0;
            for (int k = places; k > 0; k -= k & -k) {
                sum += tree[k];
            }
            return sum;
        }

        @Override
        public double scale() {
            return scale;
        }
    }
}
