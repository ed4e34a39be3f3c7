package org.apical.physics.iqtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apical.model.RunContext;
import org.apical.models.iqtp.ClusterParams;
import org.apical.models.iqtp.HamiltonianParams;
import org.apical.models.iqtp.Preset;
import org.apical.numerics.Lanczos;
import org.apical.numerics.TridiagonalMeasure;
import org.junit.jupiter.api.Test;

/** Spectra, sectors and thermal sums of clusters against what is exact. */
class SpectraTest {
    private static final ClusterParams SMALL = ClusterParams.of(Preset.IQTP6H, Map.of("k3EV", 0.012), 4, 4, 14);

    private static double[] single(ClusterOperator h, int mode) {
        double[] u = new double[h.spec().modes()];
        u[mode] = h.spec().unit()[mode];
        return u;
    }

    @Test
    void theSumRulesHoldAtAnyTemperature() {
        ClusterOperator h = ClusterParams.of(Preset.IQTP3, Map.of(), 14, 9).operator();
        ClusterStates all = ClusterStates.all(h, () -> {});
        double[] u = h.spec().unit();
        double q = 5;
        Scattering shift = new Scattering(h, u, q);
        double rule = 0;
        for (int m = 0; m < 2; m++) {
            rule += h.spec().omega()[m] * q * q * u[m] * u[m];
        }
        for (int a = 0; a < 4; a++) {
            double[][] image = shift.apply(all.vectors()[a]);
            double first = 0;
            double total = 0;
            for (int b = 0; b < h.size(); b++) {
                double w = Scattering.weight(all.vectors()[b], image);
                total += w;
                first += w * (all.energies()[b] - all.energies()[a]);
            }
            assertThat(total).isCloseTo(1, within(1e-5));
            assertThat(first).isCloseTo(rule, within(1e-5));
        }
    }

    @Test
    void theContinuedFractionIsTheSumOverAllStates() {
        ClusterOperator h = SMALL.operator();
        ClusterStates all = ClusterStates.all(h, () -> {});
        double[][] image = new Scattering(h, single(h, 0), 8).apply(all.vectors()[0]);
        SpectralRecurrence run = SpectralRecurrence.of(h, image, 1500, () -> {});
        for (double e : new double[] {0, 0.02, 0.07, 0.15}) {
            double sum = 0;
            for (int b = 0; b < h.size(); b++) {
                double d = e - (all.energies()[b] - all.energies()[0]);
                sum += Scattering.weight(all.vectors()[b], image) * 0.004 / Math.PI / (d * d + 0.004 * 0.004);
            }
            assertThat(run.lorentzian(e + all.energies()[0], 0.004, run.steps()))
                    .isCloseTo(sum, within(1e-6 * sum + 1e-6));
        }
        TridiagonalMeasure lines = run.lines();
        double first = 0;
        for (int i = 0; i < lines.nodes().length; i++) {
            first += lines.weights()[i] * lines.nodes()[i];
        }
        assertThat(first).isCloseTo(run.weight() * run.alpha()[0], within(1e-9));
    }

    @Test
    void kernelPolynomialsHaveTheWeightAndTheMomentsOfTheVector() {
        ClusterOperator h = SMALL.operator();
        ClusterStates ground = ClusterStates.lowest(h, 1, () -> {});
        double[][] image = new Scattering(h, single(h, 2), 6).apply(ground.vectors()[0]);
        double[] range = KernelPolynomials.range(h, new Sectors(h).start(), ground.energies()[0], () -> {});
        KernelPolynomials k = KernelPolynomials.of(h, image, 512, range[0], range[1], () -> {});
        assertThat(k.overflow()).isLessThanOrEqualTo(1 + 1e-12);
        int n = 20001;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            // At the midpoints in the angle the weight of the square root is flat.
            double y = Math.cos(Math.PI * (i + 0.5) / n);
            sum += k.density(range[0] + range[1] * y) * range[1] * Math.sqrt(1 - y * y) * Math.PI / n;
        }
        assertThat(sum).isCloseTo(Scattering.norm2(image), within(1e-9));
        // The second moment by a product of its own.
        double[] product = new double[h.size()];
        double first = 0;
        for (double[] part : image) {
            h.apply(part, product);
            first += Lanczos.dot(part, product);
        }
        assertThat(k.moments()[1] * range[1] + range[0] * k.moments()[0]).isCloseTo(first, within(1e-10));
    }

    @Test
    void randomVectorsGiveTheTraceWithinTheirErrors() {
        ClusterOperator h =
                ClusterParams.of(Preset.DIMER_SITE, Map.of(), 10, 10).operator();
        double[] e = ClusterStates.all(h, () -> {}).energies();
        double kt = 0.1;
        double exact = 0;
        for (double v : e) {
            exact += Math.exp(-(v - e[0]) / kt);
        }
        List<ThermalLanczos.Observable> observables = ThermalLanczos.squaresAndHoles(h);
        double mean = 0;
        double square = 0;
        int samples = 60;
        double holes = 0;
        double z = 0;
        for (int r = 0; r < samples; r++) {
            ThermalLanczos run = ThermalLanczos.of(
                    h, observables, kt, x -> x, 60, RunContext.quiet().random(7, "test", r), () -> {});
            double one = 0;
            for (int j = 0; j < run.energies().length; j++) {
                double b = Math.exp(-(run.energies()[j] - e[0]) / kt);
                one += h.size() * run.weights()[j] * b;
                holes += b * (run.observables()[2][j] + run.observables()[3][j]);
                z += b * run.weights()[j];
            }
            mean += one / samples;
            square += one * one / samples;
        }
        double error = Math.sqrt((square - mean * mean) / (samples - 1));
        assertThat(mean).isCloseTo(exact, within(4 * error));
        assertThat(holes / z).as("two holes in every state").isCloseTo(2, within(1e-9));
    }

    @Test
    void theSectorsTogetherAreTheWholeSpace() {
        for (ClusterParams p : List.of(
                SMALL,
                ClusterParams.of(Preset.IQTP6H, Map.of(), 3, 3, 5, 3),
                ClusterParams.of(Preset.DIMER_SITE, Map.of(), 6, 6),
                ClusterParams.of(Preset.IQTP3, Map.of(), 6, 5))) {
            ClusterOperator h = p.operator();
            Sectors sectors = new Sectors(h);
            assertThat(sectors.mirrored()).isTrue();
            int states = 0;
            for (int s = 0; s < sectors.count(); s++) {
                states += sectors.sector(s).operator().size();
            }
            assertThat(states).isEqualTo(h.size());
            double[] dense = ClusterStates.all(h, () -> {}).energies();
            double sum = 0;
            double diagonal = 0;
            double[] d = h.diagonal();
            for (int i = 0; i < dense.length; i++) {
                sum += dense[i];
                diagonal += d[i];
            }
            assertThat(sum).isCloseTo(diagonal, within(1e-9 * Math.abs(diagonal)));
        }
    }

    /** Two equal modes that nothing couples: every level of n quanta is n + 1 times there. */
    @Test
    void degenerateLevelsAreAllFound() {
        HamiltonianParams.Mode mode = new HamiltonianParams.Mode("m", 0.05, 16.0);
        HamiltonianParams hamiltonian = new HamiltonianParams(
                List.of(new HamiltonianParams.Site("a", 0.0, 0.0, 0.0)),
                1,
                0,
                List.of(),
                List.of(),
                List.of(mode, mode),
                List.of(),
                List.of(),
                List.of());
        ClusterParams p =
                new ClusterParams(Preset.CUSTOM, Map.of(), new int[] {24, 24}, 15.99491462, hamiltonian, 16, 0);
        double[] e = ClusterStates.lowest(p.operator(), 10, () -> {}).energies();
        List<Double> expected = new ArrayList<>();
        for (int n = 0; n < 4; n++) {
            for (int k = 0; k <= n; k++) {
                expected.add(0.05 * (n + 1));
            }
        }
        for (int k = 0; k < 10; k++) {
            assertThat(e[k]).isCloseTo(expected.get(k), within(1e-9));
        }
    }

    @Test
    void vonMisesMomentsAreThoseOfTheIntegral() {
        double kappa = 1.7;
        double[] m = VonMises.moments(kappa, 4);
        for (int d = 1; d <= 4; d++) {
            double top = 0;
            double bottom = 0;
            for (int i = 0; i < 400; i++) {
                double phi = 2 * Math.PI * i / 400;
                top += Math.cos(d * phi) * Math.exp(kappa * Math.cos(phi));
                bottom += Math.exp(kappa * Math.cos(phi));
            }
            assertThat(m[d - 1]).isCloseTo(top / bottom, within(1e-12));
        }
        for (double k : new double[] {1e-6, 0.3, 2, 30, 500}) {
            assertThat(VonMises.concentration(VonMises.moments(k, 1)[0])).isCloseTo(k, within(1e-7 * k));
        }
        assertThat(VonMises.concentration(0)).isZero();
    }

    /** High levels far out, where the ground state underflows: the element of a wave is the integral over the functions. */
    @Test
    void highLevelsFarOut() {
        int n = 800;
        double norm = 0;
        double wave = 0;
        double step = 0.02;
        for (double x = -70; x <= 70; x += step) {
            double[] phi = Oscillator.functions(n + 1, x);
            norm += step * phi[n] * phi[n];
            wave += step * phi[n] * phi[n - 2] * Math.cos(40 * x);
        }
        assertThat(norm).isCloseTo(1, within(1e-9));
        // i^|j-k| = -1 for two levels.
        assertThat(-Oscillator.shift(40, n + 1)[n][n - 2]).isCloseTo(wave, within(1e-9));
        assertThat(Math.abs(wave)).isGreaterThan(1e-4);
    }
}
