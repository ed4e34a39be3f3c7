package org.apical.physics.xafs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SelfAbsorptionTest {
    private static final double[] TRUE = {-0.01, 0, 1e-5, 0.2, 0.9, 1, 1.3, 2.5};

    /** What is measured and corrected is what was there, for any thickness. */
    @Test
    void correctionUndoesTheAbsorption() {
        for (double depth : new double[] {1e-3, 0.1, 1, 5, 50, Double.POSITIVE_INFINITY}) {
            SelfAbsorption sample = new SelfAbsorption(0.4, depth);
            assertThat(sample.measured(1)).isCloseTo(1, within(1e-15));
            for (double t : TRUE) {
                double m = sample.measured(t);
                assertThat(m * sample.factor(m)).as("depth %s, t %s", depth, t).isCloseTo(t, within(1e-12));
                assertThat(m).isLessThan(sample.ceiling());
            }
        }
    }

    /** A thin or a dilute sample is measured as it is. */
    @Test
    void thinAndDiluteSamplesNeedNone() {
        for (double t : TRUE) {
            assertThat(new SelfAbsorption(0.4, 1e-9).measured(t)).isCloseTo(t, within(1e-8));
            assertThat(new SelfAbsorption(1e9, Double.POSITIVE_INFINITY).measured(t))
                    .isCloseTo(t, within(1e-8));
            assertThat(new SelfAbsorption(1e9, Double.POSITIVE_INFINITY).factor(t))
                    .isCloseTo(1, within(1e-8));
        }
    }

    /** A thick sample tends to the sample without end. */
    @Test
    void thickSampleIsTheLimit() {
        SelfAbsorption thick = new SelfAbsorption(0.4, 200);
        SelfAbsorption endless = new SelfAbsorption(0.4, Double.POSITIVE_INFINITY);
        for (double m : new double[] {0, 0.3, 0.9, 1.2}) {
            assertThat(thick.factor(m)).isCloseTo(endless.factor(m), within(1e-12));
        }
    }
}
