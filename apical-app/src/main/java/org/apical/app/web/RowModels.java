package org.apical.app.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apical.run.Json;

/**
 * The models that a row of the ledger is computed with, each with the parameters of the row that differ from the model's example: with
 * these a person starts who asks what else would come out. The rule of a row is fixed, so a changed run has numbers and no verdict.
 */
final class RowModels {
    private static final String FILE = "behind.json";

    private final JsonNode rows;

    RowModels() {
        try (InputStream in = Objects.requireNonNull(RowModels.class.getResourceAsStream(FILE), FILE)) {
            rows = Json.value(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By row, lists of {@code {model, params}}. */
    JsonNode all() {
        return rows;
    }

    /** A row with its models as {@code behind}. */
    JsonNode beside(String id, JsonNode row) {
        return row instanceof ObjectNode object
                ? object.set(
                        "behind",
                        rows.path(id).isArray() ? rows.get(id) : Json.mapper().createArrayNode())
                : row;
    }
}
