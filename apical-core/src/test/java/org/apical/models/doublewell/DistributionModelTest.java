package org.apical.models.doublewell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apical.physics.Constants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Limits and laws of double-well, section 3.5. */
class DistributionModelTest {
    private static final double MU = 1 / (1 / 63.546 + 1 / 15.999);
    private static final double KB = Constants.BOLTZMANN_MEV;

    private static ObjectNode run(String potential, String rest) {
        return WellRuns.run("doubleWell.distribution", "{'potential': " + potential + rest + "}");
    }

    private static double[] c2(ObjectNode result) {
        return WellRuns.numbers(result.get("c2A2"));
    }

    @Test
    void harmonicIsGaussianAtEveryTemperature() {
        ObjectNode r = run(WellRuns.harmonic(62), ", 'temperatureK': [0, 40, 300, 2000]");
        double[] t = {0, 40, 300, 2000};
        for (int i = 0; i < t.length; i++) {
            double coth = t[i] == 0 ? 1 : 1 / Math.tanh(62 / (2 * KB * t[i]));
            double expected = Constants.KINETIC_MEV / (MU * 62) * coth;
            assertThat(c2(r)[i]).isCloseTo(expected, within(1e-10 * expected));
            assertThat(r.get("c3A3").get(i).doubleValue()).isCloseTo(0, within(1e-13));
            assertThat(r.get("c4A4").get(i).doubleValue()).isCloseTo(0, within(1e-11 * expected));
        }
        double stiffness = 62 * 62 * MU / (2 * Constants.KINETIC_MEV);
        assertThat(c2(r)[3]).isCloseTo(KB * 2000 / stiffness, within(0.02 * c2(r)[3]));
    }

    /** The quantum variance goes to the classical one from below for the quartic, at 3000 K it is 0.98158 of it. */
    @Test
    void hotIsClassical() {
        ObjectNode r = run(WellRuns.QUARTIC, ", 'temperatureK': [3000, 30000]");
        double[] classical = WellRuns.numbers(r.get("classicalC2A2"));
        assertThat(c2(r)[0] / classical[0]).isCloseTo(0.98158, within(1e-5));
        assertThat(c2(r)[1] / classical[1]).isCloseTo(1, within(2e-3));
    }

    /** The classical variance falls from a^2 with -a^2 kB/4Vb in the quartic and rises with kB/k in joined. */
    @Test
    void classicalSlopesAtLowTemperature() {
        for (String potential : new String[] {WellRuns.QUARTIC, WellRuns.JOINED}) {
            ObjectNode r = run(potential, ", 'temperatureK': [2, 4]");
            double[] c = WellRuns.numbers(r.get("classicalC2A2"));
            double slope = r.get("classicalLowTSlopeA2PerK").doubleValue();
            assertThat((c[1] - c[0]) / 2).isCloseTo(slope, within(0.01 * Math.abs(slope)));
            assertThat(c[0] - 2 * slope).isCloseTo(0.065 * 0.065, within(1e-7));
        }
        assertThat(run(WellRuns.QUARTIC, "").get("classicalLowTSlopeA2PerK").doubleValue())
                .isNegative();
        assertThat(run(WellRuns.QUARTIC.replace("}", ", 'tiltMeVPerA': 1}"), "")
                        .get("classicalLowTSlopeA2PerK")
                        .isNull())
                .isTrue();
    }

    /** In the quartic the upper of the pair is the wider: the quantum variance rises where the classical one falls. */
    @Test
    void theQuantumPairWorksTheOtherWay() {
        double[] c = c2(run(WellRuns.QUARTIC, ", 'temperatureK': [5, 150]"));
        assertThat(c[1]).isGreaterThan(c[0]);
    }

    /** J to 0: C1 = -a tanh(eps/2kT), C2 = site + a^2 (1 - tanh^2). */
    @ParameterizedTest
    @ValueSource(doubles = {-25, -3, 0, 3, 25})
    void biasedSites(double bias) {
        ObjectNode r = run(WellRuns.polaron2(0, bias), ", 'temperatureK': [20, 100, 300]");
        double[] t = {20, 100, 300};
        double quantum = Math.sqrt(2 * Constants.KINETIC_MEV * 12000 / MU);
        for (int i = 0; i < 3; i++) {
            double polarisation = Math.tanh(bias / (2 * KB * t[i]));
            double site = Constants.KINETIC_MEV / (MU * quantum) / Math.tanh(quantum / (2 * KB * t[i]));
            assertThat(r.get("c1A").get(i).doubleValue()).isCloseTo(-0.065 * polarisation, within(1e-9));
            assertThat(c2(r)[i]).isCloseTo(site + 0.065 * 0.065 * (1 - polarisation * polarisation), within(1e-9));
        }
    }

    /** Without transfer or bias: two Gaussians, in every cumulant that of two static sites. */
    @Test
    void withoutTransferItIsTwoStaticSites() {
        ObjectNode r = run(WellRuns.polaron2(0, 0), ", 'temperatureK': [10, 300], 'sampleXA': [-0.1, 0, 0.065]");
        double a = 0.065;
        for (int i = 0; i < 2; i++) {
            double s = c2(r)[i] - a * a;
            assertThat(r.get("c4A4").get(i).doubleValue()).isCloseTo(-2 * a * a * a * a, within(1e-12));
            double[] x = {-0.1, 0, 0.065};
            for (int j = 0; j < 3; j++) {
                double g = (Math.exp(-(x[j] - a) * (x[j] - a) / (2 * s)) + Math.exp(-(x[j] + a) * (x[j] + a) / (2 * s)))
                        / (2 * Math.sqrt(2 * Math.PI * s));
                assertThat(r.get("density").get(i).get(j).doubleValue()).isCloseTo(g, within(1e-8));
            }
        }
    }

    /** Both signs of a tilt, and a table of the same well, give mirror images and the same numbers. */
    @Test
    void mirrorsAndTablesAgree() {
        String up = WellRuns.QUARTIC.replace("}", ", 'tiltMeVPerA': 60}");
        String down = WellRuns.QUARTIC.replace("}", ", 'tiltMeVPerA': -60}");
        ObjectNode a = run(up, "");
        ObjectNode b = run(down, "");
        StringBuilder x = new StringBuilder();
        StringBuilder v = new StringBuilder();
        for (int i = -120; i <= 120; i++) {
            double at = i * 0.002;
            double s = at * at / (0.065 * 0.065) - 1;
            x.append(i == -120 ? "" : ", ").append(at);
            v.append(i == -120 ? "" : ", ").append(120 * s * s + 60 * at);
        }
        ObjectNode table = run("{'family': 'tabulated', 'xA': [" + x + "], 'potentialMeV': [" + v + "]}", "");
        for (int i = 0; i < 5; i++) {
            assertThat(a.get("c1A").get(i).doubleValue())
                    .isCloseTo(-b.get("c1A").get(i).doubleValue(), within(1e-11));
            assertThat(c2(a)[i]).isCloseTo(c2(b)[i], within(1e-12)).isCloseTo(c2(table)[i], within(1e-8));
        }
    }

    /** The two wells of a quartic whose barrier is below the zero-point energy make one site; that is said. */
    @Test
    void oneModeInTwoWellsIsSaid() {
        ObjectNode r = run("{'family': 'quartic', 'barrierMeV': 40, 'halfSplitA': 0.065}", "");
        assertThat(r.get("bimodal").get(0).booleanValue()).isFalse();
        assertThat(r.get("dip").get(0).isNull()).isTrue();
        assertThat(r.get("warnings").toString()).contains("one site, not two");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {'massesAmu': [-1, 16]}                                        | BAD_RANGE     | massesAmu.0
            {'temperatureK': [10, -5]}                                     | BAD_RANGE     | temperatureK.1
            {'potential': {'family': 'quartics'}}                          | BAD_VALUE     | potential.family
            {'potential': {'family': 'harmonic'}}                          | MISSING_KEY   | potential.quantumMeV
            {'potential': {'family': 'harmonic', 'quantumMeV': 1, 'forceConstantMeVPerA2': 2}} | BAD_VALUE | potential.quantumMeV
            {'potential': {'family': 'quarticPolynomial', 'c2MeVPerA2': 1, 'c4MeVPerA4': 0}} | NOT_CONFINING | potential.c4MeVPerA4
            {'potential': {'family': 'tabulated', 'xA': [0, 1, 2, 3], 'potentialMeV': [3, 2, 1, 0]}} | NOT_CONFINING | potential
            {'potential': {'family': 'tabulated', 'xA': [0, 1, 1, 3], 'potentialMeV': [3, 2, 1, 5]}} | BAD_RANGE | potential.xA.2
            {'potential': {'family': 'polaron2', 'forceConstantMeVPerA2': 1, 'halfSplitA': 1, 'transferMeV': -1}} | BAD_RANGE | potential.transferMeV
            {'sampleX': [0]}                                               | UNKNOWN_KEY   | sampleX
            """)
    void badInput(String json, String code, String path) {
        WellRuns.refuses("doubleWell.distribution", json, code, path);
    }
}
