package org.apical.physics.qball;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;

class HomogeneousTest {
    private static final PairingKernel KERNEL = new PairingKernel(new OffsetClosure(1), 1);

    private static Homogeneous at(double overKappaStar) {
        return new Homogeneous(KERNEL, overKappaStar * KERNEL.kappaStar());
    }

    @Test
    void edgesOfTheSpecification() {
        assertThat(at(0.8).dome()).isCloseTo(0.3512597818, within(1e-10));
        assertThat(at(0.8).upper()).isCloseTo(0.7769783309, within(1e-10));
        assertThat(at(0.8).bulk()).isCloseTo(0.3079201436, within(1e-10));
        assertThat(at(1).dome()).isNaN();
        assertThat(at(9).bulk()).isEqualTo(1);
    }

    /** Both sides of self-consistency agree on both roots, which lie around alpha*; the core lies between. */
    @Test
    void rootsSolveTheirEquation() {
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(20261122);
        PairingKernel[] kernels = {
            KERNEL, new PairingKernel(new MathieuClosure(2), 2), new PairingKernel(new OffsetClosure(0.3), 7)
        };
        int balls = 0;
        for (int i = 0; i < 400; i++) {
            PairingKernel kernel = kernels[i % 3];
            Homogeneous theory = new Homogeneous(kernel, Math.pow(10, -2 + 4 * random.nextDouble()));
            double w = i % 2 == 0 ? random.nextDouble() : Math.pow(10, -4 * random.nextDouble());
            double inner = theory.inner(w);
            boolean exists = w * (1 - w * w) <= theory.kappa() * kernel.peak() / 3;
            assertThat(Double.isNaN(inner)).isEqualTo(!exists);
            if (!exists) {
                continue;
            }
            balls++;
            double outer = theory.outer(w);
            double core = theory.core(w);
            assertThat(inner).isBetween(kernel.threshold(), kernel.alphaPeak());
            assertThat(core).isBetween(kernel.alphaPeak(), outer);
            double level = theory.level(w);
            assertThat(kernel.ratio(inner)).isCloseTo(level, within(1e-11 * level + 1e-25));
            assertThat(kernel.ratio(outer)).isCloseTo(level, within(1e-12 * level));
            assertThat(kernel.half(core)).isCloseTo(level, within(1e-12 * level));
            // On both roots the rotating potential is zero, in the core it is negative and flat.
            double scale = w * w * outer * outer;
            assertThat(theory.rotatingPotential(outer, w)).isCloseTo(0, within(1e-11 * scale));
            assertThat(theory.rotatingPotential(core, w)).isNegative();
            assertThat(theory.amplitudeMassSquared(core, w)).isPositive();
        }
        assertThat(balls).isGreaterThan(100);
    }

    /** At the edges all amplitudes meet in alpha*; at T* the inner one is the threshold and the others run away. */
    @Test
    void edges() {
        Homogeneous theory = at(0.8);
        for (double w : new double[] {theory.upper() * (1 + 1e-9), theory.dome() * (1 - 1e-9)}) {
            assertThat(theory.inner(w)).isCloseTo(KERNEL.alphaPeak(), within(1e-3));
            assertThat(theory.outer(w)).isCloseTo(KERNEL.alphaPeak(), within(1e-3));
            assertThat(theory.core(w)).isCloseTo(KERNEL.alphaPeak(), within(1e-6));
        }
        assertThat(theory.inner(1)).isEqualTo(KERNEL.threshold());
        assertThat(theory.outer(1)).isNaN();
        assertThat(theory.outer(1 - 1e-12)).isGreaterThan(1e10);
        assertThat(theory.inner(1 + 1e-9)).isNaN();
    }

    @Test
    void phases() {
        Homogeneous weak = at(0.8);
        assertThat(weak.phase(0.3)).isEqualTo(Phase.SUPERCONDUCTING_DOME);
        assertThat(weak.phase(0.6)).isEqualTo(Phase.METAL_WITHOUT_Q_BALLS);
        assertThat(weak.phase(0.8)).isEqualTo(Phase.STRANGE_METAL);
        assertThat(weak.phase(1)).isEqualTo(Phase.STRANGE_METAL);
        assertThat(weak.phase(1.01)).isEqualTo(Phase.NORMAL);
        assertThat(at(1).phase(0.5)).isEqualTo(Phase.PSEUDOGAP);
        assertThat(at(1.5).phase(1.2)).isEqualTo(Phase.NORMAL);
    }

    /** Local minimum of U_eff at 0.8 kappa*: alpha = 2.302, u = 0.0981 at w = 0.351; u = 0 at w_bulk; none from w = 0.5 on. */
    @Test
    void minimumOfTheEffectivePotential() {
        Homogeneous theory = at(0.8);
        double minimum = theory.stationary(3 * 0.351 / theory.kappa());
        assertThat(minimum).isCloseTo(2.302, within(5e-4));
        assertThat(theory.potential(minimum, 0.351)).isCloseTo(0.0981, within(5e-5));
        double bulk = theory.stationary(3 * theory.bulk() / theory.kappa());
        assertThat(bulk).isCloseTo(KERNEL.alphaPeak(), within(1e-7));
        assertThat(theory.potential(bulk, theory.bulk())).isCloseTo(0, within(1e-12));
        assertThat(theory.stationary(3 * 0.5 / theory.kappa())).isNaN();
    }

    /** Roots of the cubic keep their relative accuracy where they are small, and meet at 1/sqrt3. */
    @Test
    void cubic() {
        for (double r = 1e-300; r < PhaseBoundary.LARGEST; r = Math.max(r * 10, r + 0)) {
            double w = PhaseBoundary.lower(r);
            assertThat(w * (1 - w * w)).isCloseTo(r, within(4e-16 * r));
            double v = PhaseBoundary.upper(r);
            assertThat(v * (1 - v) * (1 + v)).isCloseTo(r, within(1e-15));
        }
        assertThat(PhaseBoundary.lower(PhaseBoundary.LARGEST)).isCloseTo(1 / Math.sqrt(3), within(1e-7));
        assertThat(PhaseBoundary.lower(0.4)).isNaN();
        assertThat(PhaseBoundary.upper(0)).isEqualTo(1);
        assertThat(PhaseBoundary.lower(0)).isCloseTo(0, within(1e-16));
    }

    /** d alpha/dw along a branch against a difference. */
    @Test
    void slopesOfTheBranches() {
        Homogeneous theory = at(0.8);
        double h = 1e-6;
        double w = 0.85;
        assertThat(theory.amplitudeSlope(theory.inner(w), w))
                .isCloseTo((theory.inner(w + h) - theory.inner(w - h)) / (2 * h), within(1e-6));
        assertThat(theory.amplitudeSlope(theory.outer(w), w))
                .isCloseTo((theory.outer(w + h) - theory.outer(w - h)) / (2 * h), within(1e-5));
        assertThat(theory.coreSlope(theory.core(w), w))
                .isCloseTo((theory.core(w + h) - theory.core(w - h)) / (2 * h), within(1e-5));
    }
}
