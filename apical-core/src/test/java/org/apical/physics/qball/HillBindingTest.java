package org.apical.physics.qball;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HillBindingTest {
    /** Characteristic values b_1(q) of an independent library: q = 2 alpha^2, g0^2/Omega^2 = -b_1/4. */
    @ParameterizedTest
    @CsvSource({"1,-1.390676501225323", "2,-10.605368138792706"})
    void isTheMathieuCharacteristicValue(double alpha, double characteristic) {
        assertThat(new HillBinding(alpha, 1).bindingOverOmegaSquared()).isCloseTo(-characteristic / 4, within(1e-13));
    }

    @Test
    void thresholds() {
        assertThat(MathieuClosure.threshold(1)).isCloseTo(0.6738124122, within(1e-10));
        assertThat(MathieuClosure.threshold(2)).isCloseTo(0.5653825595, within(1e-10));
        assertThat(2 * Math.pow(MathieuClosure.threshold(1), 2)).isCloseTo(0.9080463337, within(1e-10));
    }

    /** Without a field the levels are those of a free pair, (2k + nu)^2. */
    @Test
    void withoutAFieldNothingIsBound() {
        for (int n = 1; n <= 20; n++) {
            assertThat(new HillBinding(0, n).bindingOverOmegaSquared()).isCloseTo(-0.25 / (n * n), within(1e-15));
        }
    }

    /** alpha -> infinity: alpha^2 - alpha/sqrt2 + 1/16, whatever the winding number. */
    @Test
    void approachesTheHarmonicWell() {
        for (double alpha : new double[] {30, 100, 1000}) {
            for (int n : new int[] {1, 2, 7}) {
                double rest = new HillBinding(alpha, n).bindingOverOmegaSquared()
                        - (alpha * alpha - alpha / Math.sqrt(2) + 0.0625);
                assertThat(rest).isBetween(0.0, 0.01 / alpha);
            }
        }
    }

    /** F'' = (g0^2 - M^2 cos Omega tau) F along tau, from a difference of five points; F(1/T) = -F(0). */
    @ParameterizedTest
    @CsvSource({"0.5,1", "1.8,1", "1.3,2", "3,5"})
    void theWaveFunctionSolvesItsEquation(double alpha, int n) {
        HillBinding hill = new HillBinding(alpha, n);
        // tau T = t; Omega = 2 pi n T.
        double omega = 2 * Math.PI * n;
        double h = 1e-3 / n;
        for (double t = 0.05; t < 0.95; t += 0.1) {
            double second = (-hill.waveFunction(t - 2 * h)
                            + 16 * hill.waveFunction(t - h)
                            - 30 * hill.waveFunction(t)
                            + 16 * hill.waveFunction(t + h)
                            - hill.waveFunction(t + 2 * h))
                    / (12 * h * h);
            double right = omega
                    * omega
                    * (hill.bindingOverOmegaSquared() - alpha * alpha * Math.cos(omega * t))
                    * hill.waveFunction(t);
            assertThat(second).isCloseTo(right, within(2e-6 * omega * omega * alpha * alpha));
            assertThat(hill.waveFunction(1 - t)).isCloseTo(-hill.waveFunction(t), within(1e-12));
        }
        assertThat(hill.waveFunction(0)).isEqualTo(1);
        assertThat(hill.waveFunction(1)).isCloseTo(-1, within(1e-12));
    }

    /** The slope of the eigenvector against a difference of eigenvalues. */
    @Test
    void hellmannAndFeynman() {
        for (double alpha : new double[] {0.3, 0.9, 4, 20}) {
            double h = 1e-4;
            double difference = (new HillBinding(alpha + h, 3).bindingOverOmegaSquared()
                            - new HillBinding(alpha - h, 3).bindingOverOmegaSquared())
                    / (2 * h);
            assertThat(new HillBinding(alpha, 3).bindingSlope()).isCloseTo(difference, within(1e-7 * (1 + alpha)));
        }
    }

    /** A grid of Matsubara times gives the same level as the matrix, for any energy of the fermion. */
    @Test
    void agreesWithAGridOfTimes() {
        for (double alpha : new double[] {1.2, 2, 4}) {
            double level = new HillBinding(alpha, 1).bindingOverOmegaSquared();
            for (double epsilon : new double[] {0, 0.3, 0.6}) {
                double sigma = new MatsubaraGrid(alpha, 1, 400).sigmaSquared(epsilon);
                assertThat(sigma + epsilon * epsilon).isCloseTo(level, within(1e-12 * level));
            }
            assertThat(Math.abs(new MatsubaraGrid(alpha, 1, 6).sigmaSquared(0) - level))
                    .as("six times are too few")
                    .isGreaterThan(1e-9);
        }
    }
}
