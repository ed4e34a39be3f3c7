package org.apical.physics.xafs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PeakShapeTest {
    private static final double CENTRE = 7113.4;

    private static double at(PeakShape shape, double offset, double amplitude, double width, double extra) {
        return shape.value(CENTRE + offset, new double[] {amplitude, CENTRE, width, extra}, new double[4]);
    }

    @ParameterizedTest
    @EnumSource(PeakShape.class)
    void derivativesAreThoseOfTheValue(PeakShape shape) {
        double[] p = {1.7, CENTRE, 2.3, 0.4};
        double[] scratch = new double[4];
        for (double offset : new double[] {-7, -1.1, 0, 0.3, 4}) {
            double[] gradient = new double[4];
            shape.value(CENTRE + offset, p, gradient);
            for (int j = 0; j < 4; j++) {
                double h = 1e-5;
                double[] up = p.clone();
                double[] down = p.clone();
                up[j] += h;
                down[j] -= h;
                double numeric =
                        (shape.value(CENTRE + offset, up, scratch) - shape.value(CENTRE + offset, down, scratch))
                                / (up[j] - down[j]);
                assertThat(gradient[j]).as("offset %s, number %s", offset, j).isCloseTo(numeric, within(1e-7));
            }
        }
    }

    /** The amplitude of a peak is its area. */
    @ParameterizedTest
    @EnumSource(names = {"GAUSSIAN", "VOIGT", "PSEUDO_VOIGT", "LORENTZIAN"})
    void amplitudeIsTheArea(PeakShape shape) {
        double width = 2;
        double extra = shape == PeakShape.VOIGT ? 1 : 0.3;
        double reach = 4000;
        double h = 0.01;
        double sum = 0;
        for (double x = -reach; x <= reach; x += h) {
            sum += h * at(shape, x, 3, width, extra);
        }
        // What a Lorentzian has beyond the reach: 2 A gamma / (pi reach), gamma the half width.
        double half = shape == PeakShape.VOIGT ? extra / 2 : width / 2;
        double share = shape == PeakShape.GAUSSIAN ? 0 : shape == PeakShape.PSEUDO_VOIGT ? extra : 1;
        double beyond = share * 3 * 2 * half / (Math.PI * reach);
        assertThat(sum + beyond).isCloseTo(3, within(1e-7));
    }

    @ParameterizedTest
    @EnumSource(names = {"GAUSSIAN", "LORENTZIAN", "PSEUDO_VOIGT"})
    void widthIsTheFullWidthAtHalfMaximum(PeakShape shape) {
        // An energy of 7000 eV is rounded to 1e-12 eV.
        assertThat(at(shape, 1.15, 1, 2.3, 0.4)).isCloseTo(at(shape, 0, 1, 2.3, 0.4) / 2, within(1e-12));
    }

    /** A Voigt peak without Lorentzian part is a Gaussian, with little Gaussian part a Lorentzian. */
    @Test
    void voigtHasItsTwoLimits() {
        for (double offset : new double[] {0, 0.6, 2, 5}) {
            assertThat(at(PeakShape.VOIGT, offset, 1, 2, 0))
                    .isCloseTo(at(PeakShape.GAUSSIAN, offset, 1, 2, 0), within(1e-13));
            // The next term is (sigma^2 / 2) times the second derivative.
            assertThat(at(PeakShape.VOIGT, offset, 1, 1e-4, 2))
                    .isCloseTo(at(PeakShape.LORENTZIAN, offset, 1, 2, 0), within(1e-8));
        }
    }

    /** A step goes from 0 to its height, is half at its centre, and its derivative is the peak of the same width. */
    @Test
    void stepsAreIntegralsOfPeaks() {
        for (PeakShape step : new PeakShape[] {PeakShape.ARCTAN, PeakShape.ERF}) {
            PeakShape peak = step == PeakShape.ERF ? PeakShape.GAUSSIAN : PeakShape.LORENTZIAN;
            assertThat(at(step, 0, 3, 2, 0)).isCloseTo(1.5, within(1e-14));
            assertThat(at(step, -1e9, 3, 2, 0)).isCloseTo(0, within(1e-8));
            assertThat(at(step, 1e9, 3, 2, 0)).isCloseTo(3, within(1e-8));
            double h = 1e-4;
            double slope = (at(step, 0.7 + h, 3, 2, 0) - at(step, 0.7 - h, 3, 2, 0)) / (2 * h);
            assertThat(slope).isCloseTo(at(peak, 0.7, 3, 2, 0), within(1e-7));
        }
    }
}
