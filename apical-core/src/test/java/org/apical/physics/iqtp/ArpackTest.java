package org.apical.physics.iqtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.stream.Stream;
import org.apical.models.iqtp.ClusterParams;
import org.apical.models.iqtp.Preset;
import org.apical.numerics.Lanczos;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our lowest states beside ARPACK's, on Hamiltonians too large to be diagonalised densely. */
class ArpackTest {
    static Stream<ClusterParams> clusters() {
        return Stream.of(
                ClusterParams.of(Preset.IQTP3, Map.of(), 40, 30),
                ClusterParams.of(Preset.IQTP6H, Map.of("k3EV", 0.012), 9, 9, 26),
                ClusterParams.of(Preset.IQTP6_THREE_HOLE, Map.of(), 4, 4, 10),
                ClusterParams.of(Preset.DIMER_SITE, Map.of(), 40, 40));
    }

    @ParameterizedTest
    @MethodSource("clusters")
    void theLowestStatesAreThoseOfArpack(ClusterParams p) {
        ClusterOperator h = p.operator();
        ClusterStates ours = ClusterStates.lowest(h, 4, () -> {});
        Arpack theirs = Arpack.lowest(h, 4);
        for (int k = 0; k < 4; k++) {
            assertThat(ours.energies()[k]).as("level " + k).isCloseTo(theirs.values()[k], within(1e-11));
        }
        // vectors where the level is alone: ARPACK mixes those of one level as it likes
        double gap = ours.energies()[1] - ours.energies()[0];
        if (gap > 1e-6) {
            assertThat(Math.abs(Lanczos.dot(ours.vectors()[0], theirs.vectors()[0])))
                    .isCloseTo(1, within(1e-10));
        }
    }

    @ParameterizedTest
    @MethodSource("clusters")
    void theResidualThatIsToldIsTheTrueOne(ClusterParams p) {
        ClusterOperator h = p.operator();
        ClusterStates ours = ClusterStates.lowest(h, 2, () -> {});
        double largest = 0;
        double[] product = new double[h.size()];
        for (int k = 0; k < 2; k++) {
            h.apply(ours.vectors()[k], product);
            double sum = 0;
            for (int i = 0; i < product.length; i++) {
                double rest = product[i] - ours.energies()[k] * ours.vectors()[k][i];
                sum += rest * rest;
            }
            largest = Math.max(largest, Math.sqrt(sum));
        }
        assertThat(largest).isLessThan(1e-9).isLessThanOrEqualTo(Math.max(1.01 * ours.residual(), 1e-13));
    }
}
