package org.apical.physics.iqtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apical.numerics.DenseEigen;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The ring of pseudospins from its matrix of 2^n states, sector by sector of the flip of all spins: which momenta go with which
 * sector, and with which sign the level at k = 0 enters.
 */
class FreeFermionChainTest {
    /** H = -J sum sz sz - h sum sx on the states that are even (+1) or odd (-1) under the flip of all spins. */
    private static double[] sector(int n, double h, double j, int parity) {
        int half = 1 << (n - 1);
        int all = (1 << n) - 1;
        double[][] a = new double[half][half];
        for (int s = 0; s < half; s++) {
            for (int i = 0; i < n; i++) {
                boolean same = (s >> i & 1) == (s >> (i + 1) % n & 1);
                a[s][s] -= same ? j : -j;
                int t = s ^ 1 << i;
                a[Math.min(t, all ^ t)][s] -= t < half ? h : parity * h;
            }
        }
        return DenseEigen.of(a).values();
    }

    @ParameterizedTest
    @CsvSource({
        "3,1,1",
        "4,1,1",
        "5,0.6,1",
        "6,0.6,1",
        "8,0.6,1",
        "8,1,0.6",
        "7,1,0.3",
        "6,1,-0.7",
        "5,0.4,-1",
        "7,0.3,-0.9",
        "8,1,1",
        "6,0,1",
        "4,1,0",
        "8,-0.6,1"
    })
    void theTwoLowestLevelsAreThoseOfTheMatrix(int n, double h, double j) {
        double[] even = sector(n, h, j, 1);
        double[] odd = sector(n, h, j, -1);
        double ground = Math.min(even[0], odd[0]);
        double next = Math.min(Math.max(even[0], odd[0]), Math.min(even[1], odd[1]));
        FreeFermionChain chain = FreeFermionChain.of(n, h, j);
        assertThat(chain.ground()).isCloseTo(ground, within(1e-11));
        assertThat(chain.gap()).isCloseTo(next - ground, within(1e-11));
    }

    /** In the odd sector the one fermion at k = 0 enters with + (h - J): with - (h - J) the gap is off by 2 (J - h). */
    @ParameterizedTest
    @ValueSource(doubles = {0.6, 0.9, 1, 1.5})
    void theOddSectorHoldsOneFermionOfMomentumZero(double h) {
        int n = 8;
        double odd = h - 1;
        for (int m = 1; m < n; m++) {
            odd -= Math.sqrt(1 + h * h - 2 * h * Math.cos(2 * Math.PI * m / n));
        }
        double[] matrix = sector(n, h, 1, -1);
        assertThat(odd).isCloseTo(matrix[0], within(1e-11));
        assertThat(odd - 2 * (h - 1) - matrix[0]).isCloseTo(2 * (1 - h), within(1e-11));
    }

    /** Below the critical field the two lowest states differ only by tunnelling of the whole ring. */
    @ParameterizedTest
    @ValueSource(ints = {6, 12, 24})
    void theGapOfAnOrderedRingFallsExponentially(int n) {
        double gap = FreeFermionChain.of(n, 0.6, 1).gap();
        double twice = FreeFermionChain.of(2 * n, 0.6, 1).gap();
        assertThat(twice).isLessThan(gap * Math.pow(0.6, n) * 1.2).isPositive();
    }
}
