package org.apical.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apical.model.BadInput;
import org.jspecify.annotations.Nullable;

/** A mapping of a sweep file and where it stands: reads keys, and says which one is wrong. */
final class Section {
    private final ObjectNode node;
    private final String path;

    Section(ObjectNode node, String path) {
        this.node = node;
        this.path = path;
    }

    /** A mapping found at a path. */
    static Section of(@Nullable JsonNode node, String path) {
        if (node instanceof ObjectNode object) {
            return new Section(object, path);
        }
        throw BadInput.at("BAD_TYPE", path, "must be a mapping with keys.");
    }

    /** The path of a key. */
    String path(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    /** Where this stands. */
    String path() {
        return path;
    }

    /** Refuses other keys than these. */
    void allow(String... keys) {
        List<String> known = List.of(keys);
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw BadInput.unknown("UNKNOWN_KEY", path(name), name, known);
            }
        });
    }

    boolean has(String key) {
        return node.has(key);
    }

    @Nullable
    JsonNode get(String key) {
        return node.get(key);
    }

    String text(String key, String def) {
        JsonNode value = node.get(key);
        if (value == null) {
            return def;
        }
        if (!value.isTextual()) {
            throw BadInput.value("BAD_TYPE", path(key), value, "must be a text.");
        }
        return value.textValue();
    }

    String text(String key) {
        if (!has(key)) {
            throw BadInput.at("MISSING_KEY", path(key), "must be given.");
        }
        String text = text(key, "");
        if (text.isBlank()) {
            throw BadInput.at("BAD_VALUE", path(key), "must not be empty.");
        }
        return text;
    }

    double number(String key) {
        JsonNode value = node.get(key);
        if (value == null) {
            throw BadInput.at("MISSING_KEY", path(key), "must be given: a number.");
        }
        if (!value.isNumber()) {
            throw BadInput.value("BAD_TYPE", path(key), value, "must be a number.");
        }
        if (!Double.isFinite(value.doubleValue())) {
            throw BadInput.value("BAD_VALUE", path(key), value, "must be finite.");
        }
        return value.doubleValue();
    }

    double number(String key, double def, double min, double max) {
        if (!has(key)) {
            return def;
        }
        double value = number(key);
        if (value < min || value > max) {
            throw BadInput.value(
                    "BAD_VALUE",
                    path(key),
                    value,
                    "must be from " + BadInput.number(min) + " to " + BadInput.number(max) + ".");
        }
        return value;
    }

    long whole(String key, long def, long min, long max) {
        double value = number(key, def, min, max);
        if (has(key) && value != Math.rint(value)) {
            throw BadInput.value("BAD_TYPE", path(key), value, "must be a whole number.");
        }
        JsonNode given = node.get(key);
        return given == null ? def : given.longValue();
    }

    boolean flag(String key, boolean def) {
        JsonNode value = node.get(key);
        if (value != null && !value.isBoolean()) {
            throw BadInput.value("BAD_TYPE", path(key), value, "must be true or false.");
        }
        return value == null ? def : value.booleanValue();
    }

    /** One of a few names in lowerCamelCase. */
    <E extends Enum<E>> E choice(String key, E[] choices, @Nullable E def) {
        if (!has(key) && def != null) {
            return def;
        }
        String text = text(key);
        List<String> names = new ArrayList<>();
        for (E choice : choices) {
            String name = camel(choice);
            if (name.equals(text)) {
                return choice;
            }
            names.add(name);
        }
        throw BadInput.unknown("BAD_VALUE", path(key), text, names);
    }

    private static String camel(Enum<?> choice) {
        StringBuilder out = new StringBuilder();
        for (String word : choice.name().toLowerCase(Locale.ROOT).split("_")) {
            out.append(out.length() == 0 ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return out.toString();
    }

    /** The items of a list that has at least one. */
    List<JsonNode> list(String key) {
        JsonNode value = node.get(key);
        if (value == null) {
            throw BadInput.at("MISSING_KEY", path(key), "must be given: a list.");
        }
        if (!(value instanceof ArrayNode array) || array.isEmpty()) {
            throw BadInput.at("BAD_TYPE", path(key), "must be a list with at least one item.");
        }
        List<JsonNode> out = new ArrayList<>();
        array.forEach(out::add);
        return out;
    }

    /** The mappings of a list, each with its path. */
    List<Section> sections(String key) {
        List<Section> out = new ArrayList<>();
        List<JsonNode> items = list(key);
        for (int i = 0; i < items.size(); i++) {
            out.add(of(items.get(i), path(key) + "." + i));
        }
        return out;
    }
}
