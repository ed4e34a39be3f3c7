package org.apical.app.fit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apical.model.BadInput;
import org.apical.model.ClosestName;
import org.apical.run.Json;
import org.jspecify.annotations.Nullable;

/**
 * The section {@code series} of a project: a table, and one data set in which {@code $column} stands for the value of a
 * row. Numbers of a row are also {@code values} of its data set, so that expressions may use them.
 *
 * @param dataSets one a row
 * @param separateBy rows of one value of this column are one fit; null where all are
 * @param groups that value of each row, as text; empty where all rows are one fit
 */
record SeriesTable(List<ObjectNode> dataSets, @Nullable String separateBy, List<String> groups) {
    private static final Set<String> KEYS = new LinkedHashSet<>(List.of("columns", "rows", "dataSet", "separateBy"));
    private static final Pattern REFERENCE = Pattern.compile("\\$([A-Za-z_][A-Za-z0-9_]*)");
    private static final int MAX_ROWS = 10_000;

    static SeriesTable of(JsonNode section) {
        if (!(section instanceof ObjectNode series)) {
            throw BadInput.at("BAD_TYPE", "series", "must hold the keys " + String.join(", ", KEYS) + ".");
        }
        series.fieldNames().forEachRemaining(key -> {
            if (!KEYS.contains(key)) {
                String closest = ClosestName.of(key, KEYS);
                throw BadInput.at(
                        "UNKNOWN_KEY",
                        "series." + key,
                        "is not a key here." + (closest == null ? "" : " Did you mean '" + closest + "'?")
                                + " There is: " + String.join(", ", KEYS) + ".");
            }
        });
        List<String> columns = columns(series.get("columns"));
        JsonNode rows = series.get("rows");
        if (rows == null || !rows.isArray() || rows.isEmpty()) {
            throw BadInput.at("MISSING_KEY", "series.rows", "must be a list of rows, at least one.");
        }
        if (rows.size() > MAX_ROWS) {
            throw BadInput.at("TOO_LARGE", "series.rows", "has " + rows.size() + " rows; at most " + MAX_ROWS + ".");
        }
        if (!(series.get("dataSet") instanceof ObjectNode template)) {
            throw BadInput.at(
                    "MISSING_KEY",
                    "series.dataSet",
                    "must be given: the data set of a row, with $column for its values.");
        }
        String by = separateBy(series.get("separateBy"));
        List<ObjectNode> sets = new ArrayList<>();
        List<String> groups = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            Map<String, JsonNode> row = row(rows.get(i), columns, i);
            ObjectNode set = (ObjectNode) filled(template, row, "series.dataSet");
            complete(set, row, i);
            if (!names.add(set.path("name").asText())) {
                throw BadInput.value(
                        "BAD_VALUE",
                        "series.rows." + i,
                        set.path("name").asText(),
                        "is the name of two rows; give each its own.");
            }
            sets.add(set);
            if (by != null) {
                JsonNode value = row.get(by);
                if (value == null) {
                    throw BadInput.unknown("BAD_VALUE", "series.separateBy", by, row.keySet());
                }
                groups.add(value.asText());
            }
        }
        return new SeriesTable(sets, by, groups);
    }

    private static @Nullable String separateBy(@Nullable JsonNode node) {
        if (node == null) {
            return null;
        }
        if (!node.isTextual()) {
            throw BadInput.at("BAD_TYPE", "series.separateBy", "must be the name of a column.");
        }
        return node.asText();
    }

    private static List<String> columns(@Nullable JsonNode node) {
        List<String> out = new ArrayList<>();
        if (node == null) {
            return out;
        }
        if (!node.isArray()) {
            throw BadInput.at("BAD_TYPE", "series.columns", "must be a list of names.");
        }
        for (int i = 0; i < node.size(); i++) {
            String name = node.get(i).asText();
            if (!node.get(i).isTextual() || !name.matches("[A-Za-z_][A-Za-z0-9_]*") || out.contains(name)) {
                throw BadInput.value(
                        "BAD_VALUE",
                        "series.columns." + i,
                        name,
                        "must be a name of letters, digits and _, and stand once.");
            }
            out.add(name);
        }
        return out;
    }

    /** A row as a list in the order of the columns, or as an object. */
    private static Map<String, JsonNode> row(JsonNode node, List<String> columns, int i) {
        Map<String, JsonNode> row = new LinkedHashMap<>();
        if (node.isObject()) {
            node.properties().forEach(e -> row.put(e.getKey(), e.getValue()));
        } else if (node.isArray() && node.size() == columns.size()) {
            for (int c = 0; c < columns.size(); c++) {
                row.put(columns.get(c), node.get(c));
            }
        } else {
            throw BadInput.at(
                    "RAGGED_ROW",
                    "series.rows." + i,
                    columns.isEmpty()
                            ? "must be of the form {column: value, ...}, or name the columns in series.columns."
                            : "has " + node.size() + " values for " + columns.size() + " columns ("
                                    + String.join(", ", columns) + ").");
        }
        row.forEach((name, value) -> {
            if (value.isContainerNode()) {
                throw BadInput.at("BAD_TYPE", "series.rows." + i, "holds a list or an object in " + name + ".");
            }
        });
        return row;
    }

    /** A copy of the template with the row's values; keys whose value is null in this row are left out. */
    private static JsonNode filled(JsonNode template, Map<String, JsonNode> row, String path) {
        if (template instanceof ObjectNode object) {
            ObjectNode out = Json.mapper().createObjectNode();
            object.properties().forEach(e -> {
                JsonNode value = filled(e.getValue(), row, path + "." + e.getKey());
                if (!value.isNull()) {
                    out.set(e.getKey(), value);
                }
            });
            return out;
        } else if (template.isArray()) {
            ArrayNode out = Json.mapper().createArrayNode();
            for (int i = 0; i < template.size(); i++) {
                out.add(filled(template.get(i), row, path + "." + i));
            }
            return out;
        } else if (template.isTextual() && template.asText().indexOf('$') >= 0) {
            return text(template.asText(), row, path);
        }
        return template;
    }

    private static JsonNode text(String text, Map<String, JsonNode> row, String path) {
        Matcher m = REFERENCE.matcher(text);
        StringBuilder out = new StringBuilder();
        while (m.find()) {
            JsonNode value = row.get(m.group(1));
            if (value == null) {
                throw BadInput.unknown("NO_SUCH_COLUMN", path, m.group(), row.keySet());
            }
            if (m.group().equals(text)) {
                return value;
            }
            m.appendReplacement(out, Matcher.quoteReplacement(value.asText()));
        }
        return new TextNode(m.appendTail(out).toString());
    }

    private static void complete(ObjectNode set, Map<String, JsonNode> row, int i) {
        if (!set.has("name")) {
            JsonNode name = row.get("name");
            set.put("name", name == null ? "row " + (i + 1) : name.asText());
        } else if (set.get("name").isNumber()) {
            set.put("name", set.get("name").asText());
        }
        ObjectNode values = set.path("values") instanceof ObjectNode given ? given : set.putObject("values");
        row.forEach((name, value) -> {
            if (value.isNumber() && !values.has(name)) {
                values.set(name, value);
            }
        });
    }
}
