package org.apical.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apical.model.BadInput;
import org.apical.model.DataSource;
import org.apical.run.Json;

/** Reads what verbs are given: files of text, parameters, and changes to them. */
final class Inputs {
    private Inputs() {}

    /** The text of a file. */
    static String text(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw BadInput.data("FILE_NOT_FOUND", "'" + file + "' is not there.");
            }
            if (Files.size(file) > DataSource.MAX_BYTES) {
                throw BadInput.data(
                        "TOO_LARGE", "'" + file + "' is larger than " + (DataSource.MAX_BYTES >> 20) + " MiB.");
            }
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw BadInput.data("FILE_NOT_FOUND", "'" + file + "' cannot be read: " + e.getMessage(), e);
        }
    }

    /** The text of a stream. */
    static String text(InputStream in) {
        try {
            return new String(in.readNBytes((int) DataSource.MAX_BYTES), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw BadInput.data("FILE_NOT_FOUND", "Standard input cannot be read: " + e.getMessage(), e);
        }
    }

    /** Parameters in JSON, or in YAML where the text does not start with a brace. */
    static ObjectNode object(String text) {
        return text.stripLeading().startsWith("{") ? Json.object(text) : Json.yaml(text);
    }

    /**
     * Sets a value by a path such as {@code spectrum.file=cu.xmu} or {@code components.0.name=a}. The value is JSON, or
     * else text.
     */
    static void set(ObjectNode params, String assignment) {
        int equals = assignment.indexOf('=');
        if (equals <= 0) {
            throw BadInput.value("BAD_VALUE", "--set", assignment, "must be of the form key=value.");
        }
        String[] path = assignment.substring(0, equals).split("\\.");
        JsonNode node = params;
        for (int i = 0; i < path.length - 1; i++) {
            JsonNode next = node.isArray() ? node.path(index(path[i], assignment)) : node.get(path[i]);
            if (next == null || !next.isContainerNode()) {
                if (!(node instanceof ObjectNode object)) {
                    throw BadInput.value(
                            "BAD_VALUE", "--set", assignment, "does not lead to a key: there is no " + path[i] + ".");
                }
                next = object.putObject(path[i]);
            }
            node = next;
        }
        String last = path[path.length - 1];
        JsonNode value = value(assignment.substring(equals + 1));
        if (node instanceof ObjectNode object) {
            object.set(last, value);
        } else if (node instanceof com.fasterxml.jackson.databind.node.ArrayNode array
                && index(last, assignment) < array.size()) {
            array.set(index(last, assignment), value);
        } else {
            throw BadInput.value("BAD_VALUE", "--set", assignment, "does not lead to a key.");
        }
    }

    private static int index(String part, String assignment) {
        if (!part.matches("\\d{1,7}")) {
            throw BadInput.value(
                    "BAD_VALUE", "--set", assignment, "needs a number for a place in a list, not '" + part + "'.");
        }
        return Integer.parseInt(part);
    }

    private static JsonNode value(String text) {
        try {
            return Json.value(text);
        } catch (BadInput e) {
            return new TextNode(text);
        }
    }
}
