package org.apical.physics.xafs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MixtureTest {
    private static final int N = 60;
    private final double[][] components = new double[3][N];

    MixtureTest() {
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < 3; j++) {
                components[j][i] = 0.5
                        + Math.atan((i - 20 - 3 * j) / 2.0) / Math.PI
                        + 0.3 * Math.exp(-Math.pow((i - 30 - 5 * j) / 4.0, 2));
            }
        }
    }

    private double[] mix(double... weights) {
        double[] out = new double[N];
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < weights.length; j++) {
                out[i] += weights[j] * components[j][i];
            }
        }
        return out;
    }

    @Test
    void returnsTheWeightsOfAnExactMixture() {
        double[] data = mix(0.2, 0.5, 0.3);
        for (boolean positive : new boolean[] {false, true}) {
            for (boolean one : new boolean[] {false, true}) {
                Mixture m = Mixture.fit(components, data, positive, one);
                assertThat(m.weights()).containsExactly(new double[] {0.2, 0.5, 0.3}, within(1e-12));
                assertThat(m.squares()).isLessThan(1e-25);
            }
        }
    }

    /** A negative weight becomes zero, and the others fulfil the conditions of Karush, Kuhn and Tucker. */
    @Test
    void nonNegativeWeightsAreOptimal() {
        double[] data = mix(0.7, -0.2, 0.4);
        Mixture m = Mixture.fit(components, data, true, false);
        assertThat(m.weights()[1]).isZero();
        double[] fit = mix(m.weights());
        for (int j = 0; j < 3; j++) {
            double slope = 0;
            for (int i = 0; i < N; i++) {
                slope += components[j][i] * (fit[i] - data[i]);
            }
            if (m.weights()[j] > 0) {
                assertThat(slope).isCloseTo(0, within(1e-11));
            } else {
                assertThat(slope).isPositive();
            }
        }
    }

    /** With sum one, the residual does not change along the directions that keep the sum. */
    @Test
    void sumToOneIsOptimal() {
        double[] data = mix(0.5, 0.9, -0.1);
        Mixture m = Mixture.fit(components, data, false, true);
        assertThat(m.weights()[0] + m.weights()[1] + m.weights()[2]).isCloseTo(1, within(1e-14));
        double[] fit = mix(m.weights());
        for (int j = 0; j < 2; j++) {
            double slope = 0;
            for (int i = 0; i < N; i++) {
                slope += (components[j][i] - components[2][i]) * (fit[i] - data[i]);
            }
            assertThat(slope).isCloseTo(0, within(1e-11));
        }
    }

    /** Data that no positive mixture approaches. */
    @Test
    void allWeightsMayVanish() {
        Mixture m = Mixture.fit(components, mix(-1, -1, -1), true, false);
        assertThat(m.weights()).containsOnly(0);
    }
}
