package org.apical.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SingularValuesTest {
    private static final int ROWS = 50;
    private final double[] zero = new double[ROWS];
    private final double[] a = new double[ROWS];
    private final double[] b = new double[ROWS];

    SingularValuesTest() {
        for (int i = 0; i < ROWS; i++) {
            a[i] = Math.atan((i - 20) / 3.0) + 2;
            b[i] = Math.exp(-(i - 25) * (i - 25) / 50.0);
        }
    }

    private double[] mix(double p, double q) {
        double[] out = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            out[i] = p * a[i] + q * b[i];
        }
        return out;
    }

    /** Mixtures of two spectra have rank two. */
    @Test
    void countsTheSpectraInMixtures() {
        double[][] mixtures = {mix(1, 0), mix(0.3, 0.7), mix(0.5, 0.5), mix(0.9, 0.2)};
        SingularValues svd = SingularValues.of(mixtures, zero);
        assertThat(svd.values()[1]).isGreaterThan(0.1);
        assertThat(svd.values()[2]).isLessThan(1e-13 * svd.values()[0]);
        assertThat(svd.explained()[1]).isCloseTo(1, within(1e-14));
        // The two components rebuild the spectrum that no mixture holds alone, and not something else.
        double[] back = svd.rebuild(b, zero, 2);
        assertThat(back).containsExactly(b, within(1e-12));
    }

    /** The sum of the squares of the values is the sum of the squares of all elements. */
    @Test
    void keepsTheSumOfSquares() {
        double[][] columns = {a, b, mix(0.1, -3)};
        double sum = 0;
        for (double[] c : columns) {
            for (double v : c) {
                sum += v * v;
            }
        }
        double values = 0;
        for (double s : SingularValues.of(columns, zero).values()) {
            values += s * s;
        }
        assertThat(values).isCloseTo(sum, within(1e-11));
    }

    /** Of two columns by hand: IND(1) = sqrt(s_2^2 / r). */
    @Test
    void indicatorOfTwo() {
        SingularValues svd = SingularValues.of(new double[][] {a, b}, zero);
        assertThat(svd.indicator(ROWS)).containsExactly(svd.values()[1] / Math.sqrt(ROWS));
    }
}
