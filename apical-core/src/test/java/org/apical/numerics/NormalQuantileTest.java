package org.apical.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.special.Erf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NormalQuantileTest {
    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e-40, 1e-16, 1e-9, 1e-4, 0.02, 0.07, 0.076, 0.3, 0.4999, 0.5})
    void isTheInverseOfTheDistribution(double u) {
        double x = NormalQuantile.of(u);
        assertThat(0.5 * Erf.erfc(-x / Math.sqrt(2)) / u).isCloseTo(1, within(1e-12 * (1 + x * x)));
    }

    @Test
    void isOdd() {
        for (double u : new double[] {0.01, 0.2, 0.45}) {
            assertThat(NormalQuantile.of(1 - u)).isCloseTo(-NormalQuantile.of(u), within(1e-13));
        }
        assertThat(NormalQuantile.of(0.975)).isCloseTo(1.959963984540054, within(1e-14));
    }
}
