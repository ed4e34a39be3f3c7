package org.apical.physics.phases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apical.numerics.Crew;
import org.apical.numerics.JavaRandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Laws and limits of the integrator: mass, energy, small waves, interfaces, order, threads. */
class CahnHilliardTest {
    private static final double[] NONE = {};

    private static CahnHilliard.Setup setup(int n, double length, CahnHilliard.Repulsion v, double tolerance) {
        return new CahnHilliard.Setup(QuarticLandau.STANDARD, n, length, 1, 1, v, tolerance);
    }

    /** Random free energies, repulsions, strains, disorder, means: the mean stays, no step raises the energy. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void massStaysAndTheEnergyNeverRises(long seed) {
        JavaRandomSource random = new JavaRandomSource(seed);
        int n = 32;
        double length = n * (0.3 + 0.7 * random.nextDouble());
        boolean benchmark = random.nextDouble() < 0.3;
        double q = random.nextDouble() < 0.5 ? 0 : 0.3 * random.nextDouble();
        double strain = 0.5 * random.nextDouble();
        CahnHilliard.Setup setup = new CahnHilliard.Setup(
                (benchmark ? QuarticLandau.BENCHMARK : QuarticLandau.STANDARD).at(0.5 * random.nextDouble()),
                n,
                length,
                0.2 + 5 * random.nextDouble(),
                0.2 + 2 * random.nextDouble(),
                (x, y) -> q / (x * x + y * y) + 4 * strain * x * x * y * y / Math.pow(x * x + y * y, 2),
                3e-4);
        double mean = benchmark ? 0.5 : random.nextDouble() - 0.5;
        double[] c = ConcentrationFields.random(n, mean, benchmark ? 0.3 : 2, seed);
        double[] h = random.nextDouble() < 0.5 ? NONE : ConcentrationFields.disorder(n, length, 0.2, 2, seed);
        try (Crew crew = new Crew(1)) {
            CahnHilliard run = new CahnHilliard(setup, c, h, crew);
            double last = run.energy();
            for (double t = 0.5; t <= 30; t *= 2) {
                run.advance(t, () -> {});
                assertThat(run.energy()).isLessThanOrEqualTo(last + 1e-9 * Math.abs(last));
                last = run.energy();
                assertThat(ConcentrationFields.mean(run.field(), n)).isCloseTo(mean, within(1e-13));
            }
            assertThat(run.rises()).isZero();
            assertThat(run.largestRise()).isLessThanOrEqualTo(1e-13);
        }
    }

    /** amplitude exp(w t), w = -M k^2 (f2 + kappa k^2 + V(k)), for waves along and across. */
    @ParameterizedTest
    @CsvSource({
        "7, 0, 0, 0, 0",
        "0, 7, 0, 0, 0",
        "3, -5, 0.1, 0, 0",
        "5, 5, 0, 0.3, 0",
        "6, 0, 0, 0.3, 0",
        "6, 0, 0, 0, 0.2",
        "0, 6, 0, 0, 0.2",
        "31, 32, 0, 0, 0"
    })
    void smallWavesGrowAtTheirRate(int p, int q, double coulomb, double fourfold, double uniaxial) {
        int n = 64;
        CahnHilliard.Repulsion v = (x, y) -> {
            double k2 = x * x + y * y;
            return coulomb / Math.sqrt(k2) + 4 * fourfold * x * x * y * y / (k2 * k2) + uniaxial * y * y / k2;
        };
        double[] c = ConcentrationFields.mode(n, 0.2, 1e-7, p, q);
        double kx = 2 * Math.PI * p / n;
        double ky = 2 * Math.PI * q / n;
        double k2 = kx * kx + ky * ky;
        double w = -k2 * (3 * 0.04 - 1 + k2 + v.at(kx, ky));
        double t = Math.min(2, 3 / Math.abs(w));
        try (Crew crew = new Crew(1)) {
            CahnHilliard run = new CahnHilliard(setup(n, n, v, 1e-12), c, NONE, crew);
            double start = ConcentrationFields.deviation(c, n);
            run.advance(t, () -> {});
            double growth = Math.log(ConcentrationFields.deviation(run.field(), n) / start);
            assertThat(growth).isCloseTo(w * t, within(3e-5 * Math.max(1, Math.abs(w * t))));
        }
    }

    /** A stripe relaxes to two interfaces of the energy 2 sqrt(2)/3 each and the profile tanh(x/sqrt 2). */
    @Test
    void interfacesHaveTheKnownEnergyAndProfile() {
        int n = 128;
        double length = 64;
        double[] c = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                c[i * n + j] = Math.abs(i - n / 2.0 + 0.5) < n / 4.0 ? 0.9 : -0.9;
            }
        }
        try (Crew crew = new Crew(1)) {
            CahnHilliard run = new CahnHilliard(setup(n, length, (x, y) -> 0, 1e-4), c, NONE, crew);
            run.advance(3000, () -> {});
            assertThat(run.energy() / length).isCloseTo(2 * Lamella.LINE_ENERGY, within(2e-4));
            double[] f = run.field();
            assertThat(f[n / 2 * n]).isCloseTo(1, within(1e-3));
            assertThat(f[(n / 4 - 1) * n]).isCloseTo(-Math.tanh(0.25 / Math.sqrt(2)), within(2e-3));
        }
    }

    /** Second order: the error falls with the tolerance, and a run at 2e-4 is near the fine one. */
    @Test
    void errorsFallWithTheTolerance() {
        double fine = energyAt(1e-6);
        double middle = Math.abs(energyAt(1e-5) - fine);
        double coarse = Math.abs(energyAt(2.5e-4) - fine);
        // tolerance goes as the square of the step, and so does the error
        assertThat(coarse / middle).isGreaterThan(6);
        assertThat(coarse / fine).isLessThan(2e-3);
    }

    private static double energyAt(double tolerance) {
        int n = 32;
        try (Crew crew = new Crew(1)) {
            CahnHilliard run = new CahnHilliard(
                    setup(n, n, (x, y) -> 0, tolerance), ConcentrationFields.random(n, 0, 0.5, 3), NONE, crew);
            run.advance(20, () -> {});
            return run.energy();
        }
    }

    /** At the bottom of a well F is rounding; that must not stop a run. */
    @Test
    void anEnergyOfZeroIsNoReasonToStop() {
        int n = 16;
        try (Crew crew = new Crew(1)) {
            CahnHilliard run = new CahnHilliard(
                    setup(n, n, (x, y) -> 0, 2e-4), ConcentrationFields.random(n, 1, 1e-9, 3), NONE, crew);
            run.advance(1000, () -> {});
            assertThat(run.energy()).isCloseTo(0, within(1e-12));
        }
    }

    @Test
    void theNumberOfThreadsDoesNotCount() {
        assertThat(fieldOn(1)).isEqualTo(fieldOn(2));
        assertThat(fieldOn(1)).isEqualTo(fieldOn(3));
    }

    private static double[] fieldOn(int threads) {
        int n = 256;
        try (Crew crew = new Crew(threads)) {
            CahnHilliard run = new CahnHilliard(
                    setup(n, n, (x, y) -> 0.05 / (x * x + y * y), 2e-4),
                    ConcentrationFields.random(n, 0, 0.5, 5),
                    ConcentrationFields.disorder(n, n, 0.1, 3, 2),
                    crew);
            run.advance(2, () -> {});
            return run.field();
        }
    }

    /** Above Tc a wave decays, below it grows: f'' at the centre is -(1 - theta) A w. */
    @Test
    void aQuenchTurnsDecayIntoGrowth() {
        int n = 32;
        CahnHilliard.Setup hot = new CahnHilliard.Setup(QuarticLandau.STANDARD.at(1.5), n, n, 1, 1, (x, y) -> 0, 1e-12);
        double k2 = Math.pow(2 * Math.PI * 3 / n, 2);
        double[] c = ConcentrationFields.mode(n, 0, 1e-7, 3, 0);
        try (Crew crew = new Crew(1)) {
            CahnHilliard run = new CahnHilliard(hot, c, NONE, crew);
            double start = ConcentrationFields.deviation(c, n);
            run.advance(2, () -> {});
            double warm = ConcentrationFields.deviation(run.field(), n);
            assertThat(Math.log(warm / start)).isCloseTo(-2 * k2 * (0.5 + k2), within(1e-4));
            run.quench(0.25);
            run.advance(4, () -> {});
            assertThat(Math.log(ConcentrationFields.deviation(run.field(), n) / warm))
                    .isCloseTo(-2 * k2 * (-0.75 + k2), within(1e-4));
        }
    }

    @Test
    void theFastestWaveHasItsClosedForm() {
        LinearGrowth plain = LinearGrowth.of(2, -0.7, 1.3, k -> 0);
        assertThat(plain.wavenumber()).isCloseTo(Math.sqrt(0.7 / 2.6), within(1e-7));
        assertThat(plain.rate()).isCloseTo(2 * 0.49 / (4 * 1.3), within(1e-12));
        assertThat(LinearGrowth.of(1, 0.1, 1, k -> 0).unstable()).isFalse();
        double threshold = 2 * Math.pow(1 / 3.0, 1.5);
        assertThat(LinearGrowth.of(1, -1, 1, k -> 0.999 * threshold / k).unstable())
                .isTrue();
        assertThat(LinearGrowth.of(1, -1, 1, k -> 1.001 * threshold / k).unstable())
                .isFalse();
    }

    @Test
    void momentsOfOneWave() {
        int n = 64;
        StructureFactor s = factor(n, ConcentrationFields.mode(n, 0.3, 0.1, 3, 4));
        assertThat(s.firstMoment()).isCloseTo(2 * Math.PI * 5 / n, within(1e-12));
        assertThat(s.width()).isCloseTo(0, within(1e-6));
        assertThat(s.uniaxial()).isCloseTo((9 - 16) / 25.0, within(1e-12));
        assertThat(s.fourfold()).isCloseTo(1 - 8 * 9 * 16 / 625.0, within(1e-12));
        // cos^2 has the mean 1/2: S = a^2 N^2/4 in two modes of the ring of 5, which has 28 within half a unit
        assertThat(s.radial()[4]).isGreaterThan(0);
        assertThat(s.radial()[2]).isCloseTo(0, within(1e-20));
        assertThat(s.angular()[11]).isCloseTo(1, within(1e-12));
    }

    /** The sum of S over all modes is N^2 times the variance. */
    private static StructureFactor factor(int n, double[] c) {
        try (Crew crew = new Crew(1)) {
            return StructureFactor.of(new CahnHilliard(setup(n, n, (x, y) -> 0, 1e-3), c, NONE, crew).modes(), n, n);
        }
    }
}
