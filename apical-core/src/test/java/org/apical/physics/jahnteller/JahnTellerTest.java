package org.apical.physics.jahnteller;

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
import org.junit.jupiter.params.provider.ValueSource;

/** Surfaces and vibronic levels against laws and independent constructions (pairing-materials, sections 8 and 12). */
class JahnTellerTest {
    @Test
    void theSheetsAreThePolarFormOfTheSpecification() {
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < 200; i++) {
            double k = 1 + 30 * random.nextDouble();
            double v = 0.1 + 5 * random.nextDouble();
            double n = 0.49 * k * (2 * random.nextDouble() - 1);
            double r = random.nextDouble();
            double phi = 2 * Math.PI * random.nextDouble();
            double root = r * Math.sqrt(v * v + n * n * r * r + 2 * v * n * r * Math.cos(3 * phi));
            double[] e = new JahnTellerSurface(k, v, n).energies(r * Math.cos(phi), r * Math.sin(phi));
            assertThat(e).containsExactly(new double[] {k * r * r / 2 - root, k * r * r / 2 + root}, within(1e-10));
        }
    }

    @Test
    void minimaAndSaddlesAreWhereTheyAreSaidToBe() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 60; i++) {
            double k = 1 + 30 * random.nextDouble();
            double v = 0.1 + 5 * random.nextDouble();
            double n = (i % 2 == 0 ? 1 : -1) * k * (0.02 + 0.4 * random.nextDouble());
            JahnTellerSurface s = new JahnTellerSurface(k, v, n);
            double[] at = s.minima();
            assertThat(at).containsExactly(n > 0 ? new double[] {0, 120, 240} : new double[] {60, 180, 300});
            for (double degrees : at) {
                stationary(s, s.radius(), degrees, -s.stabilisation());
                stationary(s, s.saddleRadius(), degrees + 60, s.barrier() - s.stabilisation());
            }
            // Nothing lies lower.
            for (int j = 0; j < 300; j++) {
                double r = 3 * s.radius() * random.nextDouble();
                double phi = 2 * Math.PI * random.nextDouble();
                assertThat(s.energies(r * Math.cos(phi), r * Math.sin(phi))[0])
                        .isGreaterThanOrEqualTo(-s.stabilisation() * (1 + 1e-12));
            }
        }
    }

    private static void stationary(JahnTellerSurface s, double r, double degrees, double energy) {
        double x = r * Math.cos(Math.toRadians(degrees));
        double y = r * Math.sin(Math.toRadians(degrees));
        double h = 1e-5 * r;
        assertThat(s.energies(x, y)[0]).isCloseTo(energy, within(1e-12 * Math.max(1, Math.abs(energy))));
        double force = Math.hypot(
                s.energies(x + h, y)[0] - s.energies(x - h, y)[0], s.energies(x, y + h)[0] - s.energies(x, y - h)[0]);
        assertThat(force / (2 * h)).isCloseTo(0, within(1e-6 * s.linear()));
    }

    @Test
    void theHatWithoutQuadraticCouplingIsRound() {
        JahnTellerSurface s = new JahnTellerSurface(10, 1.5, 0);
        assertThat(s.stabilisation()).isCloseTo(1.5 * 1.5 / 20, within(1e-15));
        assertThat(s.radius()).isEqualTo(s.saddleRadius()).isCloseTo(0.15, within(1e-15));
        assertThat(s.barrier()).isZero();
        assertThat(s.minima()).isEmpty();
        assertThatThrownBy(() -> new JahnTellerSurface(10, 1.5, 5)).hasMessageContaining("unbounded");
        assertThatThrownBy(() -> new JahnTellerSurface(10, 1.5, -5)).hasMessageContaining("unbounded");
    }

    @Test
    void pseudoFromTheSheetItself() {
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < 200; i++) {
            double k = 1 + 40 * random.nextDouble();
            double f = 5 * random.nextDouble();
            double d = 0.01 + 1.5 * random.nextDouble();
            PseudoJahnTeller s = new PseudoJahnTeller(k, f, d);
            assertThat(s.unstable()).isEqualTo(f > s.criticalCoupling());
            double q0 = s.minimum();
            assertThat(s.energies(0)[0] - s.energies(q0)[0]).isCloseTo(s.stabilisation(), within(1e-12));
            double closed = f * f / (2 * k) - d + d * d * k / (2 * f * f);
            assertThat(s.stabilisation()).isCloseTo(s.unstable() ? closed : 0, within(1e-12));
            double h = 1e-4;
            assertThat((s.energies(h)[0] - 2 * s.energies(0)[0] + s.energies(-h)[0]) / (h * h))
                    .isCloseTo(
                            s.curvatureAtZero(),
                            within(1e-3 * k + 1e-3 * f * f / d + 2 * h * h * Math.pow(f, 4) / Math.pow(d, 3)));
            assertThat((s.energies(q0 + h)[0] - 2 * s.energies(q0)[0] + s.energies(q0 - h)[0]) / (h * h))
                    .isCloseTo(
                            s.curvatureAtMinimum(),
                            within(1e-3 * k + 1e-3 * f * f / d + 2 * h * h * Math.pow(f, 4) / Math.pow(d, 3)));
        }
    }

    /** Just above the critical coupling the closed forms lose no digits: gain = (dF)^2 2/K to first order. */
    @Test
    void pseudoNextToTheTransition() {
        double k = 10;
        double d = 0.4;
        double excess = 1e-9;
        PseudoJahnTeller s = new PseudoJahnTeller(k, Math.sqrt(k * d) + excess, d);
        assertThat(s.stabilisation()).isCloseTo(2 * excess * excess / k, within(1e-6 * 2 * excess * excess / k));
        assertThat(s.minimum())
                .isCloseTo(2 * Math.sqrt(excess * Math.sqrt(k * d)) / k, within(1e-6 * s.minimum() + 1e-12));
    }

    /** L10: the tridiagonal blocks are the two-mode oscillator with its two states. */
    @ParameterizedTest
    @ValueSource(doubles = {0.3, 1, 1.7})
    void levelsAreThoseOfTheProductBasis(double coupling) {
        int quanta = 26;
        int[][] index = new int[quanta + 1][quanta + 1];
        int n = 0;
        for (int a = 0; a <= quanta; a++) {
            for (int b = 0; a + b <= quanta; b++) {
                index[a][b] = n++;
            }
        }
        DMatrixRMaj h = new DMatrixRMaj(2 * n, 2 * n);
        for (int a = 0; a <= quanta; a++) {
            for (int b = 0; a + b <= quanta; b++) {
                int i = index[a][b];
                for (int s = 0; s < 2; s++) {
                    h.set(2 * i + s, 2 * i + s, a + b + 1);
                    if (a + b < quanta) {
                        int up1 = index[a + 1][b];
                        int up2 = index[a][b + 1];
                        both(h, 2 * i + s, 2 * up1 + s, (s == 0 ? 1 : -1) * coupling * Math.sqrt((a + 1) / 2.0));
                        both(h, 2 * i + s, 2 * up2 + 1 - s, coupling * Math.sqrt((b + 1) / 2.0));
                    }
                }
            }
        }
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(2 * n, false, true);
        eigen.decompose(h);
        double[] dense = new double[2 * n];
        for (int i = 0; i < dense.length; i++) {
            dense[i] = eigen.getEigenvalue(i).getReal();
        }
        Arrays.sort(dense);
        double[] blocks = new double[2 * 8 * 3];
        int at = 0;
        for (int twiceJ = 1; twiceJ <= 15; twiceJ += 2) {
            for (double e : VibronicLevels.of(coupling, twiceJ, 3, 300).energies()) {
                blocks[at++] = e;
                blocks[at++] = e;
            }
        }
        Arrays.sort(blocks);
        for (int i = 0; i < 12; i++) {
            assertThat(blocks[i]).isCloseTo(dense[i], within(1e-6));
        }
    }

    private static void both(DMatrixRMaj h, int i, int j, double value) {
        h.set(i, j, value);
        h.set(j, i, value);
    }

    @Test
    void weakAndStrongLimits() {
        double k = 0.02;
        assertThat(VibronicLevels.of(k, 1, 1, 100).energies()[0]).isCloseTo(1 - k * k, within(3 * Math.pow(k, 4)));
        for (double strong : new double[] {8, 16}) {
            for (int twiceJ = 1; twiceJ <= 5; twiceJ += 2) {
                double j = twiceJ / 2.0;
                double expected = -strong * strong / 2 + 0.5 + j * j / (2 * strong * strong);
                assertThat(VibronicLevels.of(strong, twiceJ, 1, 2000).energies()[0])
                        .isCloseTo(expected, within(1.0 / (strong * strong)));
            }
            // Rotation alone: differences converge faster than the energies.
            double e1 = VibronicLevels.of(strong, 1, 1, 2000).energies()[0];
            double e3 = VibronicLevels.of(strong, 3, 1, 2000).energies()[0];
            assertThat((e3 - e1) * strong * strong).isCloseTo(1, within(4 / (strong * strong)));
        }
    }

    @Test
    void hamFactors() {
        assertThat(VibronicLevels.of(0, 1, 1, 50).hamQ()).isEqualTo(1);
        assertThat(VibronicLevels.of(12, 1, 1, 1500).hamQ()).isCloseTo(0.5, within(0.005));
        for (double k = 0.45; k < 1.6; k += 0.1) {
            double p = 2 * VibronicLevels.of(k, 1, 1, 400).hamQ() - 1;
            double fit = Math.exp(-1.974 * Math.pow(k * k / 2, 0.761));
            assertThat(p).isCloseTo(fit, within(0.06 * fit));
        }
    }

    @Test
    void theSignOfJDoesNotMatterAndSmallBasesAreRefused() {
        assertThat(VibronicLevels.of(1, -3, 4, 300).energies())
                .isEqualTo(VibronicLevels.of(1, 3, 4, 300).energies());
        assertThatThrownBy(() -> VibronicLevels.of(5, 1, 4, 40))
                .isInstanceOf(ConvergenceException.class)
                .hasMessageContaining("basis");
        assertThatThrownBy(() -> VibronicLevels.of(1, 2, 1, 40)).isInstanceOf(IllegalArgumentException.class);
    }
}
