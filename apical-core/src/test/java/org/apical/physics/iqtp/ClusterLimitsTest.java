package org.apical.physics.iqtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.apical.models.iqtp.ClusterParams;
import org.apical.models.iqtp.Preset;
import org.apical.numerics.DenseEigen;
import org.apical.numerics.Lanczos;
import org.junit.jupiter.api.Test;

/** Limits of iqtp, section 12. */
class ClusterLimitsTest {
    private static ClusterStates solve(ClusterParams p, int levels) {
        return ClusterStates.lowest(p.operator(), levels, () -> {});
    }

    private static double[] energies(ClusterParams p, int levels) {
        return solve(p, levels).energies();
    }

    @Test
    void withoutCouplingLevelsAreSums() {
        double[] e = energies(ClusterParams.of(Preset.DIMER_RELATIVE, Map.of("lambdaEV", 0.0), 40), 6);
        assertThat(e).containsExactly(new double[] {-0.015, 0.055, 0.085, 0.125, 0.155, 0.195}, within(1e-12));
    }

    @Test
    void oneSiteIsADisplacedOscillator() {
        ClusterParams p = ClusterParams.of(Preset.DISPLACED_OSCILLATOR, Map.of("lambdaEV", 0.05), 60);
        ClusterStates states = solve(p, 3);
        for (int n = 0; n < 3; n++) {
            assertThat(states.energies()[n]).isCloseTo(0.3 - 0.0025 / 0.07 + 0.07 * (n + 0.5), within(1e-12));
        }
        double[][] rho = new Moments(p.operator(), states.vectors()[0]).density(0);
        assertThat(Moments.mean(rho, 1)).isCloseTo(-2 * 0.05 / 0.07, within(1e-9));
        assertThat(Moments.phonons(rho)).isCloseTo(Math.pow(0.05 / 0.07, 2), within(1e-9));
    }

    @Test
    void fastPhononsNarrowAsLangAndFirsovSay() {
        double[] e = energies(
                ClusterParams.of(Preset.DIMER_RELATIVE, Map.of("tEV", 1e-4, "omegaEV", 0.5, "lambdaEV", 0.3), 60), 2);
        assertThat(e[1] - e[0]).isCloseTo(2e-4 * Math.exp(-2 * 0.36), within(2e-8));
    }

    @Test
    void twoSiteModesAreARelativeModeAndACentreOfMass() {
        double lambda = 0.08;
        double omega = 0.07;
        Map<String, Double> site = Map.of("tEV", 0.2, "omegaEV", omega, "lambdaEV", lambda, "uEV", 0.5);
        Map<String, Double> relative = Map.of(
                "tEV",
                0.2,
                "omegaEV",
                omega,
                "lambdaEV",
                lambda / Math.sqrt(2),
                "uEV",
                0.5,
                "holesUp",
                1.0,
                "holesDown",
                1.0);
        double both = energies(ClusterParams.of(Preset.DIMER_SITE, site, 30, 30), 1)[0];
        double one = energies(ClusterParams.of(Preset.DIMER_RELATIVE, relative, 60), 1)[0];
        assertThat(both).isCloseTo(one + omega / 2 - Math.pow(2 * lambda / Math.sqrt(2), 2) / omega, within(1e-9));
    }

    @Test
    void energiesFallWithEveryCutoff() {
        Map<String, Double> k3 = Map.of("k3EV", 0.012);
        double last = Double.POSITIVE_INFINITY;
        for (int[] n : new int[][] {{5, 5, 12}, {6, 6, 12}, {6, 6, 20}, {8, 8, 20}, {8, 8, 28}}) {
            double e = energies(ClusterParams.of(Preset.IQTP6H, k3, n), 1)[0];
            assertThat(e).isLessThan(last);
            last = e;
        }
    }

    @Test
    void aReflectionLeavesTheApicalChargesEqual() {
        ClusterParams p = ClusterParams.of(Preset.IQTP6_THREE_HOLE, Map.of(), 4, 4, 8);
        double[] n = new Moments(p.operator(), solve(p, 1).vectors()[0]).occupation();
        assertThat(n[0]).isCloseTo(n[4], within(1e-8));
        assertThat(n[1]).isCloseTo(n[3], within(1e-8));
        assertThat(n[0] + n[1] + n[2] + n[3] + n[4]).isCloseTo(3, within(1e-10));
    }

    @Test
    void lanczosAgreesWithDenseDiagonalisationInEverySector() {
        for (ClusterParams p : List.of(
                ClusterParams.of(Preset.IQTP6H, Map.of("k3EV", 0.01), 4, 4, 16),
                ClusterParams.of(Preset.IQTP6H, Map.of("k3EV", 0.01), 4, 5, 12),
                ClusterParams.of(Preset.IQTP3, Map.of(), 14, 8))) {
            ClusterOperator h = p.operator();
            double[] dense = ClusterStates.all(h, () -> {}).energies();
            ClusterStates few = ClusterStates.lowest(h, 6, () -> {});
            for (int k = 0; k < 6; k++) {
                assertThat(few.energies()[k]).isCloseTo(dense[k], within(1e-10));
                for (int j = 0; j < k; j++) {
                    assertThat(Lanczos.dot(few.vectors()[j], few.vectors()[k])).isCloseTo(0, within(1e-6));
                }
            }
        }
    }

    @Test
    void isotopesOfTheThreeAtomClusterSlowTheTunnelling() {
        ClusterParams heavy = new ClusterParams(Preset.IQTP3, Map.of(), new int[] {18, 12}, 17.99915961, null, 16, 0);
        double[] e = energies(heavy, 2);
        assertThat(1000 * (e[1] - e[0])).isCloseTo(11.005346, within(1e-5));
    }

    @Test
    void theAdiabaticDimerHasItsClosedForm() {
        double t = 0.02;
        double omega = 0.07;
        double lambda = 0.06;
        ClusterSpec spec = ClusterParams.of(
                        Preset.DIMER_RELATIVE, Map.of("tEV", t, "omegaEV", omega, "lambdaEV", lambda), 10)
                .spec();
        RelaxedCut cut = new RelaxedCut(new Adiabatic(spec), new double[] {1}, () -> {});
        RelaxedCut.Wells wells = cut.wells(-4, 4, 201);
        double a = lambda * lambda / omega;
        assertThat(wells.minima()).hasSize(2);
        assertThat(wells.minima().get(1).xi())
                .isCloseTo(Math.sqrt(4 * lambda * lambda / (omega * omega) - t * t / (lambda * lambda)), within(1e-5));
        assertThat(wells.maxima().get(0).value() - wells.minima().get(0).value())
                .isCloseTo((2 * a - t) * (2 * a - t) / (4 * a), within(1e-10));
        assertThat(cut.at(1.3).value())
                .isCloseTo(omega * 1.69 / 4 - Math.sqrt(t * t + lambda * lambda * 1.69), within(1e-12));
        // two wells if and only if 2 lambda^2/omega is above t
        for (double part : new double[] {0.97, 1.03}) {
            ClusterSpec near = ClusterParams.of(
                            Preset.DIMER_RELATIVE,
                            Map.of("tEV", 2 * a * part, "omegaEV", omega, "lambdaEV", lambda),
                            10)
                    .spec();
            assertThat(new RelaxedCut(new Adiabatic(near), new double[] {1}, () -> {})
                            .wells(-4, 4, 401)
                            .minima())
                    .hasSize(part < 1 ? 2 : 1);
        }
    }

    @Test
    void theGradientOfTheSurfaceIsItsDerivative() {
        Adiabatic surface = new Adiabatic(
                ClusterParams.of(Preset.IQTP6_THREE_HOLE, Map.of(), 4, 4, 4, 4).spec());
        double[] x = {0.7, -1.1, 2.3, 0.4};
        double[] gradient = surface.at(x).gradient();
        for (int m = 0; m < 4; m++) {
            double[] plus = x.clone();
            double[] minus = x.clone();
            plus[m] += 1e-5;
            minus[m] -= 1e-5;
            assertThat(gradient[m])
                    .isCloseTo((surface.at(plus).value() - surface.at(minus).value()) / 2e-5, within(1e-8));
        }
    }

    @Test
    void theShiftOperatorIsUnitaryAwayFromTheCutoff() {
        double[][] s = Oscillator.shift(0.4, 40);
        double sum = 0;
        for (int k = 0; k < 40; k++) {
            sum += s[3][k] * s[3][k];
        }
        assertThat(sum).isCloseTo(1, within(1e-12));
        assertThat(Oscillator.shift(-0.4, 4)[0][1]).isCloseTo(-s[0][1], within(1e-15));
    }

    @Test
    void aPositionGridGivesTheLevelsOfTheOscillatorBasis() {
        // The relative mode on a grid of 200 points with the sinc derivative: no oscillator functions.
        int n = 200;
        double reach = 14;
        double step = 2 * reach / (n - 1);
        double omega = 0.07;
        double lambda = 0.06;
        double t = 0.05;
        double[][] h = new double[2 * n][2 * n];
        for (int i = 0; i < n; i++) {
            double x = -reach + i * step;
            for (int j = 0; j < n; j++) {
                double kinetic =
                        i == j ? Math.PI * Math.PI / 3 : ((i - j) % 2 == 0 ? 2.0 : -2.0) / ((double) (i - j) * (i - j));
                h[i][j] = omega * kinetic / (step * step);
                h[n + i][n + j] = h[i][j];
            }
            h[i][i] += omega * x * x / 4 + lambda * x;
            h[n + i][n + i] += omega * x * x / 4 - lambda * x;
            h[i][n + i] = -t;
            h[n + i][i] = -t;
        }
        double[] grid = DenseEigen.of(h).values();
        double[] basis = energies(ClusterParams.of(Preset.DIMER_RELATIVE, Map.of(), 60), 4);
        for (int k = 0; k < 4; k++) {
            assertThat(grid[k]).isCloseTo(basis[k], within(1e-8));
        }
    }
}
