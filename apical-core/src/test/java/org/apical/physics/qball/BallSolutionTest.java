package org.apical.physics.qball;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BallSolutionTest {
    private static final Homogeneous THEORY = at(new PairingKernel(new OffsetClosure(1), 1), 0.8);

    private static Homogeneous at(PairingKernel kernel, double overKappaStar) {
        return new Homogeneous(kernel, overKappaStar * kernel.kappaStar());
    }

    /** Radii of the specification at 0.8 kappa*, D = 3, with those of the thin wall. */
    @ParameterizedTest
    @CsvSource({"0.002,259.161,257.024", "0.005,103.651,101.542", "0.013,39.828,37.796", "0.05,10.221,8.493"})
    void radiiNearTheEdge(double above, double radius, double thin) {
        BallSolution ball = BallSolution.of(THEORY, THEORY.upper() + above, 3);
        assertThat(ball.soliton().radiusHalf()).isCloseTo(radius, within(6e-4));
        assertThat(ball.thinWallRadius()).isCloseTo(thin, within(6e-4));
    }

    /** dE/dw - w dQ/dw = Int (du/dw)_m, for closures, couplings, dimensions, on both sides of the gap and above kappa*. */
    @ParameterizedTest
    @CsvSource({
        "1,0.8,0.85,3",
        "1,0.8,0.2,3",
        "1,0.8,0.95,2",
        "1,1.3,0.5,3",
        "1,1.3,0.02,2",
        "0,0.7,0.9,3",
        "0,2.5,0.6,2",
        "2,0.8,0.9,3"
    })
    void energyAndChargeAlongAScan(int form, double over, double w, int dimension) {
        PairingKernel kernel =
                form == 0 ? new PairingKernel(new MathieuClosure(1), 1) : new PairingKernel(new OffsetClosure(1), form);
        Homogeneous theory = at(kernel, over);
        double h = 2e-4 * w * Math.min(1, 1 - w);
        BallSolution less = BallSolution.of(theory, w - h, dimension);
        BallSolution here = BallSolution.of(theory, w, dimension);
        BallSolution more = BallSolution.of(theory, w + h, dimension);
        double left = (more.energy() - less.energy() - w * (more.charge() - less.charge())) / (2 * h);
        assertThat(left / here.soliton().extra() - 1).isCloseTo(0, within(2e-5));
        assertThat(here.soliton().virial()).isLessThan(1e-9);
    }

    /** Large balls: the core has the stationary amplitude. */
    @Test
    void theCoreOfALargeBall() {
        double w = THEORY.upper() + 0.002;
        double centre = BallSolution.of(THEORY, w, 3).soliton().phiCentre() / (Math.sqrt(2) * w);
        assertThat(centre).isCloseTo(THEORY.core(w), within(1e-9));
    }

    /** Below T* a ball costs less than its quanta from some temperature down, near T* more: the specification's numbers. */
    @Test
    void energyPerQuantum() {
        BallSolution hot = BallSolution.of(THEORY, 0.95, 3);
        assertThat(hot.energy() / hot.charge()).isCloseTo(1.007, within(5e-4));
        BallSolution cool = BallSolution.of(THEORY, 0.94, 3);
        assertThat(cool.energy() / cool.charge()).isCloseTo(0.9975, within(5e-5));
        BallSolution strong = BallSolution.of(at(THEORY.kernel(), 0.9), 0.93, 3);
        assertThat(strong.energy() / strong.charge()).isCloseTo(0.996, within(5e-4));
    }
}
