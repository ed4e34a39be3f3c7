package org.apical.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The tables in a result, as CSV. Columns of one length in one object make one table, called after its first column;
 * a list of objects makes one, a row for each; a list of lists makes one without heading.
 */
public final class Tables {
    private final Map<String, String> csv = new LinkedHashMap<>();
    private final CsvMapper mapper = new CsvMapper();

    private Tables() {}

    /** CSV text by table name; empty where the result holds no list. */
    public static Map<String, String> of(ObjectNode result) {
        Tables tables = new Tables();
        tables.object("", result);
        return tables.csv;
    }

    /** Rows of text as CSV; the first one holds the headings. */
    public static String csv(List<List<String>> rows) {
        Tables one = new Tables();
        one.write("rows", one.mapper.writer(CsvSchema.emptySchema()), rows);
        return one.csv.getOrDefault("rows", "");
    }

    private void object(String prefix, ObjectNode object) {
        Map<Integer, Map<String, JsonNode>> byLength = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> e : object.properties()) {
            JsonNode value = e.getValue();
            if (value instanceof ObjectNode inner) {
                object(prefix + e.getKey() + ".", inner);
            } else if (value.isArray() && !value.isEmpty()) {
                if (all(value, Kind.PLAIN)) {
                    byLength.computeIfAbsent(value.size(), n -> new LinkedHashMap<>())
                            .put(e.getKey(), value);
                } else if (all(value, Kind.OBJECT)) {
                    rows(prefix + e.getKey(), value);
                } else if (all(value, Kind.LIST)) {
                    matrix(prefix + e.getKey(), value);
                }
            }
        }
        byLength.forEach((length, columns) ->
                columns(prefix + columns.keySet().iterator().next(), length, columns));
    }

    private enum Kind {
        PLAIN,
        OBJECT,
        LIST
    }

    private static boolean all(JsonNode list, Kind kind) {
        for (JsonNode item : list) {
            Kind found = item.isArray() ? Kind.LIST : item.isObject() ? Kind.OBJECT : Kind.PLAIN;
            if (found != kind) {
                return false;
            }
        }
        return true;
    }

    private void columns(String name, int length, Map<String, JsonNode> columns) {
        List<List<String>> rows = new ArrayList<>(length);
        for (int i = 0; i < length; i++) {
            List<String> row = new ArrayList<>(columns.size());
            for (JsonNode column : columns.values()) {
                row.add(cell(column.get(i)));
            }
            rows.add(row);
        }
        put(name, columns.keySet(), rows);
    }

    private void rows(String name, JsonNode list) {
        Set<String> heading = new LinkedHashSet<>();
        for (JsonNode item : list) {
            item.properties().forEach(e -> {
                if (!e.getValue().isContainerNode()) {
                    heading.add(e.getKey());
                }
            });
        }
        List<List<String>> rows = new ArrayList<>();
        int index = 0;
        for (JsonNode item : list) {
            rows.add(heading.stream().map(key -> cell(item.path(key))).toList());
            nested(name + "." + index++, (ObjectNode) item);
        }
        if (!heading.isEmpty()) {
            put(name, heading, rows);
        }
    }

    private void nested(String name, ObjectNode item) {
        ObjectNode lists = item.objectNode();
        item.properties().forEach(e -> {
            if (e.getValue().isContainerNode()) {
                lists.set(e.getKey(), e.getValue());
            }
        });
        object(name + ".", lists);
    }

    private void matrix(String name, JsonNode list) {
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode line : list) {
            List<String> row = new ArrayList<>();
            line.forEach(item -> row.add(cell(item)));
            rows.add(row);
        }
        write(name, mapper.writer(CsvSchema.emptySchema()), rows);
    }

    private void put(String name, Set<String> heading, List<List<String>> rows) {
        CsvSchema.Builder schema = CsvSchema.builder().setUseHeader(true);
        heading.forEach(schema::addColumn);
        write(name, mapper.writer(schema.build()), rows);
    }

    private void write(String name, ObjectWriter writer, List<List<String>> rows) {
        try {
            csv.put(name, writer.writeValueAsString(rows));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String cell(JsonNode value) {
        return value.isNull() || value.isMissingNode() ? "" : value.asText();
    }
}
