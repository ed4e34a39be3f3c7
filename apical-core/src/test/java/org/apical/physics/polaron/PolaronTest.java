package org.apical.physics.polaron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.apical.numerics.ConvergenceException;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Polarons against limits, published values and independent constructions (pairing-materials, sections 8.4, 8.5, 12). */
class PolaronTest {
    /** L11; Feynman's own series: E = -alpha - alpha^2/81, m = 1 + alpha/6. */
    @Test
    void weakCoupling() {
        for (double alpha : new double[] {1e-6, 1e-4, 1e-2, 0.05}) {
            FeynmanPolaron p = FeynmanPolaron.of(alpha);
            assertThat(p.energy()).isCloseTo(-alpha - alpha * alpha / 81, within(2e-3 * alpha * alpha + 1e-13));
            assertThat(p.massRatio()).isCloseTo(1 + alpha / 6, within(0.03 * alpha * alpha + 1e-12));
        }
    }

    /** Schultz 1959, table of Feynman's solution. */
    @ParameterizedTest
    @CsvSource({"3, -3.1333, 1.89", "5, -5.4401, 3.89", "7, -8.1127, 14.4", "9, -11.4858, 62.8", "11, -15.7098, 183"})
    void publishedValues(double alpha, double energy, double mass) {
        FeynmanPolaron p = FeynmanPolaron.of(alpha);
        assertThat(p.energy()).isCloseTo(energy, within(2e-4));
        assertThat(p.massRatio()).isCloseTo(mass, within(0.005 * mass));
    }

    /** Feynman's expansion: E -> -alpha^2/3 pi - 3 ln 2 - 3/4, m -> 16 alpha^4/(81 pi^2). */
    @Test
    void strongCoupling() {
        FeynmanPolaron p = FeynmanPolaron.of(50);
        double leading = -2500 / (3 * Math.PI) - 3 * Math.log(2) - 0.75;
        assertThat(p.energy()).isCloseTo(leading, within(5e-3));
        assertThat(p.massRatio() / (16 * Math.pow(50, 4) / (81 * Math.PI * Math.PI)))
                .isCloseTo(1, within(0.025));
    }

    @Test
    void nothingNearbyIsLowerAndTheEnergyIsConcave() {
        SplittableRandom random = new SplittableRandom(6);
        double before = 0;
        double slope = 0;
        for (double alpha = 0.5; alpha <= 20; alpha += 0.5) {
            FeynmanPolaron p = FeynmanPolaron.of(alpha);
            for (int i = 0; i < 60; i++) {
                double w = p.w() * Math.exp(random.nextDouble(-1, 1));
                double v = w + (p.v() - p.w()) * Math.exp(random.nextDouble(-1, 1));
                assertThat(FeynmanPolaron.energy(alpha, v, w))
                        .isGreaterThanOrEqualTo(p.energy() - 1e-12 * alpha * alpha);
            }
            // A minimum of functions linear in alpha is concave.
            assertThat(p.energy() - before).isLessThan(slope);
            slope = p.energy() - before;
            before = p.energy();
        }
    }

    @Test
    void froehlich() {
        // GaAs: epsilon 10.89 and 12.90, mass 0.067, phonon 36.25 meV; published values are 0.07.
        double alpha = Froehlich.alpha(10.89, 12.90, 0.067, 36.25);
        assertThat(alpha).isCloseTo(0.07, within(0.003));
        assertThat(Froehlich.alpha(10.89, 12.90, 4 * 0.067, 36.25)).isCloseTo(2 * alpha, within(1e-14));
        assertThat(Froehlich.alpha(10.89, 12.90, 0.067, 4 * 36.25)).isCloseTo(alpha / 2, within(1e-14));
        assertThat(Froehlich.alpha(7, 7, 1, 10)).isZero();
    }

    @Test
    void dimerLimits() {
        HolsteinDimer free = HolsteinDimer.of(20, 100, 0, 20);
        assertThat(free.ground()).isCloseTo(-20, within(1e-9));
        assertThat(free.splitting()).isCloseTo(40, within(1e-9));
        HolsteinDimer slow = HolsteinDimer.of(100, 20, 0, 20);
        assertThat(slow.splitting()).as("one phonon lies below the second band").isCloseTo(20, within(1e-9));
        HolsteinDimer fast = HolsteinDimer.of(1, 1000, 1.2, 80);
        assertThat(fast.splitting()).isCloseTo(2 * Math.exp(-1.44), within(1e-3));
        HolsteinDimer still = HolsteinDimer.of(1e-9, 50, 2, 80);
        assertThat(still.ground()).isCloseTo(-200, within(1e-8));
    }

    /** Both modes of both sites, one electron, in the plain product basis. */
    @ParameterizedTest
    @CsvSource({"50, 50, 0.7", "80, 40, 1", "20, 60, 1.3"})
    void dimerFromBothModes(double t, double w, double g) {
        int n = 22;
        DMatrixRMaj h = new DMatrixRMaj(2 * n * n, 2 * n * n);
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                int i = 2 * (a * n + b);
                both(h, i, i + 1, -t);
                for (int site = 0; site < 2; site++) {
                    h.set(i + site, i + site, (a + b) * w);
                    int up = site == 0 ? a + 1 : b + 1;
                    if (up < n) {
                        int j = site == 0 ? 2 * ((a + 1) * n + b) : 2 * (a * n + b + 1);
                        both(h, i + site, j + site, g * w * Math.sqrt(up));
                    }
                }
            }
        }
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(h.numRows, false, true);
        eigen.decompose(h);
        double[] all = new double[h.numRows];
        for (int i = 0; i < all.length; i++) {
            all[i] = eigen.getEigenvalue(i).getReal();
        }
        Arrays.sort(all);
        HolsteinDimer dimer = HolsteinDimer.of(t, w, g, 80);
        assertThat(dimer.ground()).isCloseTo(all[0], within(1e-6 * w));
        // The first excitation of all may be a phonon of the mean mode; the relative mode's is among the next levels.
        double splitting = dimer.splitting();
        assertThat(Arrays.stream(all)
                        .map(e -> e - all[0] - splitting)
                        .map(Math::abs)
                        .min()
                        .orElseThrow())
                .isLessThan(1e-6 * w);
        assertThat(all[1] - all[0]).isCloseTo(Math.min(w, splitting), within(1e-6 * w));
    }

    private static void both(DMatrixRMaj h, int i, int j, double value) {
        h.set(i, j, value);
        h.set(j, i, value);
    }

    @Test
    void aSmallBasisIsRefused() {
        assertThatThrownBy(() -> HolsteinDimer.of(50, 50, 5, 20))
                .isInstanceOf(ConvergenceException.class)
                .hasMessageContaining("basis");
    }
}
