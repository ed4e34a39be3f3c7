package org.apical.numerics;

import java.util.Arrays;
import java.util.OptionalLong;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * What chance makes of a {@link RankStatistic}: its size over all orders of one side, or over some drawn at random [T: Kendall
 * and Gibbons, 1990]. Two-sided.
 */
public final class ChanceOrders {
    /** Up to so many pairs all orders are counted (3.6 million). */
    public static final int COUNTED = 10;

    private final long[] sizes;
    private final boolean exact;

    private ChanceOrders(long[] sizes, boolean exact) {
        Arrays.sort(sizes);
        this.sizes = sizes;
        this.exact = exact;
    }

    /**
     * All orders.
     *
     * @throws IllegalArgumentException of more than {@link #COUNTED} pairs
     */
    public static ChanceOrders all(RankStatistic statistic) {
        int n = statistic.pairs();
        if (n > COUNTED) {
            throw new IllegalArgumentException("too many orders of " + n);
        }
        int orders = IntStream.rangeClosed(1, n).reduce(1, (a, b) -> a * b);
        long[] sizes = new long[orders];
        fill(statistic, identity(n), n, sizes, 0);
        return new ChanceOrders(sizes, true);
    }

    /** Orders that were drawn, in any number of parts. */
    public static ChanceOrders of(long[]... drawn) {
        return new ChanceOrders(
                Arrays.stream(drawn).flatMapToLong(Arrays::stream).toArray(), false);
    }

    /**
     * Draws orders.
     *
     * @param below a whole number from 0 to its argument - 1, at random
     * @return the size of the statistic in each
     */
    public static long[] draw(RankStatistic statistic, int draws, IntUnaryOperator below) {
        int[] order = identity(statistic.pairs());
        long[] sizes = new long[draws];
        for (int draw = 0; draw < draws; draw++) {
            for (int i = order.length - 1; i > 0; i--) {
                swap(order, i, below.applyAsInt(i + 1));
            }
            sizes[draw] = Math.abs(statistic.of(order));
        }
        return sizes;
    }

    /** Whether all orders were counted. */
    public boolean exact() {
        return exact;
    }

    /** Share of orders whose statistic is at least as large; of drawn orders the one found counts as one of them. */
    public double pValue(long found) {
        long reach = Math.abs(found);
        int low = 0;
        int high = sizes.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sizes[middle] < reach) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int self = exact ? 0 : 1;
        return (sizes.length - low + self) / (double) (sizes.length + self);
    }

    /** The least size whose p-value is at most the significance; none where even a perfect order is too likely. */
    public OptionalLong critical(double significance) {
        for (int i = 0; i < sizes.length; i++) {
            if ((i == 0 || sizes[i] != sizes[i - 1]) && pValue(sizes[i]) <= significance) {
                return OptionalLong.of(sizes[i]);
            }
        }
        return OptionalLong.empty();
    }

    /** All orders of the first {@code left} places; how many sizes are known then. */
    private static int fill(RankStatistic statistic, int[] order, int left, long[] sizes, int known) {
        if (left <= 1) {
            sizes[known] = Math.abs(statistic.of(order));
            return known + 1;
        }
        int at = known;
        for (int i = 0; i < left; i++) {
            swap(order, i, left - 1);
            at = fill(statistic, order, left - 1, sizes, at);
            swap(order, i, left - 1);
        }
        return at;
    }

    private static int[] identity(int n) {
        return IntStream.range(0, n).toArray();
    }

    private static void swap(int[] v, int i, int j) {
        int t = v[i];
        v[i] = v[j];
        v[j] = t;
    }
}
