package org.apical.models.iqtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import org.apical.model.BadInput;
import org.apical.model.NotConverged;
import org.apical.model.RunContext;
import org.apical.models.Models;
import org.apical.run.DataRoot;
import org.apical.run.Json;
import org.apical.run.Runs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cutoffs that are raised until the energies stand still (iqtp, section 2, rule 1). */
class RaisedCutoffsTest {
    private static final Runs RUNS = new Runs(Models.registry());
    private static final RunContext CONTEXT =
            RunContext.quiet().withData(new DataRoot(Path.of(System.getProperty("apical.root", ".."))));

    /** ' stands for ". */
    private static ObjectNode run(String model, String json) {
        return RUNS.execute(model, Json.object(json.replace('\'', '"')), CONTEXT, false)
                .result();
    }

    /**
     * Rung by rung no energy rises, by the variational principle; the last raise takes off less than the tolerance, the ones
     * before it more; and the energies are those of a much larger basis. The mirror of the second and third keeps modes 0 and 1
     * alike.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'preset': 'iqtp3', 'cutoffs': [5, 4] | 26, 18 | false",
                "'preset': 'dimerSite', 'cutoffs': [2, 2] | 24, 24 | true",
                "'preset': 'iqtp6h', 'values': {'k3EV': 0.012}, 'cutoffs': [5, 5, 12] | 16, 16, 44 | true",
                "'preset': 'displacedOscillator', 'cutoffs': [1] | 40 | false",
            })
    void theLadderLeadsToTheEnergiesOfALargeBasis(String cluster, String large, boolean mirror) {
        double tolerance = 1e-5;
        ObjectNode r = run(
                "iqtp.cluster", "{'cluster': {" + cluster + ", 'cutoffToleranceEV': " + tolerance + "}, 'levels': 2}");
        JsonNode ladder = r.get("cutoffLadder");
        assertThat(ladder.size()).isGreaterThan(2);
        for (int i = 1; i < ladder.size(); i++) {
            JsonNode before = ladder.get(i - 1);
            JsonNode now = ladder.get(i);
            assertThat(now.get("dimension").intValue())
                    .isGreaterThan(before.get("dimension").intValue());
            double fall = 0;
            for (int k = 0; k < before.get("energiesEV").size(); k++) {
                double step = before.at("/energiesEV/" + k).doubleValue()
                        - now.at("/energiesEV/" + k).doubleValue();
                assertThat(step).as("rung " + i).isGreaterThan(-1e-11);
                fall = Math.max(fall, step);
            }
            boolean first = now.get("fallEV").isNull();
            assertThat(first)
                    .isEqualTo(before.get("energiesEV").size()
                            < now.get("energiesEV").size());
            if (!first) {
                assertThat(now.get("fallEV").doubleValue()).isCloseTo(fall, within(1e-14));
                assertThat(fall < tolerance).isEqualTo(i == ladder.size() - 1);
            }
            if (mirror) {
                assertThat(now.at("/cutoffs/0")).isEqualTo(now.at("/cutoffs/1"));
            }
        }
        JsonNode last = ladder.get(ladder.size() - 1);
        assertThat(r.get("dimension")).isEqualTo(last.get("dimension"));
        assertThat(r.get("warnings")).isEmpty();
        String preset = cluster.replaceFirst("'cutoffs': \\[[^]]*]", "'cutoffs': [" + large + "]");
        ObjectNode direct = run("iqtp.cluster", "{'cluster': {" + preset + "}, 'levels': 2}");
        for (int k = 0; k < 2; k++) {
            double exact = direct.at("/energiesEV/" + k).doubleValue();
            assertThat(r.at("/energiesEV/" + k).doubleValue()).isBetween(exact - 1e-9, exact + 10 * tolerance);
            assertThat(r.at("/energiesEV/" + k).doubleValue())
                    .isCloseTo(last.at("/energiesEV/" + k).doubleValue(), within(1e-11));
        }
    }

    /** Raised cutoffs give every number that the same cutoffs give when they are asked for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "iqtp.cluster | 'levels': 3",
                "iqtp.spectrum | 'qInvA': [5], 'omegaEV': [0.01, 0.07]",
                "iqtp.spectrum | 'qInvA': [5], 'omegaEV': [0.01, 0.07], 'method': 'lanczos'",
                "iqtp.thermal | 'temperaturesK': [80]",
                "iqtp.thermal | 'temperaturesK': [300], 'method': 'ftlm', 'samples': 3",
                "iqtp.exafs | 'kInvA': [3, 10]",
                "iqtp.phaseMap | ",
                "iqtp.network | ",
            })
    void raisedIsAsGiven(String model, String rest) {
        boolean six = model.equals("iqtp.phaseMap") || model.equals("iqtp.network");
        String preset = six ? "'preset': 'iqtp6h', " : "";
        String more = rest == null ? "" : ", " + rest;
        ObjectNode raised = run(
                model,
                "{'cluster': {" + preset + "'cutoffs': [5, 5" + (six ? ", 12" : "") + "], 'cutoffToleranceEV': 1e-3}"
                        + more + "}");
        JsonNode ladder = raised.get("cutoffLadder");
        assertThat(ladder.size()).isGreaterThan(1);
        ObjectNode given = run(
                model,
                "{'cluster': {" + preset + "'cutoffs': "
                        + ladder.get(ladder.size() - 1).get("cutoffs") + "}" + more + "}");
        assertThat(given.get("cutoffLadder")).isEmpty();
        raised.remove("cutoffLadder");
        given.remove("cutoffLadder");
        assertThat(raised).isEqualTo(given);
    }

    @Test
    void theMemoryIsAnEndThatIsSaid() {
        NotConverged e = catchThrowableOfType(
                NotConverged.class,
                () -> run(
                        "iqtp.cluster",
                        "{'cluster': {'preset': 'iqtp6h', 'cutoffs': [5, 5, 12], 'memoryGB': 0.001, 'cutoffToleranceEV': 1e-6}, 'levels': 2}"));
        assertThat(e).isNotNull();
        assertThat(e.code()).isEqualTo("NOT_CONVERGED");
        assertThat(e.getMessage())
                .contains("cluster.cutoffToleranceEV = ", "cluster.memoryGB = 0.001", "Raise memoryGB")
                .contains("Cutoff ladder: [5, 5, 12] (dimension 1500) E = ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"scan", "potential", "meanField", "coupledClusters"})
    void whereCutoffsAreNotRaisedTheKeyIsRefused(String model) {
        String six = model.equals("meanField") ? "'preset': 'iqtp6h', 'cutoffs': [5, 5], " : "";
        BadInput e = catchThrowableOfType(
                BadInput.class, () -> run("iqtp." + model, "{'cluster': {" + six + "'cutoffToleranceEV': 1e-4}}"));
        assertThat(e).isNotNull();
        assertThat(e.getMessage()).contains("cluster.cutoffToleranceEV", "must be 0", "iqtp.cluster");
    }

    @Test
    void aToleranceThatIsRoundingIsRefused() {
        BadInput e = catchThrowableOfType(
                BadInput.class, () -> run("iqtp.cluster", "{'cluster': {'cutoffToleranceEV': 1e-14}}"));
        assertThat(e).isNotNull();
        assertThat(e.getMessage()).contains("cutoffToleranceEV", "1e-10");
    }
}
