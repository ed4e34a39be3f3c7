package org.apical.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.apical.contract.BadInputs;
import org.apical.model.BadInput;
import org.apical.model.Description;
import org.apical.model.NotConverged;
import org.apical.model.Registry;
import org.apical.model.RunContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunsTest {
    private static final Registry REGISTRY = Registry.of(List.of(new ToyModel()));

    private static Runs.Outcome run(String params) {
        return new Runs(REGISTRY).execute("toy.model", Json.object(params), RunContext.quiet(), true);
    }

    private static BadInput refusal(String params) {
        return catchThrowableOfType(BadInput.class, () -> run(params));
    }

    @Test
    void fillsDefaultsAndComputes() {
        Runs.Outcome outcome = run(ToyModel.EXAMPLE);
        assertThat(outcome.result().get("barrierNm").doubleValue()).isEqualTo(2.4 - 1.6);
        assertThat(outcome.result().get("doubled").toString()).isEqualTo("[2.0,4.0,6.0]");
        assertThat(outcome.result().get("maybe").isNull()).isTrue();
        assertThat(outcome.result().has("perhaps")).isFalse();
        assertThat(outcome.params().get("periodNm").doubleValue()).isEqualTo(2.4);
        assertThat(outcome.params().get("seed").longValue()).isEqualTo(20261122);
        assertThat(outcome.params().has("name")).isFalse();
    }

    @Test
    void threadCountDoesNotMatter() {
        ObjectNode params = Json.object("{\"values\": [1, 2], \"count\": 100}");
        Runs runs = new Runs(REGISTRY);
        ObjectNode one =
                runs.execute("toy.model", params, RunContext.quiet(), false).result();
        ObjectNode four = runs.execute("toy.model", params, RunContext.quiet().withThreads(4), false)
                .result();
        assertThat(four).isEqualTo(one);
    }

    @Test
    void shortFormsAndSingles() {
        Runs.Outcome outcome =
                run("{\"values\": [1, 2], \"guesses\": {\"a\": 1.5, \"b\": {\"start\": 2, \"vary\": false}},"
                        + " \"columns\": \"mu\"}");
        assertThat(outcome.result().get("columns").toString()).isEqualTo("[\"mu\"]");
        assertThat(outcome.params().at("/guesses/a/vary").booleanValue()).isTrue();
        assertThat(run("{\"values\": [1, 2], \"columns\": [2, \"mu\"]}")
                        .result()
                        .get("columns")
                        .toString())
                .isEqualTo("[2.0,\"mu\"]");
    }

    @Test
    void everyBadInputOfEveryKeyIsNamed() {
        List<BadInputs.Case> cases =
                BadInputs.of(Description.params(ToyModel.ToyParams.class), Json.object(ToyModel.EXAMPLE));
        List<String> faults = new ArrayList<>();
        for (BadInputs.Case bad : cases) {
            BadInput refused = refusal(bad.json());
            if (refused == null || !bad.codes().contains(refused.code())) {
                faults.add(bad + " " + bad.json() + " -> " + refused);
            }
        }
        assertThat(faults).isEmpty();
        assertThat(cases).hasSizeGreaterThan(80);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"values": [1, 2], "periodNn": 2}       | UNKNOWN_KEY | periodNn | Did you mean 'periodNm'
            {}                                      | MISSING_KEY | values   | values
            {"values": [1, 2], "wellNm": 3.1}       | BAD_RANGE   | wellNm   | must be below periodNm = 2.4 (nm)
            {"values": [1, 2], "periodNm": "2.4"}   | BAD_TYPE    | periodNm | a number
            {"values": [1, 2], "periodNm": 0}       | BAD_VALUE   | periodNm | (nm)
            {"values": [1, 12]}                     | BAD_VALUE   | values.1 | 9
            {"values": [1]}                         | BAD_VALUE   | values   | at least 2
            {"values": [1, 2], "count": 2.5}        | BAD_TYPE    | count    | a whole number
            {"values": [1, 2], "count": 1e99}       | BAD_VALUE   | count    | 100
            {"values": [1, 2], "shape": "roud"}     | BAD_ARGUMENT | shape   | Did you mean 'round'
            {"values": [1, 2], "guesses": {"a": {"begin": 1}}} | UNKNOWN_KEY | guesses.a.begin | start
            {"values": [1, 2], "count": 1, "count": 2} | DUPLICATE_KEY | count | twice
            """)
    void saysWhatIsWrong(String params, String code, String path, String words) {
        BadInput refused = refusal(params);
        assertThat(refused).isNotNull();
        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.path()).isEqualTo(path);
        assertThat(refused).hasMessageContaining(words);
    }

    @Test
    void unknownModelNamesTheClosest() {
        assertThatThrownBy(() -> new Runs(REGISTRY).execute("toy.mdoel", Json.object("{}"), RunContext.quiet(), false))
                .hasMessageContaining("Did you mean 'toy.model'");
    }

    @Test
    void aFailureToConvergeIsNotANumber() {
        assertThatThrownBy(() -> run("{\"values\": [1, 2], \"fails\": true}"))
                .isInstanceOf(NotConverged.class)
                .hasMessageContaining("Do not ask it to fail.");
    }
}
