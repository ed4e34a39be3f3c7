package org.apical.physics.kuramoto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apical.numerics.ModifiedBessel;
import org.junit.jupiter.api.Test;

/** Exact limits of iqtp, section 6. */
class SelfConsistentTest {
    @Test
    void theContinuedFractionReducesToBothClosedForms() {
        assertThat(SelfConsistent.lorentzianWithNoise(2, 0.5, 1e-7)).isCloseTo(Math.sqrt(0.5), within(1e-5));
        double r = SelfConsistent.lorentzianWithNoise(2.6, 0, 1);
        // I_1/I_0 is the logarithmic derivative of the regular solution in two dimensions.
        assertThat(r).isCloseTo(ModifiedBessel.regularSlope(2, 2.6 * r), within(1e-12));
        // However strong the coupling beside the noise: I_1/I_0(x) = 1 - 1/2x - 1/8x^2 - 1/8x^3 + ... far out, x = K
        // r/D.
        for (double k : new double[] {3e2, 1e4, 1e6, 1e8, 1e12}) {
            double strong = SelfConsistent.lorentzianWithNoise(k, 0, 1);
            double x = k * strong;
            assertThat(strong).isCloseTo(1 - (1 + (1 + 1 / x) / (4 * x)) / (2 * x), within(1e-9));
            // and it falls with the width of the frequencies as without noise
            assertThat(SelfConsistent.lorentzianWithNoise(k, 0.2 * k, 1e-9 * k))
                    .isCloseTo(Math.sqrt(0.6), within(1e-8));
        }
    }

    @Test
    void orderSetsInAtTheCriticalCoupling() {
        assertThat(SelfConsistent.lorentzian(1.0, 0.5, 0)).isZero();
        assertThat(SelfConsistent.lorentzian(1.001, 0.5, 0)).isPositive();
        assertThat(SelfConsistent.lorentzianWithNoise(1.59, 0.5, 0.3)).isZero();
        assertThat(SelfConsistent.lorentzianWithNoise(1.61, 0.5, 0.3)).isPositive();
        assertThat(SelfConsistent.gaussian(1.5957, 1)).isZero();
        assertThat(SelfConsistent.gaussian(1.597, 1)).isBetween(0.01, 0.2);
        assertThat(SelfConsistent.gaussian(1e4, 1)).isBetween(0.99999, 1.0);
        assertThat(SelfConsistent.uniform(1.27, 1)).isZero();
        assertThat(SelfConsistent.uniform(4 / Math.PI, 1)).isCloseTo(Math.PI / 4, within(1e-6));
    }

    @Test
    void ottAndAntonsensFormSolvesItsEquation() {
        for (double g : new double[] {0.5, 1, 1.7}) {
            double h = 1e-5;
            double r = SelfConsistent.ottAntonsen(2, g, 0.3, 1.5);
            double slope =
                    (SelfConsistent.ottAntonsen(2, g, 0.3, 1.5 + h) - SelfConsistent.ottAntonsen(2, g, 0.3, 1.5 - h))
                            / (2 * h);
            assertThat(slope).isCloseTo(-g * r + r * (1 - r * r), within(1e-8));
            assertThat(SelfConsistent.ottAntonsen(2, g, 0.3, 0)).isCloseTo(0.3, within(1e-14));
        }
        assertThat(SelfConsistent.ottAntonsen(2, 0.5, 0.05, 1e6)).isCloseTo(Math.sqrt(0.5), within(1e-12));
        assertThat(SelfConsistent.ottAntonsen(0, 0.5, 0.5, 1e6)).isZero();
    }
}
