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
import java.util.function.Supplier;

/**
 * The tables in a result, as CSV. Columns of one length in one object make one table, called after its first column;
 * a list of objects makes one, a row for each; a list of lists makes one without heading.
 */
public final class Tables {
    private final Map<String, Supplier<String>> texts = new LinkedHashMap<>();
    private final CsvMapper mapper = new CsvMapper();

    private Tables() {}

    /** CSV text by table name; empty where the result holds no list. */
    public static Map<String, String> of(ObjectNode result) {
        Tables tables = new Tables();
        tables.object("", result);
        Map<String, String> csv = new LinkedHashMap<>();
        tables.texts.forEach((name, text) -> csv.put(name, text.get()));
        return csv;
    }

    /** Their names alone, in the same order, which costs no text. */
    public static Set<String> names(ObjectNode result) {
        Tables tables = new Tables();
        tables.object("", result);
        return tables.texts.keySet();
    }

    /** Rows of text as CSV; the first one holds the headings. */
    public static String csv(List<List<String>> rows) {
        return text(new CsvMapper().writer(CsvSchema.emptySchema()), rows);
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
                put(prefix + columns.keySet().iterator().next(), columns.keySet(), () -> columns(length, columns)));
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

    private static List<List<String>> columns(int length, Map<String, JsonNode> columns) {
        List<List<String>> rows = new ArrayList<>(length);
        for (int i = 0; i < length; i++) {
            List<String> row = new ArrayList<>(columns.size());
            for (JsonNode column : columns.values()) {
                row.add(cell(column.get(i)));
            }
            rows.add(row);
        }
        return rows;
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
        int index = 0;
        for (JsonNode item : list) {
            nested(name + "." + index++, (ObjectNode) item);
        }
        if (!heading.isEmpty()) {
            put(name, heading, () -> records(heading, list));
        }
    }

    private static List<List<String>> records(Set<String> heading, JsonNode list) {
        List<List<String>> rows = new ArrayList<>(list.size());
        for (JsonNode item : list) {
            rows.add(heading.stream().map(key -> cell(item.path(key))).toList());
        }
        return rows;
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
        texts.put(name, () -> text(mapper.writer(CsvSchema.emptySchema()), lines(list)));
    }

    private static List<List<String>> lines(JsonNode list) {
        List<List<String>> rows = new ArrayList<>(list.size());
        for (JsonNode line : list) {
            List<String> row = new ArrayList<>(line.size());
            line.forEach(item -> row.add(cell(item)));
            rows.add(row);
        }
        return rows;
    }

    private void put(String name, Set<String> heading, Supplier<List<List<String>>> rows) {
        texts.put(name, () -> {
            CsvSchema.Builder schema = CsvSchema.builder().setUseHeader(true);
            heading.forEach(schema::addColumn);
            return text(mapper.writer(schema.build()), rows.get());
        });
    }

    private static String text(ObjectWriter writer, List<List<String>> rows) {
        try {
            return writer.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String cell(JsonNode value) {
        return value.isNull() || value.isMissingNode() ? "" : value.asText();
    }
}
