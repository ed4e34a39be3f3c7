package org.apical.physics.kuramoto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.apical.numerics.Workers;
import org.apical.physics.kuramoto.SizeScaling.Verdict;
import org.junit.jupiter.api.Test;

/** The fixed rule of iqtp, section 8, and the statistics behind it. */
class SizeScalingTest {
    private static final int[] ONE = {1, 1, 1};
    private static final int[] GROWING = {6, 9, 12};

    @Test
    void theRuleIsTheSpecifications() {
        assertThat(SizeScaling.verdict(ONE, 0.3, 0.01, 0, 0.01, 1)).isEqualTo(Verdict.SHORT_RANGE);
        assertThat(SizeScaling.verdict(ONE, 0.26, 0.01, -0.04, 0.01, 1)).isEqualTo(Verdict.SHORT_RANGE);
        assertThat(SizeScaling.verdict(ONE, 0.15, 0.01, -0.04, 0.01, 1)).isEqualTo(Verdict.QUASI_LONG_RANGE);
        assertThat(SizeScaling.verdict(ONE, 0.15, 0.01, -0.09, 0.01, 1)).isEqualTo(Verdict.UNDECIDED);
        assertThat(SizeScaling.verdict(ONE, 0.24, 0.01, 0, 0.01, 1)).isEqualTo(Verdict.UNDECIDED);
        assertThat(SizeScaling.verdict(GROWING, 0.1, 0.01, 0.1, 0.01, 1)).isEqualTo(Verdict.LONG_RANGE);
        assertThat(SizeScaling.verdict(GROWING, 0.1, 0.01, 0.02, 0.01, 1)).isEqualTo(Verdict.UNDECIDED);
        assertThat(SizeScaling.verdict(ONE, 0.1, 0.01, 0.1, 0.01, 1)).isEqualTo(Verdict.QUASI_LONG_RANGE);
    }

    @Test
    void anExactPowerLawGivesItsExponent() {
        int[] sizes = {8, 16, 32};
        List<SizeStatistics> found = IntStream.of(sizes)
                .mapToObj(l -> new SizeStatistics(
                        new double[] {0, Math.pow(l, -0.2), 0, 1}, new double[] {0, 0.01 * Math.pow(l, -0.2), 0, 0.1}))
                .toList();
        SizeScaling scaling = SizeScaling.of(sizes, ONE, found);
        assertThat(scaling.exponent()).isCloseTo(0.2, within(1e-12));
        assertThat(scaling.error()).isCloseTo(0.01 / (Math.log(2) * Math.sqrt(2)), within(1e-12));
    }

    @Test
    void theJackknifeOfAMeanIsItsStandardError() {
        double[][] pieces = {{0.1, 0.02, 0.001, 0.01}, {0.3, 0.1, 0.02, 0.01}, {0.2, 0.05, 0.004, 0.01}};
        SizeStatistics s = SizeStatistics.of(pieces, 8);
        assertThat(s.value()[SizeStatistics.ORDER]).isCloseTo(0.2, within(1e-12));
        assertThat(s.error()[SizeStatistics.ORDER]).isCloseTo(0.1 / Math.sqrt(3), within(1e-12));
    }

    @Test
    void anAlignedLatticeIsPerfect() {
        int l = 6;
        PhaseDynamics run = new PhaseDynamics(
                new LatticeBonds(new int[] {l, l}, 1, 1, 0, true),
                new double[36],
                new double[36],
                0,
                0,
                0.1,
                Workers.here(),
                b -> {
                    throw new IllegalStateException("no noise");
                });
        LatticeAverages sums = new LatticeAverages(l, false);
        sums.add(run);
        assertThat(sums.means()).containsExactly(new double[] {1, 1, 1, 0}, within(1e-12));
        // One wave along the first direction: all of it in S_k.
        double[] wave = new double[36];
        for (int p = 0; p < 36; p++) {
            wave[p] = -2 * Math.PI * (p % l) / l;
        }
        PhaseDynamics twisted = new PhaseDynamics(
                new LatticeBonds(new int[] {l, l}, 1, 1, 0, true),
                new double[36],
                wave,
                0,
                0,
                0.1,
                Workers.here(),
                b -> {
                    throw new IllegalStateException("no noise");
                });
        LatticeAverages other = new LatticeAverages(l, false);
        other.add(twisted);
        assertThat(other.means()[1]).isCloseTo(0, within(1e-12));
        assertThat(other.means()[3]).isCloseTo(0.5, within(1e-12));
    }

    /** In a chain the smallest wave has one direction only. */
    @Test
    void aTwistedChainHasAllInItsSmallestWave() {
        int l = 7;
        double[] wave = new double[l];
        for (int p = 0; p < l; p++) {
            wave[p] = -2 * Math.PI * p / l;
        }
        PhaseDynamics twisted = new PhaseDynamics(
                new LatticeBonds(new int[] {l}, 1, 1, 0, true), new double[l], wave, 0, 0, 0.1, Workers.here(), b -> {
                    throw new IllegalStateException("no noise");
                });
        LatticeAverages sums = new LatticeAverages(l, true);
        sums.add(twisted);
        assertThat(sums.means()[1]).isCloseTo(0, within(1e-12));
        assertThat(sums.means()[3]).isCloseTo(1, within(1e-12));
    }
}
