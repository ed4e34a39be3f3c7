package org.apical.models.iqtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apical.model.BadInput;
import org.apical.model.RunContext;
import org.apical.models.Models;
import org.apical.run.Json;
import org.apical.run.Runs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Networks, chains, pseudospins and the mean field of the soft mode: limits and bad input (iqtp, sections 5, 7, 8, 13). */
class ManyClustersTest {
    private static final Runs RUNS = new Runs(Models.registry());
    private static final String SMALL = "'cluster': {'preset': 'iqtp6h', 'cutoffs': [6, 6, 16]}";

    /** ' stands for ". */
    private static ObjectNode run(String model, String json) {
        return RUNS.execute(model, Json.object(json.replace('\'', '"')), RunContext.quiet(), false)
                .result();
    }

    private static double number(ObjectNode r, String key) {
        return r.get(key).doubleValue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "iqtp.coupledClusters | {'count': 0} | count;1",
                "iqtp.coupledClusters | {'count': 12, 'keptStates': [8]} | keptStates;2e7;4 states;dmrg",
                "iqtp.coupledClusters | {'keptStates': [0]} | keptStates;1",
                "iqtp.coupledClusters | {'keptStates': [300], 'cluster': {'cutoffs': [3, 2]}} | keptStates;300;54",
                "iqtp.coupledClusters | {'couplingMode': 2} | couplingMode;2 modes",
                "iqtp.pseudospin | {'shape': [0]} | shape;1",
                "iqtp.pseudospin | {'shape': [23]} | shape;22;freeFermion",
                "iqtp.pseudospin | {'method': 'freeFermion', 'periodic': false} | method;periodic",
                "iqtp.pseudospin | {'method': 'freeFermion', 'shape': [4, 3]} | method;lanczos",
                "iqtp.network | {'cluster': {'preset': 'iqtp3'}} | preset;iqtp6h",
                "iqtp.network | {'cluster': {'preset': 'iqtp6h', 'cutoffs': [6, 7, 16]}} | cutoffs;equal",
                "iqtp.network | {'temperaturesK': [-1]} | temperaturesK",
                "iqtp.network | {'sharing': -1} | sharing",
                "iqtp.meanField | {'cluster': {'preset': 'iqtp3'}} | preset;iqtp6h",
                "iqtp.meanField | {'cluster': {'preset': 'iqtp6h', 'cutoffs': [6, 6, 16]}} | cutoffs;2 are needed",
                "iqtp.meanField | {'cluster': {'preset': 'iqtp6h', 'values': {'ksEV': 0}}} | unbounded;ksEV",
                "iqtp.meanField | {'k3RangeEV': [0.01, 0.01]} | k3RangeEV;rise",
                "iqtp.meanField | {'temperatureK': -1} | temperatureK",
            })
    void badInputIsNamed(String model, String json, String parts) {
        BadInput e = catchThrowableOfType(BadInput.class, () -> run(model, json));
        assertThat(e).as(json).isNotNull();
        for (String part : parts.split(";")) {
            assertThat(e.getMessage()).contains(part);
        }
    }

    @Test
    void pseudospinsByBothMethods() {
        for (double j : new double[] {0.5, 1, 1.7}) {
            ObjectNode l = run("iqtp.pseudospin", "{'shape': [9], 'couplingMeV': " + j + "}");
            ObjectNode f = run("iqtp.pseudospin", "{'shape': [9], 'couplingMeV': " + j + ", 'method': 'freeFermion'}");
            assertThat(number(l, "groundEnergyMeV")).isCloseTo(number(f, "groundEnergyMeV"), within(1e-9));
            assertThat(number(l, "gapMeV")).isCloseTo(number(f, "gapMeV"), within(1e-9));
            assertThat(l.get("ordered").booleanValue()).isEqualTo(j > 1);
        }
    }

    @Test
    void limitsOfThePseudospins() {
        // At J = h the energy a spin tends to -4 J/pi.
        ObjectNode long1 = run("iqtp.pseudospin", "{'shape': [100000], 'method': 'freeFermion'}");
        assertThat(number(long1, "groundEnergyMeV") / 100000).isCloseTo(-4 / Math.PI, within(1e-9));
        ObjectNode free = run("iqtp.pseudospin", "{'shape': [3, 3], 'couplingMeV': 0}");
        assertThat(number(free, "groundEnergyMeV")).isCloseTo(-9, within(1e-10));
        assertThat(number(free, "magnetisation2")).isCloseTo(1.0 / 9, within(1e-9));
        // Eighteen bonds, all satisfied; the sign is of no importance where all rings are even.
        ObjectNode frozen = run("iqtp.pseudospin", "{'shape': [3, 3], 'fieldMeV': 0}");
        assertThat(number(frozen, "groundEnergyMeV")).isCloseTo(-18, within(1e-10));
        ObjectNode plus = run("iqtp.pseudospin", "{'shape': [4, 2], 'couplingMeV': 0.4}");
        ObjectNode minus = run("iqtp.pseudospin", "{'shape': [4, 2], 'couplingMeV': -0.4}");
        assertThat(number(plus, "groundEnergyMeV")).isCloseTo(number(minus, "groundEnergyMeV"), within(1e-10));
    }

    /** J = 2 kc <n>: doubling kc or the share doubles both stiffnesses and leaves the cluster as it is. */
    @Test
    void stiffnessIsProportionalToTheCoupling() {
        ObjectNode one = run("iqtp.network", "{" + SMALL + "}");
        ObjectNode two = run("iqtp.network", "{" + SMALL + ", 'sharing': 2, 'disorderMeV': 1}");
        for (String key : new String[] {
            "intercellCouplingMeV", "phaseStiffnessMeV", "phaseStiffnessConnectedMeV", "couplingOverField"
        }) {
            assertThat(number(two, key)).isCloseTo(2 * number(one, key), within(1e-8 * Math.abs(number(two, key))));
        }
        assertThat(number(two, "oddExcitationMeV")).isCloseTo(number(one, "oddExcitationMeV"), within(1e-9));
        assertThat(number(one, "phaseStiffnessConnectedMeV")).isLessThan(number(one, "phaseStiffnessMeV"));
        two.get("planeQuasiOrdered").forEach(v -> assertThat(v.booleanValue()).isFalse());
        ObjectNode given = run("iqtp.network", "{" + SMALL + ", 'intercellCouplingEV': 0.003}");
        assertThat(number(given, "intercellCouplingMeV")).isCloseTo(3, within(1e-12));
        double critical = given.get("criticalIntercellCouplingMeV").get(0).doubleValue();
        assertThat(3 / critical).isCloseTo(number(given, "couplingOverField"), within(1e-9));
    }

    @Test
    void noCouplingIsSaidAndNotDivided() {
        ObjectNode r = run("iqtp.network", "{" + SMALL + ", 'sharing': 0}");
        assertThat(r.get("noiseOverCoupling").get(0).isNull()).isTrue();
        assertThat(r.get("warnings").toString()).contains("no coupling");
    }

    /** Cutoffs too small for the answer: a warning that names a larger one. */
    @Test
    void smallCutoffsWarn() {
        ObjectNode r = run("iqtp.network", "{'cluster': {'preset': 'iqtp6h', 'cutoffs': [3, 3, 4]}}");
        assertThat(r.get("warnings").toString()).contains("raise its cutoff from 4 to");
        ObjectNode map = run(
                "iqtp.phaseMap", "{'cluster': {'preset': 'iqtp6h', 'cutoffs': [3, 3, 4], 'values': {'k3EV': 0.012}}}");
        assertThat(map.get("warnings").toString()).contains("raise its cutoff");
    }

    /** Without anything that couples it to the rest, the frozen coordinate has its own potential. */
    @Test
    void aSoftModeByItself() {
        ObjectNode r = run(
                "iqtp.meanField",
                "{'cluster': {'preset': 'iqtp6h', 'cutoffs': [4, 4], 'values': {'lambdaSrEV': 0}}, 'k3EV': [0],"
                        + " 'softX': [0, 1, -3], 'critical': false}");
        double zero = r.get("freeEnergyEV").get(0).get(0).doubleValue();
        for (int i = 1; i < 3; i++) {
            double x = i == 1 ? 1 : -3;
            assertThat(r.get("freeEnergyEV").get(0).get(i).doubleValue() - zero)
                    .isCloseTo(0.012 * x * x / 4 + 5e-5 * x * x * x * x, within(1e-10));
        }
    }

    /** At the transition both minima have one value, and the curve has no lower one. */
    @Test
    void theTwoMinimaOfTheMeanFieldAreEqual() {
        ObjectNode r = run("iqtp.meanField", "{'cluster': {'preset': 'iqtp6h', 'cutoffs': [7, 7]}}");
        double k3 = number(r, "criticalK3EV");
        ObjectNode at = run(
                "iqtp.meanField",
                "{'cluster': {'preset': 'iqtp6h', 'cutoffs': [7, 7]}, 'critical': false, 'k3EV': [" + k3
                        + "], 'softX': [" + r.get("softXPlanar") + "," + r.get("softXBarrier") + ","
                        + r.get("softXApical") + "]}");
        double planar = at.get("freeEnergyEV").get(0).get(0).doubleValue();
        double barrier = at.get("freeEnergyEV").get(0).get(1).doubleValue();
        double apical = at.get("freeEnergyEV").get(0).get(2).doubleValue();
        assertThat(planar).isCloseTo(apical, within(1e-7));
        assertThat(1000 * (barrier - apical)).isCloseTo(number(r, "barrierMeV"), within(1e-3));
        assertThat(number(r, "spinodalApicalK3EV")).isGreaterThan(k3);
    }

    /** Kept states: the energies fall, and the result says by how much the last step moved them. */
    @Test
    void convergenceInTheNumberKept() {
        ObjectNode r = run("iqtp.coupledClusters", "{'cluster': {'cutoffs': [8, 4]}, 'keptStates': [2, 4, 8, 16]}");
        double before = Double.POSITIVE_INFINITY;
        for (int k = 0; k < 4; k++) {
            double e = r.get("energiesEV").get(k).get(0).doubleValue();
            assertThat(e).isLessThan(before);
            before = e;
        }
        ObjectNode dmrg = run(
                "iqtp.coupledClusters",
                "{'cluster': {'cutoffs': [8, 4]}, 'keptStates': [2, 4], 'count': 4, 'method': 'dmrg'}");
        ObjectNode lanczos =
                run("iqtp.coupledClusters", "{'cluster': {'cutoffs': [8, 4]}, 'keptStates': [2, 4], 'count': 4}");
        for (int k = 0; k < 2; k++) {
            assertThat(dmrg.get("energiesEV").get(k).get(0).doubleValue())
                    .isCloseTo(lanczos.get("energiesEV").get(k).get(0).doubleValue(), within(1e-8));
        }
    }
}
