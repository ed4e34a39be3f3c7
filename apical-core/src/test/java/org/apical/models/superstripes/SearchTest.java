package org.apical.models.superstripes;

import static org.apical.models.superstripes.Area.number;
import static org.apical.models.superstripes.Area.refusal;
import static org.apical.models.superstripes.Area.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Percentage.withPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apical.model.BadInput;
import org.apical.model.Cancelled;
import org.apical.model.Pieces;
import org.apical.model.Registry;
import org.apical.model.RunContext;
import org.apical.run.Json;
import org.apical.run.Runs;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTest {
    @Test
    void wholeCellsAtAFixedPeriodAreSearchedThrough() {
        JsonNode found = run(
                "search",
                "{'periodNm': 2.4, 'unitCellNm': 0.2, 'wellRangeNm': [1.2, 2], 'muWindowEV': [0.18, 0.6], 'starts': 1}");
        JsonNode every = run(
                "design",
                "{'ratio': [0.5, 0.583333333333333, 0.666666666666667, 0.75, 0.833333333333333], 'muWindowEV': [0.18, 0.6]}");
        assertThat(number(found, "/best/tcK")).isCloseTo(number(every, "/best/tcK"), withPercentage(1e-4));
        double cells = number(found, "/recipe/wellWidthNm") / 0.2;
        assertThat(cells).isCloseTo(Math.rint(cells), withPercentage(1e-9));
        assertThat(found.at("/best/layerErrorTcK/wellThicker").isNumber()).isTrue();
    }

    @Test
    void theBestOfFreeWidthsIsAtLeastTheBestOfAGrid() {
        JsonNode found = run(
                "search", "{'wellRangeNm': [1.4, 1.8], 'barrierRangeNm': [0.6, 1], 'densityPerNm2': 0.9, 'starts': 1}");
        JsonNode grid = run(
                "map",
                "{'densityPerNm2': 0.9, 'axes': [{'key': 'wellWidthNm', 'from': 1.4, 'to': 1.8, 'points': 5},"
                        + " {'key': 'barrierWidthNm', 'from': 0.6, 'to': 1, 'points': 5}]}");
        assertThat(number(found, "/best/tcK")).isGreaterThan(0.999 * number(grid, "/best/tcK"));
        assertThat(number(found, "/recipe/densityPerNm2")).isCloseTo(0.9, withPercentage(1e-3));
    }

    @Test
    void moreCouplingIsAlwaysChosen() {
        JsonNode found = run(
                "search",
                "{'periodNm': 2.4, 'wellRangeNm': [1.5, 1.7], 'starts': 1, 'vary': [{'key': 'coupling', 'from': 0.2, 'to': 0.4}]}");
        assertThat(number(found, "/values/0")).isCloseTo(0.4, withPercentage(0.1));
        assertThat(found.get("warnings").toString()).contains("coupling: the best value lies at the end");
    }

    @Test
    void anInterruptedSearchGoesOnAndGivesTheSame() {
        String params =
                "{'periodNm': 2.4, 'wellRangeNm': [1.4, 1.8], 'starts': 3, 'vary': [{'key': 'barrierEV', 'from': 0.3, 'to': 0.6}]}";
        Map<String, double[]> kept = new ConcurrentHashMap<>();
        ObjectNode whole = execute(params, 1, Pieces.none(), new AtomicInteger(Integer.MAX_VALUE));
        // Fifteen places of the first sample, then the ends of three searches.
        assertThatThrownBy(() -> execute(params, 1, keeping(kept), new AtomicInteger(17)))
                .isInstanceOf(Cancelled.class);
        assertThat(kept).hasSize(2);
        ObjectNode resumed = execute(params, 2, keeping(kept), new AtomicInteger(Integer.MAX_VALUE));
        assertThat(resumed).isEqualTo(whole);
        assertThat(kept).hasSize(3);
    }

    private static ObjectNode execute(String params, int threads, Pieces pieces, AtomicInteger stopAfter) {
        RunContext context = RunContext.quiet()
                .withThreads(threads)
                .withPieces(pieces)
                .withProgress((fraction, what) -> stopAfter.decrementAndGet())
                .withCancellation(() -> stopAfter.get() <= 0);
        return new Runs(Registry.of(SuperstripesModels.all()))
                .execute("superstripes.search", Json.object(params.replace('\'', '"')), context, false)
                .result();
    }

    private static Pieces keeping(Map<String, double[]> kept) {
        return new Pieces() {
            @Override
            public double @Nullable [] find(String name) {
                return kept.get(name);
            }

            @Override
            public void keep(String name, double[] values) {
                assertThat(kept.put(name, values)).as("computed once").isNull();
            }
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'wellRangeNm': [2, 1]} | BAD_VALUE | wellRangeNm; smaller first
            {'periodNm': 9} | BAD_VALUE | periodNm; widen
            {'periodNm': 2.3, 'unitCellNm': 0.2} | BAD_VALUE | periodNm; whole multiple
            {'unitCellNm': 1.9, 'barrierRangeNm': [0.4, 1.6]} | BAD_VALUE | unitCellNm
            {'vary': [{'key': 'muEV', 'from': 0, 'to': 1}]} | BAD_VALUE | vary.0.key; coupling
            {'vary': [{'key': 'coupling', 'from': 1, 'to': 0.5}]} | BAD_VALUE | vary.0.from
            {'vary': [{'key': 'rashbaEVNm', 'from': 0, 'to': 0.5}]} | BAD_VALUE | not defined for stripes
            {'muWindowEV': [0.3, 0.2]} | BAD_VALUE | muWindowEV
            """)
    void refusesInWords(String params, String code, String words) {
        BadInput refusal = refusal("search", params);
        assertThat(refusal).isNotNull();
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.getMessage()).contains(words.split("; "));
    }
}
