package org.apical.physics.wells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.apical.physics.Constants;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Exact levels, limits and laws of the solver (double-well, sections 3.1, 3.3 to 3.6). */
class SchroedingerTest {
    /** The mass with which H / mu = 1 meV A^2. */
    private static final double UNIT_MASS = Constants.KINETIC_MEV;

    private static final double CU_O = 1 / (1 / 63.546 + 1 / 15.999);

    private static double[] energies(Potential p, double mass, int count) {
        return Arrays.copyOf(Schroedinger.solve(p, mass, count, 0).energies(), count);
    }

    private static Offset<Double> relative(double value, double part) {
        return within(Math.abs(value) * part);
    }

    @Test
    void harmonicLevelsAreEquallySpaced() {
        double quantum = Math.sqrt(2 * Constants.KINETIC_MEV * 11000 / CU_O);
        double[] e = energies(new HarmonicWell(11000), CU_O, 60);
        for (int n = 0; n < 60; n++) {
            assertThat(e[n]).isCloseTo(quantum * (n + 0.5), relative(e[n], 1e-11));
        }
    }

    @Test
    void morseLevelsAreExact() {
        double quantum = 2 * 2 * Math.sqrt(3000 * Constants.KINETIC_MEV / CU_O);
        double anharmonic = 4 * Constants.KINETIC_MEV / CU_O;
        double[] e = energies(new MorseWell(3000, 2), CU_O, 30);
        for (int n = 0; n < 30; n++) {
            double exact = quantum * (n + 0.5) - anharmonic * (n + 0.5) * (n + 0.5);
            assertThat(e[n]).isCloseTo(exact, relative(exact, 1e-10));
        }
    }

    @Test
    void morseLevelsAboveItsCeilingAreLeftOut() {
        MorseWell shallow = new MorseWell(200, 3);
        Levels levels = Schroedinger.solve(shallow, CU_O, 60, 0);
        double quantum = 2 * 3 * Math.sqrt(200 * Constants.KINETIC_MEV / CU_O);
        double anharmonic = 9 * Constants.KINETIC_MEV / CU_O;
        int bound = 0;
        while (quantum * (bound + 0.5) - anharmonic * (bound + 0.5) * (bound + 0.5) < 0.98 * 200) {
            bound++;
        }
        assertThat(levels.count()).isEqualTo(bound);
        assertThat(levels.accuracy().complete()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1.060362090484183, 3.799673029801394",
        "-5, -3.41014276123983, -3.25067536228924",
        "-10, -20.6335767029478, -20.6335468844049"
    })
    void quarticLevelsAreThoseOfFortyDigits(double c2, double ground, double first) {
        double[] e = energies(new PolynomialWell(0, 0, c2, 0, 1), UNIT_MASS, 2);
        assertThat(e[0]).isCloseTo(ground, relative(ground, 1e-11));
        assertThat(e[1]).isCloseTo(first, relative(first, 1e-11));
    }

    @ParameterizedTest
    @CsvSource({"-10, 2.98185428881e-5, 1e-9, difference", "-20, 1.08183103e-16, 1e-7, wronskian"})
    void splittingsKeepTheirDigits(double c2, double splitting, double tolerance, String method) {
        Levels levels = Schroedinger.solve(new PolynomialWell(0, 0, c2, 0, 1), UNIT_MASS, 2, 0);
        assertThat(levels.splitting().energy()).isCloseTo(splitting, relative(splitting, tolerance));
        assertThat(levels.splitting().method()).isEqualTo(method);
    }

    @Test
    void bothWaysToASplittingAgreeWhereBothWork() {
        Levels levels = Schroedinger.solve(new PolynomialWell(0, 0, -13, 0, 1), UNIT_MASS, 2, 0);
        double difference = levels.energies()[1] - levels.energies()[0];
        assertThat(levels.splitting().method()).isEqualTo("wronskian");
        assertThat(levels.splitting().energy()).isCloseTo(difference, relative(difference, 1e-5));
    }

    @ParameterizedTest
    @CsvSource({"0.1", "0.5", "1.5"})
    void razavyLevelsAreExact(double zeta) {
        double z2 = zeta * zeta;
        assertThat(energies(RazavyWell.of(UNIT_MASS, zeta, 2, 1), UNIT_MASS, 2))
                .containsExactly(new double[] {3 + z2 - 2 * zeta, 3 + z2 + 2 * zeta}, within(1e-9));
        double root = 2 * Math.sqrt(1 + 4 * z2);
        assertThat(energies(RazavyWell.of(UNIT_MASS, zeta, 3, 1), UNIT_MASS, 3))
                .containsExactly(new double[] {7 + z2 - root, 5 + z2, 7 + z2 + root}, within(1e-9));
    }

    @Test
    void joinedLevelsAreThoseOfParabolicCylinders() {
        assertThat(energies(new JoinedWell(2, 1), UNIT_MASS, 4))
                .containsExactly(new double[] {0.61891932738013, 1.4684677434671, 3, 4.3949256772583}, within(1e-11));
        assertThat(energies(new JoinedWell(2, Math.sqrt(0.5)), UNIT_MASS, 5)[3]).isCloseTo(5, within(1e-11));
    }

    @ParameterizedTest
    @CsvSource({"0.999, false", "1.001, true"})
    void theGroundStateDipsAboveTheCriticalReducedBarrier(double factor, boolean bimodal) {
        double u = Constants.KINETIC_MEV / (CU_O * 0.065 * 0.065);
        Well quartic = PolynomialWell.quartic(factor * CriticalBarrier.QUARTIC * u, 0.065, 0);
        Well joined = new JoinedWell(2 * factor * CriticalBarrier.JOINED * u / (0.065 * 0.065), 0.065);
        for (Well well : new Well[] {quartic, joined}) {
            Levels levels = Schroedinger.solve(well, CU_O, 2, 0);
            assertThat(levels.energies()[0] < well.value(0)).isEqualTo(bimodal);
            assertThat(ThermalDistribution.of(levels, 0).modes().bimodal()).isEqualTo(bimodal);
        }
    }

    static Stream<Arguments> potentials() {
        double[] x = new double[41];
        double[] v = new double[41];
        for (int i = 0; i < 41; i++) {
            x[i] = -0.26 + 0.013 * i;
            v[i] = new ParabolaGaussWell(12000, 90, 0.04, 55).value(x[i]) + 30000 * Math.pow(x[i] / 0.26, 8);
        }
        return Stream.of(
                Arguments.of("harmonic", new HarmonicWell(9000)),
                Arguments.of("morse", new MorseWell(2500, 2.2)),
                Arguments.of("quartic", PolynomialWell.quartic(120, 0.065, 0)),
                Arguments.of("tilted quartic", PolynomialWell.quartic(120, 0.065, 60)),
                Arguments.of("polynomial", new PolynomialWell(0, 0, -4e4, 1.5e5, 5e6)),
                Arguments.of("bump", new ParabolaGaussWell(9000, 150, 0.05, 0)),
                Arguments.of("tilted bump", new ParabolaGaussWell(9000, 150, 0.05, -90)),
                Arguments.of("joined", new JoinedWell(12000, 0.065)),
                Arguments.of("two parabolas", new TwoParabolasWell(12000, -0.06, 9000, 0.07, 8)),
                Arguments.of("equal parabolas off the centre", new TwoParabolasWell(9000, -0.02, 9000, 0.1, 0)),
                Arguments.of("razavy", RazavyWell.of(CU_O, 0.2, 2.5, 0.09)),
                Arguments.of("table", new TabulatedWell(x, v)),
                Arguments.of("two sites", new Polaron2(12000, 0.065, 12, 0)),
                Arguments.of("biased two sites", new Polaron2(12000, 0.065, 12, 10)),
                Arguments.of("two sites without transfer", new Polaron2(12000, 0.065, 0, 0)),
                Arguments.of("one site", new Polaron2(12000, 0, 3, 0)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("potentials")
    void wavefunctionsAreOrthonormal(String name, Potential potential) {
        Levels levels = Schroedinger.solve(potential, CU_O, 8, 0);
        for (int m = 0; m < levels.count(); m++) {
            for (int n = 0; n <= m; n++) {
                double product = 0;
                for (int c = 0; c < levels.components(); c++) {
                    for (int i = 0; i < levels.x().length; i++) {
                        product += levels.weights()[i] * levels.psi(c, m)[i] * levels.psi(c, n)[i];
                    }
                }
                assertThat(product).as(m + " " + n).isCloseTo(m == n ? 1 : 0, within(1e-9));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("potentials")
    void virialTheoremHolds(String name, Potential potential) {
        if (!(potential instanceof Well well) || well.breaks().length > 0) {
            return; // the force jumps at a node
        }
        Levels levels = Schroedinger.solve(well, CU_O, 4, 0);
        double[][][] room = levels.room();
        for (int n = 0; n < 4; n++) {
            double kinetic = 0;
            double virial = 0;
            for (int i = 0; i < levels.x().length; i++) {
                double x = levels.x()[i];
                levels.at(x, 4, room);
                double slope = room[1][0][n];
                kinetic += levels.weights()[i] * slope * slope;
                virial += levels.weights()[i] * x * well.slope(x) * levels.psi(0, n)[i] * levels.psi(0, n)[i];
            }
            kinetic *= Constants.KINETIC_MEV / CU_O;
            assertThat(2 * kinetic).isCloseTo(virial, relative(virial, 1e-7));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("potentials")
    void basisFunctionsMeetTheNodesAndTheirSlopes(String name, Potential potential) {
        Levels levels = Schroedinger.solve(potential, CU_O, 3, 0);
        double[][][] at = levels.room();
        double[][][] near = levels.room();
        for (int i = 3; i < levels.x().length - 3; i += 5) {
            double x = levels.x()[i];
            levels.at(x, 3, at);
            double h = 1e-6;
            levels.at(x + h, 3, near);
            for (int c = 0; c < levels.components(); c++) {
                for (int n = 0; n < 3; n++) {
                    assertThat(at[0][c][n]).isCloseTo(levels.psi(c, n)[i], within(1e-10));
                    double difference = (near[0][c][n] - at[0][c][n]) / h;
                    assertThat(at[1][c][n]).isCloseTo(difference, within(1e-2));
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("potentials")
    void energiesKeepStill(String name, Potential potential) {
        Levels levels = Schroedinger.solve(potential, CU_O, 6, 300);
        assertThat(levels.accuracy().change()).isLessThan(1e-9);
        for (int n = 1; n < levels.count(); n++) {
            assertThat(levels.energies()[n]).isGreaterThanOrEqualTo(levels.energies()[n - 1]);
        }
    }

    @Test
    void tabulatedAndAnalyticQuarticAgree() {
        Well quartic = PolynomialWell.quartic(120, 0.065, 40);
        double[] x = new double[105];
        double[] v = new double[105];
        for (int i = 0; i < x.length; i++) {
            x[i] = -0.26 + 0.005 * i;
            v[i] = quartic.value(x[i]);
        }
        double[] table = energies(new TabulatedWell(x, v), CU_O, 5);
        double[] exact = energies(quartic, CU_O, 5);
        for (int n = 0; n < 5; n++) {
            assertThat(table[n]).isCloseTo(exact[n], relative(exact[n], 1e-5)); // interpolation, fourth order
        }
    }

    @Test
    void aShiftMovesNoEnergy() {
        double[] centred = energies(new TwoParabolasWell(12000, -0.065, 12000, 0.065, 0), CU_O, 6);
        double[] moved = energies(new TwoParabolasWell(12000, 0.135, 12000, 0.265, 0), CU_O, 6);
        double[] joined = energies(new JoinedWell(12000, 0.065), CU_O, 6);
        assertThat(moved).containsExactly(centred, within(1e-7));
        assertThat(joined).containsExactly(centred, within(1e-7));
    }

    @Test
    void randomQuarticsObeyTheOrderOfLevelsAndMasses() {
        Random random = new Random(7);
        for (int i = 0; i < 30; i++) {
            Well well = new PolynomialWell(
                    0, 50 * random.nextGaussian(), 3e4 * random.nextGaussian(), 1e5 * random.nextGaussian(), 5e6);
            double[] light = energies(well, 12, 5);
            double[] heavy = energies(well, 14, 5);
            for (int n = 0; n < 5; n++) {
                assertThat(heavy[n]).isLessThan(light[n]); // less kinetic energy
            }
        }
    }

    @Test
    void twoSitesWithoutTransferAreTwoOscillators() {
        Polaron2 model = new Polaron2(12000, 0.065, 0, 6);
        double quantum = model.quantum(CU_O);
        double[] e = energies(model, CU_O, 8);
        for (int n = 0; n < 4; n++) {
            assertThat(e[2 * n]).isCloseTo(quantum * (n + 0.5) - 3, within(1e-8));
            assertThat(e[2 * n + 1]).isCloseTo(quantum * (n + 0.5) + 3, within(1e-8));
        }
    }

    @Test
    void theBiasIsContinuousAtZero() {
        double[] without = energies(new Polaron2(12000, 0.065, 12, 0), CU_O, 10);
        double[] with = energies(new Polaron2(12000, 0.065, 12, 1e-9), CU_O, 10);
        assertThat(with).containsExactly(without, within(1e-8));
    }

    @ParameterizedTest
    @CsvSource({"0.3, 1e-6", "0.45, 1e-6", "0.6, 1e-12"})
    void smallTransferSplitsByTheFranckCondonFactor(double halfSplit, double tolerance) {
        Polaron2 model = new Polaron2(12000, halfSplit, 0.01, 0);
        double splitting = Schroedinger.solve(model, CU_O, 2, 0).splitting().energy();
        double expected = model.franckCondonSplitting(CU_O);
        assertThat(splitting).isCloseTo(expected, relative(expected, tolerance));
    }

    @Test
    void tinySplittingsOfTwoSitesKeepTheirDigits() {
        // Of order (J / hw)^2 from the Franck-Condon value, also where the difference of energies is rounding.
        Polaron2 model = new Polaron2(12000, 0.45, 1, 0);
        Levels levels = Schroedinger.solve(model, CU_O, 2, 0);
        assertThat(levels.splitting().method()).isEqualTo("wronskian");
        double expected = model.franckCondonSplitting(CU_O);
        assertThat(levels.splitting().energy()).isCloseTo(expected, relative(expected, 3e-4));
        double half = Schroedinger.solve(new Polaron2(12000, 0.3, 1, 0), CU_O, 2, 0)
                .splitting()
                .energy();
        double difference = energies(new Polaron2(12000, 0.3, 1, 0), CU_O, 2)[1]
                - energies(new Polaron2(12000, 0.3, 1, 0), CU_O, 2)[0];
        assertThat(half).isCloseTo(difference, within(2e-12)); // rounding of the difference
    }

    @Test
    void aTableThatEndsTooLowIsRefused() {
        TabulatedWell low =
                new TabulatedWell(new double[] {-0.1, -0.05, 0, 0.05, 0.1}, new double[] {20, 10, 0, 10, 20});
        assertThatThrownBy(() -> Schroedinger.solve(low, CU_O, 6, 0))
                .isInstanceOf(WellException.class)
                .hasMessageContaining("confine");
    }

    @Test
    void tooManyPopulatedLevelsAreRefused() {
        assertThatThrownBy(() -> Schroedinger.solve(new HarmonicWell(100), 200, 1, 1e5))
                .isInstanceOfSatisfying(
                        WellException.class, e -> assertThat(e.reason()).isEqualTo(WellException.Reason.GRID));
    }

    @Test
    void convergesSpectrally() {
        // The error of E0 of x^4 falls by more than three digits when one element's order doubles.
        double exact = 1.060362090484183;
        double coarse = Math.abs(SurfaceSolver.onMesh(new PolynomialWell(0, 0, 0, 0, 1), UNIT_MASS, 8) - exact);
        double fine = Math.abs(SurfaceSolver.onMesh(new PolynomialWell(0, 0, 0, 0, 1), UNIT_MASS, 16) - exact);
        assertThat(fine).isLessThan(1e-3 * coarse);
    }

    @Test
    void stationaryPointsAreExact() {
        Well tilted = PolynomialWell.quartic(120, 0.065, 60);
        assertThat(tilted.minima()).containsExactly(new double[] {-0.0652624705673, 0.0647343106912}, within(1e-9));
        assertThat(tilted.slope(tilted.maxima()[0])).isCloseTo(0, within(1e-8));
        assertThat(new ParabolaGaussWell(9000, 150, 0.05, 0).minima()[1])
                .isCloseTo(Math.sqrt(2 * 0.0025 * Math.log(150 / (9000 * 0.0025))), within(1e-12));
        assertThat(new PolynomialWell(0, 0, 0, 0, 1).minima()).containsExactly(0);
        assertThat(new Polaron2(12000, 0.065, 100, 0).minima()).containsExactly(0);
        assertThat(new TwoParabolasWell(12000, -0.06, 9000, 0.07, 500).minima()).containsExactly(-0.06);
    }
}
