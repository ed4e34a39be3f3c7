package org.apical.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apical.claims.Claim;
import org.apical.claims.Effort;
import org.apical.claims.Evidence;
import org.apical.claims.LedgerRow;
import org.apical.claims.Outcome;
import org.apical.claims.Sensitivity;
import org.apical.claims.Verdict;
import org.apical.model.RunContext;
import org.apical.run.Provenance;
import org.junit.jupiter.api.Test;

class LedgerReportTest {
    private static final LedgerRow ROW = new LedgerRow(
            "C98",
            "statement",
            "computed",
            "uncertainty",
            Verdict.REPRODUCED,
            "rule",
            "explanation",
            Map.of("k", "1"),
            "data",
            "hangs",
            List.of(),
            List.of(),
            List.of(new Sensitivity("coupling <c>", "10 % larger", "barrier, meV", 8.75, 6.5, "at least 1")));

    private static Outcome outcome(Map<String, List<List<String>>> tables) {
        Claim claim = new Claim() {
            @Override
            public String id() {
                return "C98";
            }

            @Override
            public String statement() {
                return "statement";
            }

            @Override
            public Evidence judge(RunContext context, Effort effort) {
                throw new AssertionError("not asked for");
            }
        };
        return new Outcome(claim, new Evidence(ROW, List.of(), tables), null, 1);
    }

    private static String page(Map<String, List<List<String>>> tables) {
        Provenance provenance = new Provenance("reproduce", Instant.EPOCH, 1, null, Map.of());
        return LedgerReport.page(List.of(outcome(tables)), provenance).html();
    }

    @Test
    void whatANumberBecomesIsOnThePageAndInTheJson() {
        assertThat(page(Map.of()))
                .contains("<td>coupling &lt;c&gt;</td><td>10 % larger</td><td>barrier, meV</td>")
                .contains("<td class=\"number\">8.750</td><td class=\"number\">6.500</td><td>at least 1</td>");
        JsonNode one = LedgerJson.of(List.of(outcome(Map.of())))
                .path(0)
                .path("sensitivities")
                .path(0);
        assertThat(one.path("before").asDouble()).isEqualTo(8.75);
        assertThat(one.path("after").asDouble()).isEqualTo(6.5);
        assertThat(one.path("parameter").asText()).isEqualTo("coupling <c>");
    }

    @Test
    void longTablesAreFoldedAway() {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            rows.add(List.of("line " + i));
        }
        assertThat(page(Map.of("C98-long", rows)))
                .contains("<details><summary>Table C98-long: 39 lines, also tables/C98-long.csv</summary>");
        assertThat(page(Map.of("C98-short", rows.subList(0, 5))))
                .doesNotContain("<details><summary>Table")
                .contains("Table C98-short, also tables/C98-short.csv.");
    }
}
