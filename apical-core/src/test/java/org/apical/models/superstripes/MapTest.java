package org.apical.models.superstripes;

import static org.apical.models.superstripes.Area.number;
import static org.apical.models.superstripes.Area.refusal;
import static org.apical.models.superstripes.Area.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Percentage.withPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apical.model.BadInput;
import org.apical.model.Cancelled;
import org.apical.model.Pieces;
import org.apical.model.Registry;
import org.apical.model.RunContext;
import org.apical.run.Json;
import org.apical.run.PieceFile;
import org.apical.run.Runs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Maps: every point is a Tc of its own, widths combine as they say, and an interrupted one goes on. */
class MapTest {
    private static final String THREE = "{'axes': [{'key': 'muEV', 'from': 0.25, 'to': 0.4, 'points': 6},"
            + " {'key': 'ratio', 'values': [0.6, 0.7]}, {'key': 'omega0MeV', 'values': [30, 60, 75]}]}";

    @TempDir
    Path temp;

    @Test
    void everyPointIsATcOfItsOwn() {
        JsonNode map = run("map", THREE.replace("'axes'", "'accuracy': 1e-6, 'axes'"));
        assertThat(map.get("tcK")).hasSize(36);
        int[][] places = {{0, 0, 0}, {3, 1, 2}, {5, 0, 1}, {2, 1, 0}};
        double[] cutoffs = {30, 60, 75};
        for (int[] p : places) {
            double ratio = p[1] == 0 ? 0.6 : 0.7;
            JsonNode tc = run(
                    "tc",
                    String.format(
                            Locale.ROOT,
                            "{'wellWidthNm': %s, 'barrierWidthNm': %s, 'omega0MeV': %s, 'muEV': [%s]}",
                            ratio * (1.6 + 0.8),
                            (1 - ratio) * (1.6 + 0.8),
                            cutoffs[p[2]],
                            0.25 + 0.03 * p[0]));
            double there = map.get("tcK").get((p[0] * 2 + p[1]) * 3 + p[2]).doubleValue();
            assertThat(there).isCloseTo(number(tc, "/tcK/0"), withPercentage(1e-5));
        }
        assertThat(number(map, "/best/tcK")).isEqualTo(max(map.get("tcK")));
    }

    private static double max(JsonNode list) {
        double max = 0;
        for (JsonNode x : list) {
            max = Math.max(max, x.doubleValue());
        }
        return max;
    }

    @Test
    void lifshitzAxesStandAtTheTransitions() {
        JsonNode map = run("map", "{'axes': [{'key': 'etaNeck', 'values': [0]}]}");
        assertThat(number(map, "/muEV/0")).isCloseTo(0.334684, org.assertj.core.api.Assertions.within(1e-6));
    }

    @Test
    void densityIsHeld() {
        JsonNode map = run(
                "map",
                "{'densityPerNm2': 0.9, 'accuracy': 1e-6, 'axes': [{'key': 'wellWidthNm', 'values': [1.6, 1.7]}]}");
        JsonNode tc = run("tc", "{'densityPerNm2': [0.9]}");
        assertThat(number(map, "/tcK/0")).isCloseTo(number(tc, "/tcK/0"), withPercentage(1e-5));
        assertThat(number(map, "/muEV/0")).isCloseTo(number(tc, "/muEV/0"), withPercentage(1e-6));
    }

    @ParameterizedTest
    @CsvSource({
        "periodNm, 3, ratio, 0.5, 1.5, 1.5", "periodNm, 3, wellWidthNm, 2, 2, 1",
        "periodNm, 3, barrierWidthNm, 1, 2, 1", "ratio, 0.5, wellWidthNm, 2, 2, 2",
        "ratio, 0.75, barrierWidthNm, 1, 3, 1", "wellWidthNm, 2, barrierWidthNm, 0, 2, 0"
    })
    void twoWidthsMakeACell(String a, double x, String b, double y, double well, double barrier) {
        JsonNode map = run(
                "map",
                String.format(
                        Locale.ROOT,
                        "{'muEV': 0.4, 'axes': [{'key': '%s', 'values': [%s]}, {'key': '%s', 'values': [%s]}]}",
                        a,
                        x,
                        b,
                        y));
        assertThat(number(map, "/best/wellWidthNm")).isCloseTo(well, withPercentage(1e-9));
        assertThat(number(map, "/best/barrierWidthNm"))
                .isCloseTo(barrier, org.assertj.core.api.Assertions.within(1e-9));
    }

    @Test
    void anImpossiblePointIsAHoleAndExplained() {
        JsonNode map = run(
                "map",
                "{'muEV': 0.4, 'axes': [{'key': 'periodNm', 'values': [1, 2]}, {'key': 'wellWidthNm', 'values': [1.5]}]}");
        assertThat(map.get("tcK").get(0).isNull()).isTrue();
        assertThat(map.get("tcK").get(1).doubleValue()).isPositive();
        assertThat(map.get("failed").intValue()).isEqualTo(1);
        assertThat(map.get("failures").get(0).asText()).contains("periodNm = 1.0", "barrier");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'axes': [{'key': 'muEv', 'from': 0, 'to': 1}]} | BAD_VALUE | axes.0.key; muEV
            {'axes': [{'key': 'muEV', 'from': 0}]} | MISSING_KEY | axes.0.to
            {'axes': [{'key': 'muEV', 'from': 0, 'values': [1]}]} | BAD_VALUE | axes.0.values
            {'axes': [{'key': 'ratio', 'from': 0.2, 'to': 1.2}], 'muEV': 0.3} | BAD_VALUE | axes.0.to; 1.2; at most 1
            {'axes': [{'key': 'omega0MeV', 'values': [10, 0]}], 'muEV': 0.3} | BAD_VALUE | axes.0.values.1; above 0
            {'axes': [{'key': 'ratio', 'from': 0.2, 'to': 1}]} | MISSING_KEY | muEV
            {'axes': [{'key': 'muEV', 'from': 0.2, 'to': 1}], 'densityPerNm2': 1} | BAD_VALUE | exactly one
            {'axes': [{'key': 'coupling', 'from': 0.2, 'to': 1}], 'muEV': 1, 'couplingMatrix': [[1]]} | BAD_VALUE | coupling
            {'axes': [{'key': 'rashbaEVNm', 'from': 0.2, 'to': 1}], 'muEV': 1} | BAD_VALUE | not defined for stripes
            {'axes': [{'key': 'ratio', 'values': [0.5]}, {'key': 'ratio', 'values': [0.6]}], 'muEV': 1} | BAD_VALUE | two axes
            {'axes': [{'key': 'muEV', 'from': 0, 'to': 1, 'points': 2000}, {'key': 'ratio', 'from': 0.1, 'to': 1, 'points': 2000}]} | TOO_LARGE | 4000000
            {'axes': [], 'muEV': 1} | BAD_VALUE | axes
            """)
    void refusesInWords(String params, String code, String words) {
        BadInput refusal = refusal("map", params);
        assertThat(refusal).isNotNull();
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.getMessage()).contains(words.split("; "));
    }

    private ObjectNode execute(Pieces pieces, int threads, AtomicInteger stopAfter) {
        RunContext context = RunContext.quiet()
                .withThreads(threads)
                .withPieces(pieces)
                .withProgress((fraction, what) -> stopAfter.decrementAndGet())
                .withCancellation(() -> stopAfter.get() <= 0);
        return new Runs(Registry.of(SuperstripesModels.all()))
                .execute("superstripes.map", Json.object(THREE.replace('\'', '"')), context, false)
                .result();
    }

    private static PieceFile pieces(Path file, String params, PieceFile.OfAnotherRun others) {
        return new PieceFile(
                file,
                () -> PieceFile.describe("superstripes.map", Json.object(params.replace('\'', '"')), Map.of()),
                others);
    }

    @Test
    void anInterruptedMapGoesOnAndGivesTheSame() throws Exception {
        ObjectNode whole = execute(Pieces.none(), 2, new AtomicInteger(1000));
        Path file = temp.resolve("map.pieces");
        PieceFile first = pieces(file, THREE, PieceFile.OfAnotherRun.REFUSED);
        assertThatThrownBy(() -> execute(first, 1, new AtomicInteger(1))).isInstanceOf(Cancelled.class);
        assertThat(first.size()).isPositive();
        assertThatThrownBy(() ->
                        pieces(file, THREE, PieceFile.OfAnotherRun.REFUSED).find("map-0"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("in use by another run");
        first.close();
        // What a kill may leave behind whole pieces.
        Files.writeString(file, "0123abcd map-2 3ff00000", StandardOpenOption.APPEND);
        String other = THREE.replace("{'axes'", "{'coupling': 0.4, 'axes'");
        try (PieceFile refused = pieces(file, other, PieceFile.OfAnotherRun.REFUSED)) {
            assertThatThrownBy(() -> refused.find("map-0"))
                    .isInstanceOf(BadInput.class)
                    .hasMessageContaining("coupling");
        }
        try (PieceFile second = pieces(file, THREE, PieceFile.OfAnotherRun.REFUSED)) {
            assertThat(execute(second, 2, new AtomicInteger(1000))).isEqualTo(whole);
            assertThat(second.found()).isEqualTo(first.size());
            second.discard();
        }
        assertThat(file).doesNotExist();
    }

    @Test
    void piecesOfAnotherRunAreForgottenWhereThatIsAskedFor() {
        Path file = temp.resolve("some.pieces");
        try (PieceFile one = pieces(file, "{'x': 1, 'name': 'größe'}", PieceFile.OfAnotherRun.DROPPED)) {
            one.keep("a b", new double[] {1, Double.NaN, -0.0});
        }
        try (PieceFile same = pieces(file, "{'x': 1, 'name': 'größe'}", PieceFile.OfAnotherRun.DROPPED)) {
            assertThat(same.find("a b")).containsExactly(1, Double.NaN, -0.0);
            assertThat(same.found()).isEqualTo(1);
        }
        try (PieceFile other = pieces(file, "{'x': 2, 'name': 'größe'}", PieceFile.OfAnotherRun.DROPPED)) {
            assertThat(other.find("a b")).isNull();
            assertThat(other.found()).isZero();
        }
        try (PieceFile again = pieces(file, "{'x': 1, 'name': 'größe'}", PieceFile.OfAnotherRun.DROPPED)) {
            assertThat(again.find("a b")).isNull();
        }
    }
}
