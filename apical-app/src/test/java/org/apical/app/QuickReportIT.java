package org.apical.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apical.run.Json;
import org.junit.jupiter.api.Test;

/** All rows of the quick report, as the interface promises them. */
class QuickReportIT {
    @Test
    void everyRowHasAVerdictAndWhatItRestsOn() throws IOException {
        Path out = QuickReport.folder();
        JsonNode ledger = Json.value(Files.readString(out.resolve("ledger.json")));
        assertThat(ledger).isNotEmpty();
        for (JsonNode row : ledger) {
            String id = row.get("id").asText();
            assertThat(row.get("verdict").asText())
                    .as(id)
                    .isIn("reproduced", "reproduced for the stated range", "not reproduced", "not testable", "summary");
            for (String key : List.of(
                    "statement", "computed", "uncertainty", "rule", "parameters", "figures", "data", "wouldChange")) {
                assertThat(row.has(key)).as(id + " " + key).isTrue();
            }
            row.get("figures").forEach(f -> assertThat(out.resolve(f.asText())).exists());
        }
        String page = Files.readString(out.resolve("report.html"));
        assertThat(page)
                .doesNotContain("http://cdn")
                .doesNotContain("https://cdn")
                .contains("C13");
        assertThat(out.resolve("provenance.json")).exists();
    }
}
