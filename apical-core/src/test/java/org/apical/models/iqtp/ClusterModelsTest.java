package org.apical.models.iqtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apical.model.ApicalException;
import org.apical.model.BadInput;
import org.apical.model.RunContext;
import org.apical.models.Models;
import org.apical.plot.Figure;
import org.apical.plot.StaticFigures;
import org.apical.run.Json;
import org.apical.run.Runs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The models of one cluster: bad input (iqtp, section 13), warnings, and what they promise. */
class ClusterModelsTest {
    private static final Runs RUNS = new Runs(Models.registry());
    private static final String SMALL = "'cluster': {'preset': 'iqtp6h', 'cutoffs': [5, 5, 14]}";

    /** ' stands for ". */
    private static ObjectNode run(String model, String json) {
        return RUNS.execute(model, Json.object(json.replace('\'', '"')), RunContext.quiet(), false)
                .result();
    }

    /** The table of bad input; the parts of each message that must be there are separated by ;. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "iqtp.cluster | {'cluster': {'values': {'omegaIrEV': 0}}} | omegaIrEV;above 0",
                "iqtp.cluster | {'cluster': {'cutoffs': [0, 12]}} | cutoffs;1",
                "iqtp.cluster | {'cluster': {'cutoffs': [12]}} | cutoffs;2 modes",
                "iqtp.cluster | {'cluster': {'cutoffs': [12, 12, 12]}} | cutoffs;2 modes",
                "iqtp.cluster | {'cluster': {'values': {'holesUp': 4}}} | holesUp;0 to 3",
                "iqtp.cluster | {'cluster': {'values': {'holesUp': -1}}} | holesUp;whole number",
                "iqtp.cluster | {'cluster': {'preset': 'iqtp7'}} | preset;iqtp3",
                "iqtp.cluster | {'cluster': {'values': {'lamdaIrEV': 0.1}}} | lamdaIrEV;lambdaIrEV",
                "iqtp.cluster | {'cluster': {'preset': 'iqtp6h', 'values': {'k4EV': 0}}} | unbounded;k4EV",
                "iqtp.cluster | {'cluster': {'preset': 'iqtp6h', 'values': {'ksEV': 0}}} | unbounded;ksEV",
                "iqtp.cluster | {'cluster': {'preset': 'iqtp6h', 'cutoffs': [80, 80, 400, 60]}} | cutoffs;GB;fit",
                "iqtp.spectrum | {'temperatureK': -1} | temperatureK",
                "iqtp.spectrum | {'temperatureK': 10, 'method': 'lanczos'} | temperatureK;full",
                "iqtp.spectrum | {'temperatureK': 10, 'method': 'kpm'} | temperatureK;full",
                "iqtp.spectrum | {'cluster': {'preset': 'dimerRelative'}} | displacementA",
                "iqtp.spectrum | {'displacementA': [0.1]} | displacementA;2 modes",
                "iqtp.spectrum | {'atom': 'strontium'} | atom;apicalBond",
                "iqtp.spectrum | {'kpm': {'centerEV': 1}} | halfWidthEV",
                "iqtp.thermal | {'temperaturesK': [0]} | temperaturesK",
                "iqtp.potential | {'kind': 'meanForce', 'temperatureK': -1} | temperatureK",
                "iqtp.exafs | {'temperatureK': -1} | temperatureK",
                "iqtp.exafs | {'cluster': {'preset': 'dimerRelative'}} | displacementA",
                "iqtp.potential | {'direction': [1, 0, 0]} | direction;2 modes",
                "iqtp.potential | {'direction': [0, 0]} | direction;zero",
                "iqtp.scan | {'values': [0.01, 0.01]} | values.1;above",
                "iqtp.scan | {'parameter': 'k3eV'} | parameter;k3EV",
                "iqtp.scan | {'parameter': 'k4EV', 'values': [0, 0.01]} | values.0;unbounded",
                "iqtp.phaseMap | {'cluster': {'preset': 'dimerRelative'}} | cluster;two modes;modes 0 and 1",
            })
    void badInputIsNamed(String model, String json, String parts) {
        BadInput e = catchThrowableOfType(BadInput.class, () -> run(model, json));
        assertThat(e).as(json).isNotNull();
        for (String part : parts.split(";")) {
            if (!part.equals("two modes")) {
                assertThat(e.getMessage()).contains(part);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'hoppings': [{'from': 0, 'to': 2, 'tEV': 1}] | hoppings.0;numbered from 0",
                "'hoppings': [{'from': 0, 'to': 1, 'tEV': 1}, {'from': 1, 'to': 0, 'tEV': 1}] | hoppings.1;twice",
                "'holesUp': 3 | holesUp;0 to 2",
                "'holesDown': 3 | holesDown;0 to 2",
                "'repulsions': [{'i': 0, 'j': 2, 'vEV': 1}] | repulsions.0;numbered from 0",
                "'repulsions': [{'i': 0, 'j': 1, 'vEV': 1}, {'i': 1, 'j': 0, 'vEV': 1}] | repulsions.1;twice",
                "'modes': [{'omegaEV': 0.1}], 'siteCouplings': [{'mode': 1, 'site': 0, 'gEV': 1}] | siteCouplings.0;mode",
                "'modes': [{'omegaEV': 0.1}], 'siteCouplings': [{'mode': 0, 'site': 2, 'gEV': 1}] | siteCouplings.0;site",
                "'modes': [{'omegaEV': 0.1}], 'bondCouplings': [{'mode': 0, 'from': 0, 'to': 0, 'gEV': 1}] | bondCouplings.0",
                "'modes': [{'omegaEV': 0.1}], 'anharmonic': [{'coefficientEV': 1, 'powers': [4, 2]}] | anharmonic.0;powers",
                "'modes': [{'omegaEV': 0}] | omegaEV",
                "'modes': [{'omegaEV': 0.1}], 'anharmonic': [{'coefficientEV': 0.1, 'powers': [3]}] | unbounded;x^3",
                "'modes': [{'omegaEV': 0.1}], 'anharmonic': [{'coefficientEV': -0.1, 'powers': [4]}] | unbounded;x^4",
            })
    void badHamiltoniansAreNamed(String rest, String parts) {
        String cutoffs = rest.contains("modes") ? "[8]" : "[]";
        String json = "{'cluster': {'preset': 'custom', 'cutoffs': " + cutoffs
                + ", 'hamiltonian': {'sites': [{'name': 'a'}, {'name': 'b'}], " + rest + "}}}";
        BadInput e = catchThrowableOfType(BadInput.class, () -> run("iqtp.cluster", json));
        assertThat(e).as(json).isNotNull();
        for (String part : parts.split(";")) {
            assertThat(e.getMessage()).contains(part);
        }
    }

    @Test
    void aCutoffTooSmallIsAWarningWithALadder() {
        ObjectNode r = run(
                "iqtp.cluster", "{'cluster': {'preset': 'iqtp6h', 'values': {'k3EV': 0.014}, 'cutoffs': [4, 4, 8]}}");
        assertThat(r.get("warnings").toString()).contains("raise its cutoff").contains("mode 0");
        assertThat(run("iqtp.cluster", "{}").get("warnings")).isEmpty();
    }

    /** Every model with cutoffs says so where they are too small, with the ladder of the ground state. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "iqtp.cluster | 'cluster': {'cutoffs': [4, 4]}",
                "iqtp.spectrum | 'cluster': {'cutoffs': [4, 4]}",
                "iqtp.thermal | 'cluster': {'cutoffs': [4, 4]}",
                "iqtp.thermal | 'cluster': {'cutoffs': [4, 4]}, 'method': 'ftlm', 'samples': 4",
                "iqtp.potential | 'cluster': {'cutoffs': [4, 4]}, 'kind': 'marginal'",
                "iqtp.scan | 'cluster': {'cutoffs': [4, 4]}, 'parameter': 'tEV', 'values': [0.3, 0.4]",
                "iqtp.phaseMap | 'cluster': {'preset': 'iqtp6h', 'values': {'k3EV': 0.014}, 'cutoffs': [4, 4, 8]}",
                "iqtp.network | 'cluster': {'preset': 'iqtp6h', 'values': {'k3EV': 0.014}, 'cutoffs': [4, 4, 8]}",
                "iqtp.coupledClusters | 'cluster': {'cutoffs': [4, 4]}, 'keptStates': [2]",
                "iqtp.meanField | 'cluster': {'preset': 'iqtp6h', 'cutoffs': [3, 3]}, 'critical': false, 'k3EV': [0.012],"
                        + " 'softX': [-5]",
            })
    void everyModelSaysWhereCutoffsAreTooSmall(String model, String json) {
        assertThat(run(model, "{" + json + "}").get("warnings").toString())
                .contains("raise its cutoff")
                .contains("Cutoff ladder")
                .contains("still falls by");
    }

    @ParameterizedTest
    @CsvSource({"iqtp.cluster,''", "iqtp.scan,', \"parameter\": \"uEV\", \"values\": [0.5]'", "iqtp.phaseMap,''"})
    void aDegenerateGroundLevelIsSaid(String model, String rest) {
        String cluster = "{'cluster': {'preset': 'dimerSite', 'values': {'tEV': 0}, 'cutoffs': [12, 12]}";
        assertThat(run(model, cluster + rest + "}").get("warnings").toString()).contains("The ground level holds");
    }

    /** Levels of one energy, and a cut of a spectrum that the truncation leaves empty, have figures. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "iqtp.cluster | {'cluster': {'preset': 'dimerSite', 'values': {'tEV': 0, 'lambdaEV': 0}, 'cutoffs': [3, 3]},"
                        + " 'levels': 2}",
                "iqtp.spectrum | {'cluster': {'cutoffs': [1, 6]}, 'qInvA': [-410], 'omegaEV': [0.05]}",
            })
    void degenerateCasesAreDrawn(String model, String json) {
        for (Figure figure : RUNS.execute(model, Json.object(json.replace('\'', '"')), RunContext.quiet(), true)
                .figures()) {
            assertThat(StaticFigures.svg(figure)).contains("<svg").doesNotContain("NaN");
        }
    }

    @Test
    void truncationShowsInTheSumRules() {
        ObjectNode r = run("iqtp.spectrum", "{'cluster': {'cutoffs': [6, 4]}, 'qInvA': [14]}");
        assertThat(r.get("warnings").toString()).contains("sum rules");
        assertThat(r.get("totalWeight").get(0).doubleValue()).isLessThan(0.9999);
    }

    @Test
    void theThreeMethodsAgreeOnWeightsAndMoments() {
        String rest = ", 'qInvA': [8], 'omegaEV': [0.03, 0.07], 'broadening': 'lorentzian', 'method': ";
        ObjectNode full = run("iqtp.spectrum", "{" + SMALL + rest + "'full'}");
        ObjectNode fraction = run("iqtp.spectrum", "{" + SMALL + rest + "'lanczos'}");
        ObjectNode kpm = run("iqtp.spectrum", "{" + SMALL + rest + "'kpm'}");
        for (String key : new String[] {"elasticWeight", "tunnelLineWeight", "totalWeight", "firstMomentEV"}) {
            double expected = full.get(key).get(0).doubleValue();
            assertThat(fraction.get(key).get(0).doubleValue()).as(key).isCloseTo(expected, within(1e-8));
            assertThat(kpm.get(key).get(0).doubleValue()).as(key).isCloseTo(expected, within(1e-8));
        }
        for (int i = 0; i < 2; i++) {
            double expected = full.at("/dynamicStructureFactorInvEV/0/" + i).doubleValue();
            assertThat(fraction.at("/dynamicStructureFactorInvEV/0/" + i).doubleValue())
                    .isCloseTo(expected, within(1e-5 * expected));
        }
    }

    /**
     * At 0 K a degenerate ground level counts with all its states, and every method says the same: two sites without hopping
     * (two states that no mirror tells apart in a Hamiltonian of one's own), three sites on a ring with the sign that leaves two
     * states lowest, and a frozen dimer, whose mirror tells its two states apart.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "2 | 'preset': 'custom', 'cutoffs': [16, 7], 'hamiltonian': {'sites': [{'name': 'a'}, {'name': 'b'}], 'modes':"
                        + " [{'omegaEV': 0.07}, {'omegaEV': 0.05}], 'siteCouplings': [{'mode': 0, 'site': 0, 'gEV': 0.06}, {'mode':"
                        + " 0, 'site': 1, 'gEV': -0.06}, {'mode': 1, 'site': 0, 'gEV': 0.01}, {'mode': 1, 'site': 1, 'gEV': 0.01}]}",
                "2 | 'preset': 'custom', 'cutoffs': [8, 5], 'hamiltonian': {'sites': [{'name': 'a'}, {'name': 'b'}, {'name': 'c'}],"
                        + " 'hoppings': [{'from': 0, 'to': 1, 'tEV': -0.3}, {'from': 1, 'to': 2, 'tEV': -0.3}, {'from': 2, 'to': 0,"
                        + " 'tEV': -0.3}], 'modes': [{'omegaEV': 0.07}, {'omegaEV': 0.05}], 'siteCouplings': [{'mode': 0, 'site':"
                        + " 0, 'gEV': 0.03}, {'mode': 0, 'site': 1, 'gEV': 0.03}, {'mode': 0, 'site': 2, 'gEV': 0.03}],"
                        + " 'anharmonic': [{'coefficientEV': 0.02, 'powers': [4, 0]}, {'coefficientEV': 0.01, 'powers': [1, 2]},"
                        + " {'coefficientEV': 0.02, 'powers': [0, 4]}]}",
                "2 | 'preset': 'dimerSite', 'values': {'tEV': 0}, 'cutoffs': [14, 14]",
            })
    void aDegenerateGroundLevelIsAveragedByEveryMethod(int states, String cluster) {
        String rest = "{'cluster': {" + cluster
                + "}, 'displacementA': [0.05, 0.02], 'qInvA': [9], 'omegaEV': [0, 0.03, 0.07],"
                + " 'broadening': 'lorentzian', 'coefficients': 6, 'method': ";
        ObjectNode full = run("iqtp.spectrum", rest + "'full'}");
        ObjectNode fraction = run("iqtp.spectrum", rest + "'lanczos'}");
        ObjectNode kpm = run("iqtp.spectrum", rest + "'kpm', 'kpm': {'moments': 4}}");
        ObjectNode cold = run("iqtp.spectrum", rest + "'full', 'temperatureK': 0.001}");
        assertThat(full.get("warnings").toString()).contains("holds " + states + " states");
        for (String key : new String[] {"elasticWeight", "totalWeight", "firstMomentEV"}) {
            double expected = cold.get(key).get(0).doubleValue();
            for (ObjectNode other : new ObjectNode[] {full, fraction, kpm}) {
                assertThat(other.get(key).get(0).doubleValue()).as(key).isCloseTo(expected, within(1e-9));
            }
        }
        for (int i = 0; i < 3; i++) {
            String at = "/dynamicStructureFactorInvEV/0/" + i;
            double expected = cold.at(at).doubleValue();
            assertThat(full.at(at).doubleValue()).isCloseTo(expected, within(1e-9 * expected));
            assertThat(fraction.at(at).doubleValue()).isCloseTo(expected, within(1e-6 * expected));
        }
        assertThat(kpm.at("/kpmMoments/0/0").doubleValue())
                .isCloseTo(
                        full.at("/totalWeight/0").doubleValue()
                                - full.at("/elasticWeight/0").doubleValue(),
                        within(1e-9));
        // The recurrence is that of the average: its first step is the mean energy.
        assertThat(fraction.at("/lanczosAlphaEV/0/0").doubleValue()
                        * fraction.at("/totalWeight/0").doubleValue())
                .isCloseTo(full.at("/firstMomentEV/0").doubleValue(), within(1e-9));
        assertThat(fraction.get("tunnelLineWeight")).isEqualTo(kpm.get("tunnelLineWeight"));
    }

    @Test
    void detailedBalance() {
        ObjectNode r = run(
                "iqtp.spectrum",
                "{'cluster': {'cutoffs': [12, 7]}, 'temperatureK': 300, 'qInvA': [6], 'broadeningEV': 1e-3, "
                        + "'omegaEV': [0.0119757, -0.0119757]}");
        double up = r.at("/dynamicStructureFactorInvEV/0/0").doubleValue();
        double down = r.at("/dynamicStructureFactorInvEV/0/1").doubleValue();
        // The tunnelling line and its mirror image; both have the same shape.
        assertThat(down / up).isCloseTo(Math.exp(-0.0119757 / (8.617333262e-5 * 300)), within(2e-3));
    }

    @Test
    void coldIsTheGroundStateAndHotTheTrace() {
        String cluster = "'cluster': {'preset': 'dimerSite', 'cutoffs': [8, 8]}";
        ObjectNode cluster0 = run("iqtp.cluster", "{" + cluster + "}");
        ObjectNode cold = run("iqtp.thermal", "{" + cluster + ", 'temperaturesK': [2]}");
        double ground = cluster0.at("/energiesEV/0").doubleValue();
        assertThat(cold.at("/freeEnergyEV/0").doubleValue()).isCloseTo(ground, within(1e-9));
        assertThat(cold.at("/meanX2/0/0").doubleValue())
                .isCloseTo(cluster0.at("/meanX2/0").doubleValue(), within(1e-6));
        ObjectNode hot = run("iqtp.thermal", "{" + cluster + ", 'temperaturesK': [100000]}");
        assertThat(hot.at("/entropyKB/0").doubleValue()).isCloseTo(Math.log(256), within(0.02));
    }

    @Test
    void randomVectorsSayWhenTheyAreOfNoUse() {
        ObjectNode r = run("iqtp.thermal", "{'method': 'ftlm', 'samples': 3, 'temperaturesK': [5, 300]}");
        assertThat(r.get("warnings").toString()).contains("below the gap");
        assertThat(r.get("freeEnergyErrorEV")).hasSize(2);
    }

    /**
     * The top kept levels of random vectors cooled to the hottest temperature hold what those of the mixture of all states do:
     * both methods ask for larger cutoffs, or neither does, at a temperature that fills the levels and at one that does not.
     */
    @ParameterizedTest
    @CsvSource({"200, false", "500, true"})
    void bothMethodsSeeTheSameCutoffs(double temperature, boolean small) {
        for (String method : new String[] {"full", "ftlm"}) {
            ObjectNode r = run(
                    "iqtp.thermal",
                    "{'cluster': {'preset': 'dimerSite', 'cutoffs': [14, 14], 'values': {'omegaEV': 0.02, 'lambdaEV': 0.01}},"
                            + " 'temperaturesK': [60, " + temperature + "], 'method': '" + method + "'}");
            assertThat(r.get("warnings").toString().contains("raise its cutoff"))
                    .as(method)
                    .isEqualTo(small);
        }
    }

    @Test
    void aScanFindsTheSteepestRise() {
        ObjectNode r = run(
                "iqtp.scan",
                "{'cluster': {'preset': 'iqtp6h', 'cutoffs': [7, 7, 20]}, 'values': [0, 0.01, 0.012, 0.013]}");
        assertThat(r.get("steepestRiseAt").doubleValue()).isBetween(0.01, 0.013);
        assertThat(r.get("fidelity")).hasSize(3);
        assertThat(run("iqtp.scan", "{" + SMALL + ", 'values': [0]}")
                        .get("steepestRiseAt")
                        .isNull())
                .isTrue();
    }

    @Test
    void threadsChangeNothing() {
        String json = "{'cluster': {'preset': 'dimerSite', 'cutoffs': [8, 8]}, 'method': 'ftlm', 'samples': 5}";
        ObjectNode one = RUNS.execute(
                        "iqtp.thermal",
                        Json.object(json.replace('\'', '"')),
                        RunContext.quiet().withThreads(1),
                        false)
                .result();
        ObjectNode two = RUNS.execute(
                        "iqtp.thermal",
                        Json.object(json.replace('\'', '"')),
                        RunContext.quiet().withThreads(2),
                        false)
                .result();
        assertThat(one).isEqualTo(two);
    }

    @Test
    void errorsAreOnesThatSayWhatToChange() {
        ApicalException e = catchThrowableOfType(
                ApicalException.class,
                () -> run(
                        "iqtp.thermal",
                        "{'cluster': {'preset': 'iqtp6h', 'cutoffs': [8, 8, 24]}, 'temperaturesK': [3000]}"));
        assertThat(e).isNotNull();
        assertThat(e.getMessage()).contains("temperature");
    }
}
