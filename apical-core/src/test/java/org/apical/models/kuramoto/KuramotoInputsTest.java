package org.apical.models.kuramoto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import org.apical.model.BadInput;
import org.apical.model.Registry;
import org.apical.model.RunContext;
import org.apical.run.Json;
import org.apical.run.Runs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of bad input of the specification, section 13, as far as it speaks of oscillators, and its warnings. */
class KuramotoInputsTest {
    private static final Runs RUNS = new Runs(Registry.of(KuramotoModels.all()));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            meanField      | {'count': 0}                                              | BAD_VALUE  | count; 0
            meanField      | {'coupling': 50, 'timeStep': 0.2}                         | BAD_VALUE  | timeStep; 0.2; at most
            meanField      | {'inertia': 1e-3}                                         | BAD_VALUE  | timeStep; inertia; 0.0027
            meanField      | {'count': 3, 'frequencies': {'kind': 'list', 'values': [1]}} | BAD_VALUE | frequencies.values; 1; 3
            meanField      | {'count': 3, 'phases': {'kind': 'list', 'values': [1]}}   | BAD_VALUE  | phases.values; 1; 3
            meanField      | {'phases': {'values': [1]}}                               | BAD_VALUE  | phases.values; list
            meanField      | {'frequencies': {'kind': 'lorentzian'}}                   | BAD_VALUE  | frequencies.kind; lorentzianQuantile
            meanField      | {'steps': 10, 'averageFrom': 10}                          | BAD_VALUE  | averageFrom; 10
            meanField      | {'steps': 10, 'sampleEvery': 11}                          | BAD_VALUE  | sampleEvery; 11
            meanField      | {'noise': -1}                                             | BAD_VALUE  | noise; -1
            lattice        | {'shape': [4], 'edges': [[0, 1], [1, 9]]}                 | BAD_VALUE  | edges; 9; 3
            lattice        | {'shape': [4], 'edges': [[0, 1, 2]]}                      | BAD_VALUE  | edges; 3
            lattice        | {'shape': [4], 'edges': [[1, 1]]}                         | BAD_VALUE  | edges; 1; itself
            lattice        | {'shape': [0]}                                            | BAD_VALUE  | shape; 0
            lattice        | {'shape': [100000, 100000]}                               | TOO_LARGE  | shape
            lattice        | {'shape': [4, 4], 'bondCoupling': 80}                     | BAD_VALUE  | timeStep
            selfConsistent | {'couplings': [0]}                                        | BAD_VALUE  | couplings; 0
            selfConsistent | {'couplings': [-1]}                                       | BAD_VALUE  | couplings; -1
            finiteSize     | {'sizes': [16]}                                           | BAD_VALUE  | sizes; 16; two
            finiteSize     | {'sizes': [16, 8]}                                        | BAD_VALUE  | sizes; rise
            finiteSize     | {'sizes': [2, 8]}                                         | BAD_VALUE  | sizes; 2
            finiteSize     | {'dimension': 4}                                         | BAD_VALUE  | dimension; 4; 3
            finiteSize     | {'dimension': 1, 'layers': [1, 1, 1]}                    | BAD_VALUE  | layers; dimension 2
            finiteSize     | {'dimension': 3, 'sizes': [8, 1000]}                     | TOO_LARGE  | sizes; 1000
            finiteSize     | {'layers': [1, 1]}                                        | BAD_VALUE  | layers; 3
            finiteSize     | {'noise': 0}                                              | BAD_VALUE  | noise; 0; disorderWidth
            finiteSize     | {'timeStep': 1}                                           | BAD_VALUE  | timeStep; 1
            """)
    void isRefusedByName(String model, String params, String code, String words) {
        assertThatThrownBy(() -> run(model, params)).isInstanceOfSatisfying(BadInput.class, e -> {
            assertThat(e.code()).isEqualTo(code);
            for (String word : words.split(";")) {
                assertThat(e.getMessage()).contains(word.strip());
            }
        });
    }

    private static JsonNode run(String model, String params) {
        return RUNS.execute("kuramoto." + model, Json.object(params.replace('\'', '"')), RunContext.quiet(), true)
                .result();
    }

    @Test
    void aLongStepIsWarnedOf() {
        assertThat(run("meanField", "{'count': 10, 'timeStep': 0.2, 'steps': 2}")
                        .path("warnings")
                        .toString())
                .contains("above 0.1");
        assertThat(run("meanField", "{'count': 10, 'timeStep': 0.01, 'steps': 2}")
                        .path("warnings"))
                .isEmpty();
    }

    @Test
    void aStrideThatRepeatsIsWarnedOf() {
        assertThat(run(
                                "meanField",
                                "{'count': 10, 'steps': 2, 'frequencies': {'kind': 'gaussianQuantilePermuted', 'stride': 4}}")
                        .path("warnings")
                        .toString())
                .contains("stride = 4");
    }

    @Test
    void shortRunsAreNotJudged() {
        JsonNode r = run("finiteSize", "{'sizes': [3, 4], 'measureTime': 2, 'thermalTime': 0, 'noise': 0.89}");
        assertThat(r.path("orderParameter")).hasSize(2);
        assertThat(r.path("verdict").textValue()).isEqualTo("undecided");
        assertThat(r.path("warnings").toString()).contains("undecided", "measureTime");
    }

    @Test
    void oneSiteAndOneStepAreEnough() {
        assertThat(run("meanField", "{'count': 1, 'steps': 1}")
                        .path("meanOrderParameter")
                        .asDouble())
                .isEqualTo(1);
        assertThat(run("lattice", "{'shape': [1], 'steps': 1}").path("correlation"))
                .hasSize(1);
        assertThat(run("lattice", "{'shape': [2], 'steps': 1, 'edges': []}").path("orderParameter"))
                .hasSize(1);
    }

    @Test
    void heavyOscillatorsShowHysteresis() {
        // Inertia steadies the drifting state: it goes only at a K well above that at which the locked one comes apart.
        JsonNode r = run(
                "meanField",
                "{'count': 200, 'inertia': 6, 'timeStep': 0.05, 'steps': 800, 'frequencies': {'kind': 'uniformQuantile',"
                        + " 'width': 0.5}, 'sweep': [2, 10]}");
        assertThat(r.at("/sweepThere/0").asDouble()).isLessThan(0.2);
        assertThat(r.at("/sweepBack/0").asDouble()).isGreaterThan(0.8);
    }
}
