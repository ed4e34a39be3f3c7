package org.apical.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Spearman's and Kendall's statistics against their definitions, and their distributions over all orders. */
class RankStatisticTest {
    private static double[] range(int n) {
        return IntStream.range(0, n).asDoubleStream().toArray();
    }

    /** Numbers of orders of n = 4 by the sum of squared differences of ranks, 0 to 20 in steps of 2 (Kendall and Gibbons). */
    @Test
    void distributionOfSpearmanForFour() {
        ChanceOrders chance = ChanceOrders.all(RankStatistic.spearman(range(4), range(4)));
        int[] counts = {1, 3, 1, 4, 2, 2, 2, 4, 1, 3, 1};
        for (int i = 0; i < counts.length; i++) {
            double rho = 1 - 6 * 2.0 * i / (4 * 15);
            int asLarge = 0;
            for (int j = 0; j < counts.length; j++) {
                asLarge += Math.abs(1 - 6 * 2.0 * j / (4 * 15)) >= Math.abs(rho) - 1e-12 ? counts[j] : 0;
            }
            // doubled centred ranks: the statistic is rho times 4 n (n^2 - 1) / 12
            assertThat(chance.pValue(Math.round(rho * 20))).isCloseTo(asLarge / 24.0, within(1e-15));
        }
        assertThat(chance.exact()).isTrue();
    }

    /** Inversions of n = 4 are 1 3 5 6 5 3 1 (the Mahonian numbers); of n = 5: 1 4 9 15 20 22 20 ... */
    @Test
    void distributionOfKendall() {
        ChanceOrders four = ChanceOrders.all(RankStatistic.kendall(range(4), range(4)));
        assertThat(four.pValue(6)).isCloseTo(2 / 24.0, within(1e-15));
        assertThat(four.pValue(4)).isCloseTo(8 / 24.0, within(1e-15));
        assertThat(four.pValue(-2)).isCloseTo(18 / 24.0, within(1e-15));
        assertThat(four.pValue(0)).isEqualTo(1);
        ChanceOrders five = ChanceOrders.all(RankStatistic.kendall(range(5), range(5)));
        assertThat(five.pValue(6)).isCloseTo(2 * (1 + 4 + 9) / 120.0, within(1e-15));
    }

    /** Tables of two-sided critical values: rho 0.738 and tau 0.643 of n = 8 at 5 %, 0.648 and 0.511 of n = 10. */
    @Test
    void criticalValuesOfTheTables() {
        for (double[] row : new double[][] {{8, 0.738, 0.643}, {10, 0.648, 0.511}}) {
            double[] x = range((int) row[0]);
            RankStatistic rho = RankStatistic.spearman(x, x);
            RankStatistic tau = RankStatistic.kendall(x, x);
            assertThat(ChanceOrders.all(rho).critical(0.05).orElseThrow() / rho.scale())
                    .isCloseTo(row[1], within(5e-4));
            assertThat(ChanceOrders.all(tau).critical(0.05).orElseThrow() / tau.scale())
                    .isCloseTo(row[2], within(5e-4));
        }
        assertThat(ChanceOrders.all(RankStatistic.spearman(range(4), range(4))).critical(0.05))
                .isEmpty();
    }

    @Test
    void bothAgreeWithTheirDefinitionsWithTies() {
        SplittableRandom random = new SplittableRandom(16);
        for (int trial = 0; trial < 300; trial++) {
            int n = 2 + random.nextInt(30);
            double[] x = random.ints(n, 0, 8).asDoubleStream().toArray();
            double[] y =
                    random.ints(n, 0, 1 + random.nextInt(20)).asDoubleStream().toArray();
            long same = 0;
            long untiedX = 0;
            long untiedY = 0;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < i; j++) {
                    same += (long) (Math.signum(x[i] - x[j]) * Math.signum(y[i] - y[j]));
                    untiedX += x[i] != x[j] ? 1 : 0;
                    untiedY += y[i] != y[j] ? 1 : 0;
                }
            }
            RankStatistic tau = RankStatistic.kendall(x, y);
            assertThat(tau.found()).isEqualTo(same);
            assertThat(tau.scale()).isCloseTo(Math.sqrt((double) untiedX * untiedY), within(1e-9));
            double rho = RankStatistic.spearman(x, y).coefficient();
            double pearson = pearsonOfRanks(x, y);
            if (Double.isNaN(pearson)) {
                assertThat(rho).isNaN();
            } else {
                assertThat(rho).isCloseTo(pearson, within(1e-12));
            }
        }
    }

    private static double pearsonOfRanks(double[] x, double[] y) {
        double[] a = meanRanks(x);
        double[] b = meanRanks(y);
        double mean = (x.length + 1) / 2.0;
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += (a[i] - mean) * (b[i] - mean);
            aa += (a[i] - mean) * (a[i] - mean);
            bb += (b[i] - mean) * (b[i] - mean);
        }
        return ab / Math.sqrt(aa * bb);
    }

    private static double[] meanRanks(double[] v) {
        double[] out = new double[v.length];
        for (int i = 0; i < v.length; i++) {
            for (double other : v) {
                out[i] += other < v[i] ? 1 : other == v[i] ? 0.5 : 0;
            }
            out[i] += 0.5;
        }
        return out;
    }

    @Test
    void drawnOrdersAgreeWithAllOfThem() {
        SplittableRandom random = new SplittableRandom(3);
        double[] x = {1, 2, 2, 4, 5, 6, 7, 8, 8};
        double[] y = {2, 1, 4, 3, 5, 5, 9, 7, 8};
        for (RankStatistic s : new RankStatistic[] {RankStatistic.spearman(x, y), RankStatistic.kendall(x, y)}) {
            ChanceOrders all = ChanceOrders.all(s);
            ChanceOrders drawn = ChanceOrders.of(
                    ChanceOrders.draw(s, 20_000, random::nextInt), ChanceOrders.draw(s, 20_000, random::nextInt));
            for (long size = 0; size <= Math.abs(s.found()); size += Math.max(1, s.found() / 7)) {
                double p = all.pValue(size);
                assertThat(drawn.pValue(size)).isCloseTo(p, within(5 * Math.sqrt(p * (1 - p) / 40_000) + 1e-4));
            }
        }
        assertThatThrownBy(() -> ChanceOrders.all(RankStatistic.spearman(range(11), range(11))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
