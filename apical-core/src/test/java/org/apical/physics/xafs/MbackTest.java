package org.apical.physics.xafs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apical.numerics.Grid;
import org.junit.jupiter.api.Test;

class MbackTest {
    private static final double E0 = 8979;
    private static final double SCALE = 1.7;
    private static final double[] BACKGROUND = {0.4, -2e-3, 3e-6, -1e-9};
    private final double[] energy = Grid.uniform(8779, 2, 501);
    private final double[] f2 = new double[501];
    private final double[] mu = new double[501];

    MbackTest() {
        for (int i = 0; i < mu.length; i++) {
            double d = energy[i] - E0;
            f2[i] = (d < 0 ? 0.5 : 3.9) * E0 / energy[i];
            double background = 0;
            for (int j = 3; j >= 0; j--) {
                background = background * d + BACKGROUND[j];
            }
            mu[i] = (f2[i] + background) / SCALE;
        }
    }

    /** A spectrum made of f'' and a cubic background gives both back. */
    @Test
    void separatesAnExactBackground() {
        int edge = Grid.indexNearest(energy, E0);
        double last = energy[energy.length - 1] - energy[edge];
        Mback m = Mback.fit(
                energy,
                mu,
                f2,
                edge,
                new NormalizationRanges(energy[0] - energy[edge], -50.0, 100.0, last, 2, 0),
                3,
                null);
        assertThat(energy[edge]).isEqualTo(E0);
        assertThat(m.scale()).isCloseTo(SCALE, within(1e-10));
        assertThat(m.coefficients()[0]).isCloseTo(BACKGROUND[0], within(1e-9));
        assertThat(m.coefficients()[1]).isCloseTo(BACKGROUND[1], within(1e-11));
        assertThat(m.coefficients()[2]).isCloseTo(BACKGROUND[2], within(1e-13));
        assertThat(m.coefficients()[3]).isCloseTo(BACKGROUND[3], within(1e-15));
        assertThat(m.fpp()).containsExactly(f2, within(1e-9));
    }
}
