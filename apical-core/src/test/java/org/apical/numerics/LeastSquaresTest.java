package org.apical.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LeastSquaresTest {
    private static final double[][] COLUMNS = {{1, 1, 1, 1}, {0, 1, 2, 4}};

    @Test
    void findsTheLineThroughPointsOnALine() {
        double[] x = LeastSquares.solve(COLUMNS, new double[] {3, 5, 7, 11});
        assertThat(x).containsExactly(new double[] {3, 2}, within(1e-14));
    }

    /** The residual is orthogonal to every column. */
    @Test
    void leavesAResidualOrthogonalToTheColumns() {
        double[] b = {1, -2, 0.5, 7};
        double[] x = LeastSquares.solve(COLUMNS, b);
        for (double[] column : COLUMNS) {
            double dot = 0;
            for (int i = 0; i < b.length; i++) {
                dot += column[i] * (COLUMNS[0][i] * x[0] + COLUMNS[1][i] * x[1] - b[i]);
            }
            assertThat(dot).isCloseTo(0, within(1e-13));
        }
    }

    /** Against the closed form of a straight line. */
    @Test
    void covarianceOfALine() {
        double[][] c = LeastSquares.covariance(COLUMNS);
        double mean = 7 / 4.0;
        double spread = 0;
        for (double t : COLUMNS[1]) {
            spread += (t - mean) * (t - mean);
        }
        assertThat(c[1][1]).isCloseTo(1 / spread, within(1e-14));
        assertThat(c[0][0]).isCloseTo(1 / 4.0 + mean * mean / spread, within(1e-14));
        assertThat(c[0][1]).isCloseTo(-mean / spread, within(1e-14));
        assertThat(c[1][0]).isEqualTo(c[0][1]);
    }

    /** The units of a column must not decide whether it counts as independent. */
    @Test
    void doesNotMindTheUnitsOfColumns() {
        double[][] columns = {{1, 1, 1, 1}, {0, 1e-12, 2e-12, 4e-12}, {0, 1e20, 4e20, 1.6e21}};
        double[] x = LeastSquares.solve(columns, new double[] {3, 6, 11, 27});
        assertThat(x[0]).isCloseTo(3, within(1e-12));
        assertThat(x[1] * 1e-12).isCloseTo(2, within(1e-12));
        assertThat(x[2] * 1e20).isCloseTo(1, within(1e-12));
    }

    @Test
    void refusesDependentColumns() {
        double[][] same = {{1, 2, 3}, {2, 4, 6}};
        assertThatThrownBy(() -> LeastSquares.solve(same, new double[3])).isInstanceOf(ConvergenceException.class);
        assertThatThrownBy(() -> LeastSquares.covariance(same)).isInstanceOf(ConvergenceException.class);
        double[][] empty = {{1, 2, 3}, {0, 0, 0}};
        assertThatThrownBy(() -> LeastSquares.solve(empty, new double[3])).isInstanceOf(ConvergenceException.class);
        double[][] wide = {{1}, {2}};
        assertThatThrownBy(() -> LeastSquares.solve(wide, new double[1])).isInstanceOf(ConvergenceException.class);
    }
}
