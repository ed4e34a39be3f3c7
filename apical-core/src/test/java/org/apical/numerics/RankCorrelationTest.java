package org.apical.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

class RankCorrelationTest {
    private static final IntUnaryOperator NONE = n -> {
        throw new AssertionError("all orders are counted, none is drawn");
    };

    @Test
    void orderAloneCounts() {
        double[] x = {3, 1, 2, 5, 4};
        RankCorrelation r = RankCorrelation.of(x, new double[] {1e9, 1, 2, Double.POSITIVE_INFINITY, 1e100}, NONE);
        assertThat(r.rho()).isCloseTo(1, within(1e-15));
        // Two of 120 orders: the one found and its mirror.
        assertThat(r.pValue()).isCloseTo(2 / 120.0, within(1e-15));
        assertThat(r.exact()).isTrue();
    }

    /** rho = 1 - 6 sum d^2 / n (n^2 - 1) without ties; p of the tables: P(rho >= 0.9, n = 5) = 0.0417 one-sided. */
    @Test
    void tablesOfSmallSamples() {
        RankCorrelation r = RankCorrelation.of(new double[] {1, 2, 3, 4, 5}, new double[] {1, 2, 3, 5, 4}, NONE);
        assertThat(r.rho()).isCloseTo(0.9, within(1e-14));
        assertThat(r.pValue()).isCloseTo(2 * 5 / 120.0, within(1e-14));
        // Ties: mean ranks 1.5 1.5 3 against 1 2 3.
        RankCorrelation tied = RankCorrelation.of(new double[] {7, 7, 9}, new double[] {1, 2, 3}, NONE);
        assertThat(tied.rho()).isCloseTo(Math.sqrt(3) / 2, within(1e-14));
        assertThat(tied.pValue()).isCloseTo(4 / 6.0, within(1e-14));
    }

    @Test
    void drawsAgreeWithCounting() {
        SplittableRandom random = new SplittableRandom(5);
        double[] x = new double[10];
        double[] y = new double[10];
        double[] longX = new double[11];
        double[] longY = new double[11];
        for (int i = 0; i < 10; i++) {
            x[i] = random.nextDouble();
            y[i] = x[i] + 1.5 * random.nextDouble();
            longX[i] = x[i];
            longY[i] = y[i];
        }
        longX[10] = 0.5;
        longY[10] = 1.2;
        RankCorrelation counted = RankCorrelation.of(x, y, NONE);
        RankCorrelation drawn = RankCorrelation.of(longX, longY, n -> random.nextInt(n));
        assertThat(drawn.exact()).isFalse();
        assertThat(drawn.pairs()).isEqualTo(11);
        // Student's t with n - 2 degrees of freedom is close for both.
        for (RankCorrelation r : new RankCorrelation[] {counted, drawn}) {
            double t = Math.abs(r.rho()) * Math.sqrt((r.pairs() - 2) / (1 - r.rho() * r.rho()));
            double p = 2
                    * (1
                            - new org.hipparchus.distribution.continuous.TDistribution(r.pairs() - 2)
                                    .cumulativeProbability(t));
            assertThat(r.pValue()).isCloseTo(p, within(0.2 * p + 0.003));
        }
    }

    @Test
    void nothingToCorrelate() {
        assertThat(RankCorrelation.of(new double[] {1, 1, 1}, new double[] {1, 2, 3}, NONE)
                        .rho())
                .isNaN();
        assertThat(RankCorrelation.of(new double[1], new double[1], NONE).pValue())
                .isEqualTo(1);
        assertThatThrownBy(() -> RankCorrelation.of(new double[] {1, Double.NaN}, new double[] {1, 2}, NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
