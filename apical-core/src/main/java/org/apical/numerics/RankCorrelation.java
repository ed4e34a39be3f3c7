package org.apical.numerics;

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
    private static final int DRAWS = 200_000;

    /**
     * Correlates. With more than {@link ChanceOrders#COUNTED} pairs 200,000 orders are drawn.
     *
     * @param x one side
     * @param y the other, as many; infinite values are allowed, NaN is not
     * @param below a whole number from 0 to its argument - 1, at random
     */
    public static RankCorrelation of(double[] x, double[] y, IntUnaryOperator below) {
        RankStatistic statistic = RankStatistic.spearman(x, y);
        int n = x.length;
        double rho = statistic.coefficient();
        if (Double.isNaN(rho)) {
            return new RankCorrelation(Double.NaN, 1, n, true);
        }
        ChanceOrders chance = n <= ChanceOrders.COUNTED
                ? ChanceOrders.all(statistic)
                : ChanceOrders.of(ChanceOrders.draw(statistic, DRAWS, below));
        return new RankCorrelation(rho, chance.pValue(statistic.found()), n, chance.exact());
    }
}
