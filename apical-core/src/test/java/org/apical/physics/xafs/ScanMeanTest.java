package org.apical.physics.xafs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScanMeanTest {
    private static final double[] X = {0, 1, 2, 3};

    @Test
    void meanAndDeviationOfTwoScans() {
        ScanMean m =
                ScanMean.of(new double[][] {X, X}, new double[][] {{1, 2, 3, 4}, {3, 2, 3, 0}}, new double[] {1, 1});
        assertThat(m.mean()).containsExactly(2, 2, 3, 2);
        // The deviation of two numbers a and b is |a - b| / sqrt 2.
        assertThat(m.deviation()).containsExactly(new double[] {Math.sqrt(2), 0, 0, 4 / Math.sqrt(2)}, within(1e-14));
    }

    /** A weight of two counts as the scan given twice, but for the number of scans. */
    @Test
    void weights() {
        double[] a = {1, 2, 3, 4};
        double[] b = {4, 2, 0, 1};
        ScanMean weighted = ScanMean.of(new double[][] {X, X}, new double[][] {a, b}, new double[] {2, 1});
        ScanMean twice = ScanMean.of(new double[][] {X, X, X}, new double[][] {a, a, b}, new double[] {1, 1, 1});
        assertThat(weighted.mean()).containsExactly(twice.mean(), within(1e-15));
        for (int i = 0; i < X.length; i++) {
            assertThat(weighted.deviation()[i])
                    .isCloseTo(twice.deviation()[i] * Math.sqrt(2) / Math.sqrt(1.5), within(1e-14));
        }
    }

    /** Points of the first inside the common range; lines are interpolated exactly. */
    @Test
    void commonRange() {
        double[] other = {0.5, 1.7, 2.4};
        ScanMean m = ScanMean.of(
                new double[][] {X, other}, new double[][] {{0, 1, 2, 3}, {0.5, 1.7, 2.4}}, new double[] {1, 5});
        assertThat(m.x()).containsExactly(1, 2);
        assertThat(m.mean()).containsExactly(new double[] {1, 2}, within(1e-14));
    }

    @Test
    void oneScanHasNoDeviation() {
        ScanMean m = ScanMean.of(new double[][] {X}, new double[][] {{1, 2, 3, 4}}, new double[] {7});
        assertThat(m.mean()).containsExactly(1, 2, 3, 4);
        assertThat(m.deviation()).containsOnly(0);
    }
}
