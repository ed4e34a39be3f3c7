package org.apical.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apical.model.Registry;
import org.apical.model.RunContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceCheckTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.0                | 1.0000001      | {"rel": 1e-6}               | HOLDS
            1.0                | 1.00001        | {"rel": 1e-6}               | FAILS
            0.0                | 1e-9           | {"abs": 1e-8}               | HOLDS
            0.0                | 1e-9           | {"rel": 1e-3}               | FAILS
            [1.0, 2.0]         | [1.0, 2.1]     | {"abs": 0.2}                | HOLDS
            [1.0, 2.0]         | [1.0, 2.1]     | {"abs": 0.05}               | FAILS
            [1.0, 2.0, 3.0]    | [1.0, 2.1]     | {"abs": 9}                  | FAILS
            [[1.0], [2.0]]     | [[1.0], [2.1]] | {"abs": 0.08, "norm": true} | HOLDS
            [[1.0], [2.0]]     | [[1.0], [2.1]] | {"abs": 0.06, "norm": true} | FAILS
            [null, 2.0]        | [null, 2.0]    | {"abs": 0}                  | HOLDS
            [null, 2.0]        | [1.0, 2.0]     | {"abs": 9, "norm": true}    | FAILS
            "a"                | "a"            | {}                          | HOLDS
            true               | 1              | {"abs": 9}                  | FAILS
            null               | 0              | {"abs": 9}                  | FAILS
            3                  | 3.0            | {}                          | HOLDS
            """)
    void judgesAsTheReferenceFilesSay(String got, String want, String tolerance, String verdict) {
        String why = Tolerance.of(Json.value(tolerance)).difference(Json.value(got), Json.value(want));
        assertThat(why == null ? "HOLDS" : "FAILS").as(why).isEqualTo(verdict);
    }

    @Test
    void runsCasesAndCountsWhatIsNotBuilt() {
        String file = """
                {"topic": "toy", "cases": [
                  {"id": "a", "model": "toy.model", "params": {"values": [1, 2]},
                   "expect": {"doubled.1": 4, "barrierNm": 0.9, "nothing": 1}},
                  {"id": "b", "model": "toy.model", "params": {"values": [1]}, "expect": {"$error": ["BAD_VALUE", "values"]}},
                  {"id": "c", "model": "toy.model", "params": {"values": [1, 2]}, "expect": {"$error": ["x"]}},
                  {"id": "d", "model": "other.model", "params": {}, "expect": {"x": 1}, "slow": true},
                  {"id": "e", "model": "toy.modle", "params": {}, "expect": {"$error": ["toy.model"]}}]}
                """;
        ReferenceCheck check = new ReferenceCheck(Registry.of(List.of(new ToyModel())));
        List<ReferenceCheck.Verdict> verdicts = ReferenceCase.read(file).stream()
                .flatMap(test -> check.check(test, RunContext.quiet()).stream())
                .map(ReferenceCheck.Line::verdict)
                .toList();
        assertThat(verdicts)
                .containsExactly(
                        ReferenceCheck.Verdict.HOLDS,
                        ReferenceCheck.Verdict.FAILS,
                        ReferenceCheck.Verdict.FAILS,
                        ReferenceCheck.Verdict.HOLDS,
                        ReferenceCheck.Verdict.FAILS,
                        ReferenceCheck.Verdict.NOT_BUILT,
                        ReferenceCheck.Verdict.HOLDS);
        assertThat(ReferenceCase.read(file).get(3).slow()).isTrue();
    }
}
