package org.apical.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apical.model.Model;
import org.apical.models.Models;
import org.apical.run.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The description of the interface, against the schema of OpenAPI 3.1 documents that the OpenAPI Initiative publishes, and its
 * schemas against the metaschema of JSON Schema 2020-12, which OpenAPI 3.1 takes them from. {@code open-api.json} asks for more
 * than that: what a client generator needs of every route.
 */
class OpenApiTest {
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)\\}");

    private final ObjectNode document = new OpenApi(Models.registry()).document();

    @TempDir
    Path temp;

    @ParameterizedTest
    @ValueSource(strings = {"openapi-3.1.schema.json", "open-api.json"})
    void isAnOpenApiDocument(String file) throws Exception {
        JsonSchema schema;
        try (var in = OpenApiTest.class.getResourceAsStream(file)) {
            schema = SCHEMAS.getSchema(in);
        }
        assertThat(schema.validate(document)).isEmpty();
        ObjectNode wrong = document.deepCopy();
        ((ObjectNode) wrong.at("/paths/~1api~1models/get")).remove("responses");
        ((ObjectNode) wrong.get("info")).remove("version");
        assertThat(schema.validate(wrong)).as("what a planted mistake gives").hasSizeGreaterThanOrEqualTo(1);
    }

    @Test
    void itsSchemasAreSchemas() {
        JsonSchema meta = SCHEMAS.getSchema(SchemaLocation.of(SchemaId.V202012));
        List<JsonNode> schemas = new ArrayList<>();
        document.at("/components/schemas").forEach(schemas::add);
        document.findValues("schema").forEach(schemas::add);
        assertThat(schemas).hasSizeGreaterThan(2 * Models.registry().all().size());
        for (JsonNode schema : schemas) {
            assertThat(meta.validate(schema)).as(schema.toString()).isEmpty();
        }
        assertThat(meta.validate(Json.object("{\"type\": \"nombre\"}"))).isNotEmpty();
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        List<String> references = document.findValuesAsText("$ref");
        assertThat(references).isNotEmpty();
        for (String reference : references) {
            assertThat(reference).startsWith("#/components/schemas/");
            assertThat(document.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse();
        }
    }

    @Test
    void everyPlaceInAPathIsDescribedAndEveryOperationHasAName() {
        Set<String> names = new HashSet<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            Set<String> places = new TreeSet<>();
            Matcher matcher = PLACE.matcher(path.getKey());
            while (matcher.find()) {
                places.add(matcher.group(1));
            }
            for (JsonNode operation : path.getValue()) {
                Set<String> described = new TreeSet<>();
                for (JsonNode parameter : operation.path("parameters")) {
                    if (parameter.path("in").asText().equals("path")) {
                        assertThat(parameter.path("required").asBoolean()).isTrue();
                        described.add(parameter.path("name").asText());
                    }
                }
                assertThat(described).as(path.getKey()).isEqualTo(places);
                assertThat(names.add(operation.path("operationId").asText()))
                        .as(operation.path("operationId").asText())
                        .isTrue();
            }
        }
    }

    @Test
    void whatItDescribesIsServed() throws Exception {
        try (RunningWorkbench workbench = RunningWorkbench.in(temp)) {
            assertThat(RunningWorkbench.json(workbench.get("/openapi.json"))
                            .path("openapi")
                            .asText())
                    .startsWith("3.1");
            for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
                for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                    String answer = workbench.raw(method.getKey().toUpperCase(Locale.ROOT) + " "
                            + path.getKey().replaceAll("\\{\\w+\\}", "none")
                            + " HTTP/1.1\r\nHost: 127.0.0.1:" + workbench.port()
                            + "\r\nContent-Type: application/json\r\nContent-Length: 1\r\nConnection: close\r\n\r\n[");
                    assertThat(RunningWorkbench.status(answer))
                            .as(path.getKey())
                            .isNotEqualTo(405);
                    assertThat(answer).as(path.getKey()).doesNotContain("The page has no part");
                }
            }
        }
    }

    @Test
    void everyModelsExampleFitsItsSchema() throws Exception {
        for (Model<?, ?> model : Models.registry().all()) {
            String id = model.info().id();
            JsonSchema schema = SCHEMAS.getSchema(document.at("/components/schemas/" + id + ".params"));
            assertThat(schema.validate(Json.object(model.info().example())))
                    .as(id)
                    .isEmpty();
            assertThat(document.path("paths").has("/api/models/" + id + "/run")).isTrue();
            assertThat(document.path("paths").has("/api/models/" + id + "/runs"))
                    .isTrue();
        }
    }
}
