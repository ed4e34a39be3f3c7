package org.apical.physics.xafs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apical.numerics.Grid;
import org.apical.physics.xafs.Smoothing.Kernel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SmoothingTest {
    private final double[] x = Grid.uniform(0, 0.05, 2001);

    @ParameterizedTest
    @EnumSource(Kernel.class)
    void keepsAConstantEvenAtTheEnds(Kernel kernel) {
        double[] y = new double[x.length];
        Arrays.fill(y, 3);
        assertThat(Smoothing.convolve(x, y, kernel, 1.3)).containsOnly(new double[] {3}, within(1e-12));
    }

    /** The convolution of two Gaussians is a Gaussian whose variance is the sum of the two. */
    @Test
    void gaussiansAddTheirVariances() {
        double[] y = new double[x.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = gauss(x[i] - 50, 2);
        }
        double[] out = Smoothing.convolve(x, y, Kernel.GAUSSIAN, 1.5);
        for (int i = 600; i < 1400; i += 20) {
            assertThat(out[i]).isCloseTo(gauss(x[i] - 50, Math.sqrt(4 + 2.25)), within(1e-12));
        }
    }

    private static double gauss(double t, double s) {
        return Math.exp(-t * t / (2 * s * s)) / (s * Math.sqrt(2 * Math.PI));
    }

    /** The convolution of two Lorentzians is a Lorentzian whose width is the sum of the two. */
    @Test
    void lorentziansAddTheirWidths() {
        double[] wide = Grid.uniform(-2000, 0.1, 40001);
        double[] y = new double[wide.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = 2 / (Math.PI * (wide[i] * wide[i] + 4));
        }
        int middle = 20000;
        double[] part = Smoothing.convolve(wide, y, Kernel.LORENTZIAN, 1);
        for (int i = middle - 50; i <= middle + 50; i += 10) {
            // The kernel is cut at 2000 eV and normalised there: 2 / (2000 pi) = 3e-4 of it.
            double expected = 3 / (Math.PI * (wide[i] * wide[i] + 9));
            assertThat(part[i]).isCloseTo(expected, within(4e-4 * expected + 1e-7));
        }
    }

    /** On a line, away from the ends, a symmetric kernel changes nothing. */
    @Test
    void keepsALineInside() {
        double[] out = Smoothing.convolve(x, x, Kernel.BOXCAR, 2);
        for (int i = 100; i < x.length - 100; i += 50) {
            assertThat(out[i]).isCloseTo(x[i], within(0.03)); // the boxcar's edge may take one point more on one side
        }
    }

    @Test
    void doesNothingWhenNarrow() {
        double[] y = new double[x.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = Math.sin(3 * x[i]);
        }
        assertThat(Smoothing.convolve(x, y, Kernel.GAUSSIAN, 0.004)).containsExactly(y, within(1e-15));
    }
}
