package org.apical.physics.xafs;

import static org.assertj.core.api.Assertions.assertThat;

import org.apical.numerics.Grid;
import org.junit.jupiter.api.Test;

class DeglitchTest {
    private static final int N = 300;
    private static final double[] GRID = Grid.uniform(0, 1, N);

    private static double[] edge(double noise) {
        double[] mu = new double[N];
        long state = 7;
        for (int i = 0; i < N; i++) {
            state = state * 6364136223846793005L + 1442695040888963407L;
            double u = (state >>> 11) * 0x1p-53 - 0.5;
            mu[i] = 0.5 + Math.atan((i - 100) / 2.0) / Math.PI + 0.02 * Math.sin(i / 9.0) + noise * u;
        }
        return mu;
    }

    private static int count(boolean[] flags) {
        int n = 0;
        for (boolean f : flags) {
            n += f ? 1 : 0;
        }
        return n;
    }

    @Test
    void findsASpikeAndOnlyIt() {
        double[] mu = edge(1e-4);
        mu[200] += 0.05;
        boolean[] flagged = Deglitch.runningMedian(GRID, mu, 6);
        assertThat(flagged[200]).isTrue();
        assertThat(count(flagged)).isEqualTo(1);
    }

    /** Also on a flank, and where there is no noise at all. */
    @Test
    void findsSpikesOfBothSigns() {
        double[] mu = edge(1e-4);
        mu[200] += 0.05;
        mu[250] -= 0.01;
        boolean[] flagged = Deglitch.runningMedian(GRID, mu, 6);
        assertThat(flagged[200] && flagged[250]).isTrue();
        assertThat(count(flagged)).isEqualTo(2);
        double[] flat = new double[N];
        flat[20] = 1;
        assertThat(Deglitch.runningMedian(GRID, flat, 6)[20]).isTrue();
        assertThat(count(Deglitch.runningMedian(GRID, flat, 6))).isEqualTo(1);
    }

    @Test
    void leavesAnEdgeAlone() {
        assertThat(count(Deglitch.runningMedian(GRID, edge(0), 6))).isZero();
    }

    /** A smooth curve has no glitches where the step of the grid changes, on a maximum or elsewhere. */
    @Test
    void leavesASmoothCurveOnAnUnevenGridAlone() {
        for (int change = 40; change < 260; change += 3) {
            double[] x = new double[N];
            double[] y = new double[N];
            for (int i = 0; i < N; i++) {
                x[i] = i == 0 ? 0 : x[i - 1] + (i < change ? 0.25 : 1.2);
                y[i] = Math.sin(x[i] / 15);
            }
            assertThat(count(Deglitch.runningMedian(x, y, 6)))
                    .as("change at %s", change)
                    .isZero();
        }
    }

    @Test
    void leavesAConstantAlone() {
        assertThat(count(Deglitch.runningMedian(GRID, new double[N], 6))).isZero();
    }
}
