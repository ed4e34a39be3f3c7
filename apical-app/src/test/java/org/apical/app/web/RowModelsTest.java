package org.apical.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;
import org.apical.claims.Claim;
import org.apical.claims.Ledger;
import org.apical.models.Models;
import org.apical.run.Json;
import org.apical.run.Runs;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every row of the ledger leads to models, with parameters that they take. */
class RowModelsTest {
    private final JsonNode rows = new RowModels().all();

    @Test
    void everyRowHasOne() {
        assertThat(rows.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(
                        Ledger.claims().stream().map(Claim::id).toList());
        assertThat(rows).allSatisfy(list -> assertThat(list).isNotEmpty());
    }

    @TestFactory
    Stream<DynamicTest> theModelsTakeTheirParameters() {
        Runs runs = new Runs(Models.registry());
        return rows.properties().stream().flatMap(row -> Json.mapper()
                .convertValue(row.getValue(), JsonNode.class)
                .valueStream()
                .map(entry -> DynamicTest.dynamicTest(
                        row.getKey() + " " + entry.path("model").asText(), () -> {
                            String model = entry.path("model").asText();
                            ObjectNode params = runs.example(model);
                            params.setAll((ObjectNode) entry.withObject("/params"));
                            assertThatCode(() -> runs.check(model, params)).doesNotThrowAnyException();
                        })));
    }
}
