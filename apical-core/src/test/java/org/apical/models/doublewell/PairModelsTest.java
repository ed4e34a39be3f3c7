package org.apical.models.doublewell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apical.physics.Constants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** doubleWell.pairDistributions, structureFactor and isotope: laws, limits, bad input. */
class PairModelsTest {
    private static final double MU = 63.546 * 15.999 / (63.546 + 15.999);

    private static double at(ObjectNode r, String pointer) {
        return r.at(pointer).doubleValue();
    }

    /** var(g_el) = (f_a^2 + f_b^2) C2 + 2 S^2, msrd = C2, and the one-atom variances, at any common motion. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.01, 0.06, 0.5})
    void variances(double s) {
        ObjectNode r = WellRuns.run(
                "doubleWell.pairDistributions",
                "{'potential': " + WellRuns.polaron2(3, 4) + ", 'temperatureK': 60, 'commonModeSigmaA': " + s + "}");
        double c2 = at(r, "/instantaneous/c2A2");
        double fa = 15.999 / (63.546 + 15.999);
        double fb = 1 - fa;
        assertThat(at(r, "/elasticPair/c2A2")).isCloseTo((fa * fa + fb * fb) * c2 + 2 * s * s, within(1e-12));
        assertThat(at(r, "/msrdA2")).isCloseTo(c2, within(1e-14));
        assertThat(at(r, "/msdNeighbourA2")).isCloseTo(fb * fb * c2 + s * s, within(1e-14));
        assertThat(at(r, "/msdAbsorberA2")).isCloseTo(fa * fa * c2 + s * s, within(1e-14));
        assertThat(at(r, "/covarianceA2")).isCloseTo(s * s - fa * fb * c2, within(1e-14));
        assertThat(at(r, "/neighbourDensity/c1A")).isCloseTo(fb * at(r, "/instantaneous/c1A"), within(1e-12));
    }

    /** A rigid partner: elastic is instantaneous, the reduced mass is the neighbour's, no density of the absorber. */
    @Test
    void rigidPartner() {
        ObjectNode r = WellRuns.run(
                "doubleWell.pairDistributions",
                "{'potential': " + WellRuns.polaron2(3, 0) + ", 'partner': 'rigid', 'commonModeSigmaA': 0.2}");
        assertThat(r.get("elasticPair")).isEqualTo(r.get("instantaneous")).isEqualTo(r.get("neighbourDensity"));
        assertThat(r.get("absorberDensity").isNull()).isTrue();
        assertThat(at(r, "/reducedMassAmu")).isEqualTo(15.999);
        assertThat(at(r, "/msdAbsorberA2")).isZero();
        assertThat(r.get("instantaneous").get("bimodal").booleanValue()).isTrue();
    }

    /** The specification's orientation: at J = 3 the elastic pair loses its dip between 0.01 and 0.02, O at 0.02 to 0.03. */
    @Test
    void commonMotionHides() {
        String[] s = {"0.01", "0.02", "0.03"};
        boolean[] pair = {true, false, false};
        boolean[] neighbour = {true, true, false};
        for (int i = 0; i < 3; i++) {
            ObjectNode r = WellRuns.run(
                    "doubleWell.pairDistributions",
                    "{'potential': " + WellRuns.polaron2(3, 0) + ", 'commonModeSigmaA': " + s[i] + "}");
            assertThat(r.at("/elasticPair/bimodal").booleanValue()).as(s[i]).isEqualTo(pair[i]);
            assertThat(r.at("/neighbourDensity/bimodal").booleanValue())
                    .as(s[i])
                    .isEqualTo(neighbour[i]);
            assertThat(at(r, "/hidingCommonModeA")).isBetween(0.01, 0.02);
        }
    }

    /** Sum rule 1, Bragg at most elastic, detailed balance of the tunnel lines. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 5, 100, 400})
    void sumRules(double temperature) {
        ObjectNode r = WellRuns.run(
                "doubleWell.structureFactor",
                "{'potential': " + WellRuns.polaron2(12, 3) + ", 'temperatureK': " + temperature
                        + ", 'qInvA': [0, 3, 12, 40]}");
        double tunnel = at(r, "/tunnelEnergyMeV");
        double balance = temperature == 0 ? 0 : Math.exp(-tunnel / (Constants.BOLTZMANN_MEV * temperature));
        for (int i = 0; i < 4; i++) {
            assertThat(r.get("total").get(i).doubleValue()).isCloseTo(1, within(1e-9));
            double elastic = r.get("elastic").get(i).doubleValue();
            assertThat(r.get("bragg").get(i).doubleValue()).isBetween(0.0, elastic + 1e-13);
            assertThat(r.get("tunnelDown").get(i).doubleValue())
                    .isCloseTo(balance * r.get("tunnelUp").get(i).doubleValue(), within(1e-12));
        }
        assertThat(r.get("elastic").get(0).doubleValue()).isCloseTo(1, within(1e-12));
    }

    /** A harmonic bond: Bragg exp(-Q^2 C2), and the first line's weight at T = 0 is Q^2 s exp(-Q^2 s). */
    @Test
    void harmonicLines() {
        ObjectNode r = WellRuns.run(
                "doubleWell.structureFactor",
                "{'potential': " + WellRuns.harmonic(62) + ", 'temperatureK': 0, 'qInvA': [4, 9, 17]}");
        double s = Constants.KINETIC_MEV / (MU * 62);
        double[] q = {4, 9, 17};
        for (int i = 0; i < 3; i++) {
            double x = q[i] * q[i] * s;
            assertThat(r.get("bragg").get(i).doubleValue()).isCloseTo(Math.exp(-x), within(1e-9));
            assertThat(r.get("tunnelUp").get(i).doubleValue()).isCloseTo(x * Math.exp(-x), within(1e-9));
        }
    }

    /** The whole spectrum integrates to 1, energy by energy; its first moment is the recoil H Q^2 / mu (f-sum rule). */
    @Test
    void momentsOfTheSpectrum() {
        StringBuilder energies = new StringBuilder();
        int n = 2400;
        for (int i = 0; i <= n; i++) {
            energies.append(i == 0 ? "" : ", ").append(-400 + i);
        }
        ObjectNode r = WellRuns.run(
                "doubleWell.structureFactor",
                "{'potential': " + WellRuns.QUARTIC + ", 'temperatureK': 200, 'spectrumQInvA': 9, 'resolutionMeV': 8,"
                        + " 'energyMeV': [" + energies + "]}");
        double sum = 0;
        double moment = 0;
        double[] intensity = WellRuns.numbers(r.get("intensityPerMeV"));
        for (int i = 0; i <= n; i++) {
            sum += intensity[i];
            moment += intensity[i] * (-400 + i);
        }
        assertThat(sum).isCloseTo(1, within(1e-9));
        double recoil = Constants.KINETIC_MEV * 81 / MU;
        assertThat(moment).isCloseTo(recoil, within(1e-6 * recoil));
    }

    /** Harmonic: no isotope effect on k; the splitting goes with mu^-1/2; a mixture of equal means is the mean. */
    @Test
    void harmonicIsotope() {
        ObjectNode r = WellRuns.run(
                "doubleWell.isotope",
                "{'potential': {'family': 'harmonic', 'forceConstantMeVPerA2': 9000}, 'heavyFraction': 0.3,"
                        + " 'temperatureK': [0, 3000]}");
        assertThat(at(r, "/splittingExponent")).isCloseTo(at(r, "/harmonicExponent"), within(1e-9));
        assertThat(at(r, "/heavy/splittingMeV") / at(r, "/light/splittingMeV"))
                .isCloseTo(
                        Math.min(at(r, "/harmonicFrequencyRatio"), 1 / at(r, "/harmonicFrequencyRatio")), within(1e-9));
        for (int t = 0; t < 2; t++) {
            double light = r.at("/light/c2A2/" + t).doubleValue();
            double heavy = r.at("/heavy/c2A2/" + t).doubleValue();
            assertThat(r.get("mixedC2A2").get(t).doubleValue()).isCloseTo(0.7 * light + 0.3 * heavy, within(1e-14));
        }
        assertThat(r.at("/light/c2A2/1").doubleValue())
                .isCloseTo(
                        r.at("/heavy/c2A2/1").doubleValue(),
                        within(2e-3 * r.at("/heavy/c2A2/1").doubleValue()));
    }

    /** Tilted wells of two masses have different means, which a mixture adds to its variance. */
    @Test
    void mixtureOfDifferentMeans() {
        String tilted = WellRuns.QUARTIC.replace("}", ", 'tiltMeVPerA': 80}");
        ObjectNode r = WellRuns.run(
                "doubleWell.isotope",
                "{'potential': " + tilted + ", 'heavyFraction': 0.5, 'temperatureK': [20], 'heavyMassAmu': 40}");
        double mean =
                (r.at("/light/c2A2/0").doubleValue() + r.at("/heavy/c2A2/0").doubleValue()) / 2;
        assertThat(r.get("mixedC2A2").get(0).doubleValue()).isGreaterThan(mean);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            doubleWell.pairDistributions | {'partner': 'stiff'}             | BAD_VALUE | partner
            doubleWell.pairDistributions | {'commonModeSigmaA': -0.1}       | BAD_RANGE | commonModeSigmaA
            doubleWell.pairDistributions | {'temperatureK': -1}             | BAD_RANGE | temperatureK
            doubleWell.pairDistributions | {'massesAmu': [0, 16]}           | BAD_RANGE | massesAmu.0
            doubleWell.pairDistributions | {'partners': 'rigid'}            | UNKNOWN_KEY | partners
            doubleWell.structureFactor   | {'resolutionMeV': 0}             | BAD_RANGE | resolutionMeV
            doubleWell.structureFactor   | {'qInvA': [5, -1]}               | BAD_RANGE | qInvA.1
            doubleWell.structureFactor   | {'massesAmu': [63, -16]}         | BAD_RANGE | massesAmu.1
            doubleWell.structureFactor   | {'potential': {'family': 'polaron2', 'forceConstantMeVPerA2': 0, 'halfSplitA': 1, 'transferMeV': 1}} | BAD_RANGE | potential.forceConstantMeVPerA2
            doubleWell.isotope           | {'potential': {'family': 'harmonic', 'quantumMeV': 60}} | BAD_VALUE | potential.quantumMeV
            doubleWell.isotope           | {'potential': {'family': 'razavy', 'zeta': 1, 'm': 2, 'lengthA': 0.1}} | BAD_VALUE | potential.family
            doubleWell.isotope           | {'heavyFraction': 1.5}           | BAD_RANGE | heavyFraction
            doubleWell.isotope           | {'lightMassAmu': 18, 'heavyMassAmu': 16} | BAD_RANGE | heavyMassAmu
            doubleWell.isotope           | {'lightMassAmu': -16}            | BAD_RANGE | lightMassAmu
            doubleWell.isotope           | {'temperatureK': [-2]}           | BAD_RANGE | temperatureK.0
            """)
    void badInput(String model, String json, String code, String path) {
        WellRuns.refuses(model, json, code, path);
    }
}
