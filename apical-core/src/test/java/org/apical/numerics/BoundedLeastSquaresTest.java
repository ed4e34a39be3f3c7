package org.apical.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BoundedLeastSquaresTest {
    private static final double[] FREE_LOW = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
    private static final double[] FREE_HIGH = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};

    /** Rosenbrock's valley: residuals 10 (y - x^2) and 1 - x. */
    private static final class Valley implements BoundedLeastSquares.Problem {
        @Override
        public double[] residuals(double[] x) {
            return new double[] {10 * (x[1] - x[0] * x[0]), 1 - x[0]};
        }

        @Override
        public double[][] jacobian(double[] x) {
            return new double[][] {{-20 * x[0], -1}, {10, 0}};
        }
    }

    @Test
    void reachesTheEndOfTheValley() {
        BoundedLeastSquares fit =
                BoundedLeastSquares.minimise(new Valley(), new double[] {-1.2, 1}, FREE_LOW, FREE_HIGH);
        assertThat(fit.x()).containsExactly(new double[] {1, 1}, within(1e-9));
        assertThat(fit.cost()).isLessThan(1e-18);
        assertThat(fit.atLimit()).containsExactly(false, false);
    }

    /** With y at most 1/4 the minimum over x of 100 (1/4 - x^2)^2 + (1 - x)^2 is the root of its derivative. */
    @Test
    void stopsAtALimitAndSaysSo() {
        BoundedLeastSquares fit = BoundedLeastSquares.minimise(
                new Valley(), new double[] {-1.2, 0}, FREE_LOW, new double[] {Double.POSITIVE_INFINITY, 0.25});
        double x = fit.x()[0];
        assertThat(fit.x()[1]).isEqualTo(0.25);
        assertThat(fit.atLimit()).containsExactly(false, true);
        assertThat(-400 * x * (0.25 - x * x) - 2 * (1 - x)).isCloseTo(0, within(1e-7));
        assertThat(x).isBetween(0.5, 0.6);
    }

    /** Both limits at the same value keep a variable. */
    @Test
    void keepsAVariable() {
        BoundedLeastSquares fit = BoundedLeastSquares.minimise(
                new Valley(), new double[] {2, 0}, new double[] {2, -1e9}, new double[] {2, 1e9});
        assertThat(fit.x()[0]).isEqualTo(2);
        assertThat(fit.x()[1]).isCloseTo(4, within(1e-10));
    }
}
