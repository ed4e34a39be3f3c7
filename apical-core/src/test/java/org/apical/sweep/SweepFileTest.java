package org.apical.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apical.model.BadInput;
import org.apical.model.RunContext;
import org.apical.run.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Descriptions of sweeps: which points they mean, and what is said where they are wrong. */
class SweepFileTest {
    private static SweepSpec read(String... lines) {
        return SweepFile.read("s.yaml", String.join("\n", lines) + "\n", SweepModels.registry());
    }

    /** The cells of a column, all parts together. */
    static List<Object> column(SweepSpec spec, String name) {
        int at = spec.columns().stream().map(Column::name).toList().indexOf(name);
        List<Object> out = new ArrayList<>();
        for (int part = 0; part < spec.parts(); part++) {
            out.addAll(Arrays.asList(
                    spec.runner(RunContext.quiet()).part(part, false, n -> {}).cells()[at]));
        }
        return out;
    }

    @Test
    void nestedAxesRunTheLastOneFastest() {
        SweepSpec spec = read(
                "model: test.nothing",
                "axes:",
                "  - {key: x, values: [1, 2]}",
                "  - {key: temperatureK, from: 10, to: 1000e-1, points: 3, scale: log}",
                "keep: [sum]");
        assertThat(spec.points()).isEqualTo(6);
        assertThat(column(spec, "x")).containsExactly(1.0, 1.0, 1.0, 2.0, 2.0, 2.0);
        assertThat((Double) column(spec, "temperatureK").get(1)).isCloseTo(Math.sqrt(1000), within(1e-12));
        assertThat(column(spec, "temperatureK").get(2)).isEqualTo(100.0);
        assertThat(column(spec, "index")).containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
        assertThat((Double) column(spec, "sum").get(0)).isCloseTo(1 + 10 + 3 + 0.5 + 1, within(1e-12));
    }

    @Test
    void zippedAxesGoSideBySideAndMayHoldOthers() {
        SweepSpec spec = read(
                "model: test.nothing",
                "axes:",
                "  - zip:",
                "      - {key: x, values: [1, 2, 3, 4]}",
                "      - product:",
                "          - {key: n, values: [5, 6]}",
                "          - {key: inner.width, values: [0, 1]}",
                "keep: {w: inner.width, s: sum}");
        assertThat(column(spec, "x")).containsExactly(1.0, 2.0, 3.0, 4.0);
        assertThat(column(spec, "n")).containsExactly(5L, 5L, 6L, 6L);
        assertThat(column(spec, "w")).containsExactly(null, 1.0, null, 1.0);
    }

    @Test
    void derivedParametersFollowFromVariablesAndConstants() {
        SweepSpec spec = read(
                "model: test.nothing",
                "params: {temperatureK: 20}",
                "axes:",
                "  - {name: u, values: [0, 1, 2]}",
                "derived:",
                "  - {name: v, value: u^2 + 1}",
                "  - {key: n, value: 3*v}",
                "  - {key: x, value: \"min(v, sqrt(temperatureK/5)) / max(1, u)\"}",
                "keep: [sum]");
        assertThat(column(spec, "v")).containsExactly(1.0, 2.0, 5.0);
        assertThat(column(spec, "n")).containsExactly(3L, 6L, 15L);
        assertThat(column(spec, "x")).containsExactly(1.0, 2.0, 1.0);
        assertThat(column(spec, "sum").get(2)).isEqualTo(1 + 20 + 15 + 0.5 + 1);
    }

    @Test
    void numbersGoIntoListsAndResultsComeOutOfThem() {
        SweepSpec whole = read("model: test.nothing", "axes:", "  - {key: list, values: [4, [5, 6]]}", "keep: all");
        assertThat((double[]) column(whole, "curve").get(0)).containsExactly(4);
        assertThat((double[]) column(whole, "curve").get(1)).containsExactly(5, 6);
        assertThat(((double[][]) column(whole, "table").get(1))[1]).containsExactly(1, Double.MIN_VALUE);
        assertThat(column(whole, "warnings")).containsExactly("[]", "[]");
        SweepSpec element = read(
                "model: test.nothing",
                "params: {list: [0, 9]}",
                "axes:",
                "  - {key: list.0, values: [4, 5]}",
                "keep: {first: curve.0, second: curve.1, third: curve.2}");
        assertThat(column(element, "first")).containsExactly(4.0, 5.0);
        assertThat(column(element, "second")).containsExactly(9.0, 9.0);
        assertThat(column(element, "third")).containsExactly(null, null);
    }

    @Test
    void failedPointsAreRows() {
        SweepSpec spec =
                read("model: test.nothing", "axes:", "  - {key: x, values: [6, 7]}", "  - {key: n, values: [12, 13]}");
        assertThat(column(spec, "errorCode")).containsExactly(null, "NOT_CONVERGED", "BAD_VALUE", "BAD_VALUE");
        assertThat(column(spec, "errorPath")).containsExactly(null, null, "x", "x");
        assertThat(column(spec, "x")).containsExactly(6.0, 6.0, 7.0, 7.0);
        assertThat(column(spec, "sum").get(1)).isNull();
        assertThatThrownBy(() -> spec.runner(RunContext.quiet()).part(1, true, n -> {}))
                .isInstanceOf(PointRunner.PointFailed.class);
        SweepSpec derived =
                read("model: test.nothing", "axes: [{name: u, values: [1, 0]}]", "derived: [{key: x, value: 1/u}]");
        assertThat(column(derived, "errorCode")).containsExactly(null, "BAD_EXPRESSION");
    }

    @Test
    void eachPointHasItsOwnSeed() {
        SweepSpec spec = read(
                "model: test.nothing",
                "seed: 5",
                "seedKey: seed",
                "axes: [{key: n, from: 20, to: 119, points: 100}]",
                "keep: [seed]");
        assertThat(column(spec, "seed")).doesNotHaveDuplicates().hasSize(100);
        assertThat(column(spec, "seed").stream().map(s -> (Long) s)).allMatch(s -> s >= 0 && s < 1L << 31);
    }

    @ParameterizedTest
    @ValueSource(strings = {"random", "latinHypercube", "sobol"})
    void samplesFillTheRanges(String method) {
        int points = 256;
        SweepSpec spec = read(
                "model: test.nothing",
                "axes:",
                "  - sample:",
                "      method: " + method,
                "      points: " + points,
                "      axes:",
                "        - {key: x, from: -2, to: 2}",
                "        - {key: temperatureK, from: 1, to: 100, scale: log}",
                "        - {key: n, from: 1, to: 4}",
                "keep: [sum]");
        List<Object> x = column(spec, "x");
        int[] strata = new int[16];
        x.forEach(v -> strata[(int) (((Double) v + 2) / 4 * 16)]++);
        int spread = Arrays.stream(strata).max().orElse(0)
                - Arrays.stream(strata).min().orElse(0);
        assertThat(spread).isLessThanOrEqualTo(method.equals("random") ? 25 : 0);
        assertThat(column(spec, "temperatureK")).allMatch(t -> (Double) t >= 1 && (Double) t < 100);
        assertThat(column(spec, "temperatureK").stream()
                        .filter(t -> (Double) t < 10)
                        .count())
                .isBetween(100L, 156L);
        assertThat(column(spec, "n").stream().distinct()).hasSize(4);
        assertThat(column(spec, "n").stream().filter(n -> n.equals(1L)).count()).isBetween(40L, 90L);
        assertThat(column(spec, "x")).isEqualTo(x);
    }

    @Test
    void aLatinHypercubeOfAnySizeHasOnePointInEachSlice() {
        for (int n : new int[] {1, 2, 3, 10, 97, 1000}) {
            boolean[] seen = new boolean[n];
            for (int i = 0; i < n; i++) {
                seen[(int) Hash.permute(i, n, 42, 3)] = true;
            }
            assertThat(seen).doesNotContain(false);
        }
        assertThat(Hash.permute(5, 1000, 1, 0)).isNotEqualTo(Hash.permute(5, 1000, 2, 0));
    }

    @Test
    void travelsAsJson() {
        SweepSpec spec = read(
                "title: t",
                "model: test.nothing",
                "axes: [{sample: {method: random, points: 5, axes: [{key: x, from: 0, to: 1}]}}]");
        SweepSpec again = SweepFile.of(Json.object(spec.source().toString()), SweepModels.registry());
        assertThat(column(again, "sum")).isEqualTo(column(spec, "sum"));
        assertThat(again.columns()).isEqualTo(spec.columns());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "model: no.model | UNKNOWN_MODEL | line 1",
                "model: test.nothing\\naxis: [] | UNKNOWN_KEY | line 2",
                "model: test.nothing | MISSING_KEY | axes",
                "model: test.nothing\\naxes:\\n  - {key: X, values: [1]} | UNKNOWN_KEY | 'x'",
                "model: test.nothing\\naxes:\\n  - {key: x, values: [1, 11]} | BAD_VALUE | line 3",
                "model: test.nothing\\naxes:\\n  - {key: x, values: [a]} | BAD_TYPE | line 3",
                "model: test.nothing\\naxes:\\n  - {key: n, values: [1.5]} | BAD_TYPE | whole",
                "model: test.nothing\\naxes:\\n  - {key: x, from: 0, to: 1} | MISSING_KEY | points",
                "model: test.nothing\\naxes:\\n  - {key: x, from: 0, to: 1, points: 2, scale: log} | BAD_VALUE | log",
                "model: test.nothing\\naxes:\\n  - {key: x, from: .nan, to: 1, points: 2} | BAD_JSON | line 3",
                "model: test.nothing\\naxes:\\n  - {values: [1]} | MISSING_KEY | name",
                "model: test.nothing\\naxes:\\n  - {key: x, values: [1]}\\n  - {key: x, values: [2]} | DUPLICATE_KEY | line 4",
                "model: test.nothing\\naxes:\\n  - {key: list.5, values: [1]} | UNKNOWN_KEY | item 5",
                "model: test.nothing\\naxes:\\n  - zip: [{key: x, values: [1]}, {key: n, values: [1, 2]}] | BAD_VALUE | equal",
                "model: test.nothing\\nparams: {y: 1}\\naxes: [{key: x, values: [1]}] | UNKNOWN_KEY | line 2",
                "model: test.nothing\\nparams: {n: -1}\\naxes: [{key: x, values: [1]}] | BAD_VALUE | line 2",
                "model: test.nothing\\naxes: [{key: x, values: [1]}]\\nkeep: [summ] | UNKNOWN_KEY | 'sum'",
                "model: test.nothing\\naxes: [{key: x, values: [1]}]\\nderived: [{key: n, value: x +* 2}] | BAD_EXPRESSION | line 3",
                "model: test.nothing\\naxes: [{key: x, values: [1]}]\\nderived: [{key: n, value: zz}] | BAD_EXPRESSION | zz",
                "model: test.nothing\\naxes: [{key: x, values: [1]}]\\nseedKey: x | BAD_TYPE | line 3",
                "model: test.nothing\\naxes: [{key: x, values: [1]}, {name: e, from: 0, to: 1, points: 1000000000}, {name: f, from: 0, to: 1, points: 1000}] | TOO_LARGE | 10,000,000,000",
                "model: test.nothing\\noptimize: {result: curve, goal: maximize, variables: [{key: x, from: 0, to: 1}]} | BAD_TYPE | curve.0",
                "model: test.nothing\\noptimize: {result: sum, goal: up, variables: [{key: x, from: 0, to: 1}]} | BAD_VALUE | maximize",
                "model: test.nothing\\naxes: [{key: x, values: [1], values: [2]}] | DUPLICATE_KEY | values",
            })
    void saysWhatIsWrongAndWhere(String text, String code, String said) {
        assertThatThrownBy(() -> read(text.replace("\\n", "\n")))
                .isInstanceOfSatisfying(
                        BadInput.class, e -> assertThat(e.code()).isEqualTo(code))
                .hasMessageStartingWith("s.yaml")
                .hasMessageContaining(said);
    }

    @Test
    void differencesAreNamed() {
        SweepSpec a = read("model: test.nothing", "title: one", "axes: [{key: x, from: 0, to: 1, points: 3}]");
        SweepSpec b = read(
                "title: two", "model: test.nothing", "axes: [{key: x, from: 0.0, to: 1, points: 4}]", "keep: [sum]");
        assertThat(SweepFile.differences(a.source(), b.source()))
                .containsExactly("axes.0.points: 3 there, 4 here", "keep: nothing there, [\"sum\"] here");
    }
}
