package org.apical.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.special.Erf;
import org.junit.jupiter.api.Test;

class FaddeevaTest {
    /** On the real axis the real part is a Gaussian. */
    @Test
    void isAGaussianOnTheRealAxis() {
        for (double x = -6; x <= 6; x += 0.37) {
            assertThat(Faddeeva.w(x, 0)[0]).as("x = %s", x).isCloseTo(Math.exp(-x * x), within(1e-13));
        }
    }

    /** On the imaginary axis it is exp(y^2) erfc(y). */
    @Test
    void isTheScaledErrorFunctionOnTheImaginaryAxis() {
        for (double y = 0; y <= 5; y += 0.31) {
            double[] w = Faddeeva.w(0, y);
            assertThat(w[0]).as("y = %s", y).isCloseTo(Math.exp(y * y) * Erf.erfc(y), within(1e-12));
            assertThat(w[1]).isCloseTo(0, within(1e-15));
        }
    }

    /** Far away it is i / (z sqrt(pi)) (1 + 1 / (2 z^2) + 3 / (4 z^4)). */
    @Test
    void hasItsAsymptoticForm() {
        double x = 300;
        double y = 200;
        double square = x * x + y * y;
        // 1/z = (x - iy)/square; i/z = (y + ix)/square
        double re = y / square / Math.sqrt(Math.PI);
        double im = x / square / Math.sqrt(Math.PI);
        double z2Re = (x * x - y * y) / (square * square) / 2;
        double z2Im = -2 * x * y / (square * square) / 2;
        double[] w = Faddeeva.w(x, y);
        assertThat(w[0]).isCloseTo(re * (1 + z2Re) - im * z2Im, within(1e-12));
        assertThat(w[1]).isCloseTo(im * (1 + z2Re) + re * z2Im, within(1e-12));
    }

    /** w(-conj z) = conj w(z). */
    @Test
    void isSymmetric() {
        double[] right = Faddeeva.w(1.3, 0.4);
        double[] left = Faddeeva.w(-1.3, 0.4);
        assertThat(left[0]).isCloseTo(right[0], within(1e-15));
        assertThat(left[1]).isCloseTo(-right[1], within(1e-15));
    }
}
