package org.apical.physics.xafs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class GlitchBridgeTest {
    private static final GlitchBridge BRIDGE = new GlitchBridge(8, 2, 2, 14);
    private static final List<double[]> STRETCHES = List.of(new double[] {6.3, 6.7}, new double[] {9.0, 9.4});

    /** A signal of a few distances below the limit. */
    private static double[] signal() {
        double[] chi = new double[281];
        for (int i = 0; i < chi.length; i++) {
            double k = 0.05 * i;
            for (double r : new double[] {1.5, 2.4, 3.6, 5.5}) {
                chi[i] += Math.sin(2 * k * r + r) * Math.exp(-0.004 * k * k) / (1 + k * k);
            }
        }
        return chi;
    }

    private static boolean inside(double k) {
        return STRETCHES.stream().anyMatch(s -> k >= s[0] - 1e-9 && k <= s[1] + 1e-9);
    }

    /** What stood in the stretches does not matter, nothing else is touched, and the signal comes back. */
    @Test
    void theSignalComesBackWhateverTheGlitch() {
        double[] chi = signal();
        double[] bad = chi.clone();
        for (int i = 0; i < chi.length; i++) {
            if (inside(0.05 * i)) {
                bad[i] += 0.05 * ((i * 7919) % 13 - 6);
            }
        }
        double[] a = BRIDGE.bridge(chi, STRETCHES);
        double[] b = BRIDGE.bridge(bad, STRETCHES);
        double scale = 0;
        for (int i = 120; i < 200; i++) {
            scale = Math.max(scale, Math.abs(chi[i]));
        }
        for (int i = 0; i < chi.length; i++) {
            assertThat(b[i]).isCloseTo(a[i], within(1e-9 * scale));
            if (inside(0.05 * i)) {
                assertThat(a[i]).isCloseTo(chi[i], within(0.03 * scale));
            } else {
                assertThat(b[i]).isEqualTo(chi[i]);
            }
        }
    }

    /** It is a projection: bridging what is bridged changes nothing, and leaves less beyond the limit than before. */
    @Test
    void bridgingTwiceIsBridgingOnce() {
        double[] bad = signal();
        bad[130] += 0.02;
        double[] once = BRIDGE.bridge(bad, STRETCHES);
        double[] twice = BRIDGE.bridge(once, STRETCHES);
        for (int i = 0; i < bad.length; i++) {
            assertThat(twice[i]).isCloseTo(once[i], within(1e-10));
        }
        assertThat(energy(BRIDGE.fast(once))).isLessThan(energy(BRIDGE.fast(bad)));
    }

    private static double energy(double[] y) {
        double sum = 0;
        for (double v : y) {
            sum += v * v;
        }
        return sum;
    }

    /** No stretch, or one outside of what counts: nothing happens. A stretch of everything cannot be bridged. */
    @Test
    void limits() {
        double[] chi = signal();
        assertThat(BRIDGE.bridge(chi, List.of())).isEqualTo(chi).isNotSameAs(chi);
        assertThat(BRIDGE.bridge(chi, List.of(new double[] {0, 1.5}))).isEqualTo(chi);
        assertThatThrownBy(() -> BRIDGE.bridge(chi, List.of(new double[] {2, 14})))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("too wide");
    }
}
