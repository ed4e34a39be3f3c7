package org.apical.physics.xafs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apical.numerics.Grid;
import org.junit.jupiter.api.Test;

class EdgeAlignmentTest {
    private final double[] energy = Grid.uniform(8900, 0.25, 801);

    private double[] mu(double shift, double factor) {
        double[] y = new double[energy.length];
        for (int i = 0; i < y.length; i++) {
            double d = energy[i] - 8979 - shift;
            y[i] = factor * (0.5 + Math.atan(d / 1.5) / Math.PI + 0.3 * Math.exp(-Math.pow((d - 15) / 4, 2)));
        }
        return y;
    }

    /** The shift is the one made, on grids that do not fall together, and the amplitude the ratio of the two. */
    @Test
    void findsAKnownShift() {
        double[] reference = mu(0, 2);
        for (double made : new double[] {-4.37, -0.61, 0, 0.1, 3.3}) {
            EdgeAlignment found = EdgeAlignment.of(energy, reference, energy, mu(made, 0.5), 8959, 9039, 10, 1);
            assertThat(found.shift()).as("made %s", made).isCloseTo(-made, within(2e-3));
            assertThat(found.amplitude()).isCloseTo(4, within(0.01));
        }
    }
}
