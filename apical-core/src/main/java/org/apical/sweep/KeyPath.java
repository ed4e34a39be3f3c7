package org.apical.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.apical.model.BadInput;
import org.apical.model.Key;
import org.apical.model.ValueType;
import org.jspecify.annotations.Nullable;

/**
 * A path such as {@code background.rbkgA}, {@code muEV.0} or {@code table.polaron2.bic} followed through a description.
 *
 * @param type what stands there
 * @param key the key it belongs to, for unit and range
 */
record KeyPath(ValueType type, Key key) {
    /**
     * Follows a path.
     *
     * @param where key of the sweep file that the path stands at, for the message
     * @throws BadInput {@code UNKNOWN_KEY} naming the closest
     */
    static KeyPath of(ValueType.ObjectOf root, String path, String where) {
        ValueType type = root;
        Key key = null;
        for (String part : path.split("\\.", -1)) {
            if (type instanceof ValueType.ObjectOf object) {
                key = find(object, part);
                if (key == null) {
                    String before = prefix(path, part);
                    throw BadInput.unknown("UNKNOWN_KEY", where, before + part, names(object, before));
                }
                type = key.type();
            } else if (type instanceof ValueType.ListOf list && part.matches("\\d{1,7}")) {
                type = list.item();
            } else if (type instanceof ValueType.Numbers && part.matches("\\d{1,7}")) {
                type = new ValueType.Number();
            } else if (type instanceof ValueType.MapOf map && !part.isEmpty()) {
                type = map.item();
            } else {
                throw BadInput.value(
                        "UNKNOWN_KEY",
                        where,
                        path,
                        "leads nowhere: before '" + part + "' stands " + type.words() + ".");
            }
        }
        if (key == null) {
            throw BadInput.value("UNKNOWN_KEY", where, path, "is not a key.");
        }
        return new KeyPath(type, key);
    }

    /** Refuses keys of parameters that do not exist; everything else about them is checked when they are bound. */
    static void checkKeys(ValueType type, JsonNode node, String where) {
        if (type instanceof ValueType.ObjectOf object && node.isObject()) {
            node.properties().forEach(e -> {
                Key key = find(object, e.getKey());
                if (key == null) {
                    throw BadInput.unknown("UNKNOWN_KEY", where + "." + e.getKey(), e.getKey(), names(object, ""));
                }
                checkKeys(key.type(), e.getValue(), where + "." + e.getKey());
            });
        } else if (type instanceof ValueType.ListOf list) {
            for (int i = 0; i < node.size(); i++) {
                checkKeys(list.item(), node.path(i), where + "." + i);
            }
        } else if (type instanceof ValueType.MapOf map) {
            node.properties().forEach(e -> checkKeys(map.item(), e.getValue(), where + "." + e.getKey()));
        }
    }

    private static String prefix(String path, String part) {
        int at = ("." + path + ".").indexOf("." + part + ".");
        return path.substring(0, Math.max(0, at));
    }

    private static List<String> names(ValueType.ObjectOf object, String prefix) {
        List<String> names = new ArrayList<>();
        object.keys().forEach(k -> names.add(prefix + k.name()));
        return names;
    }

    static @Nullable Key find(ValueType.ObjectOf object, String name) {
        for (Key key : object.keys()) {
            if (key.name().equals(name)) {
                return key;
            }
        }
        return null;
    }

    /** A list of numbers, which takes a number as a list of one. */
    boolean numbers() {
        return type instanceof ValueType.ListOf list
                && (list.item() instanceof ValueType.Number || list.item() instanceof ValueType.Whole);
    }

    boolean whole() {
        return type instanceof ValueType.Whole
                || type instanceof ValueType.ListOf list && list.item() instanceof ValueType.Whole;
    }

    /** How a result of this type stands in the table. */
    Column.Kind kind() {
        if (type instanceof ValueType.Number) {
            return Column.Kind.NUMBER;
        } else if (type instanceof ValueType.Whole) {
            return Column.Kind.WHOLE;
        } else if (type instanceof ValueType.Bool) {
            return Column.Kind.FLAG;
        } else if (type instanceof ValueType.Text
                || type instanceof ValueType.Choice
                || type instanceof ValueType.Either) {
            return Column.Kind.TEXT;
        } else if (numbers() || type instanceof ValueType.Numbers) {
            return Column.Kind.NUMBERS;
        } else if (type instanceof ValueType.ListOf outer
                && outer.item() instanceof ValueType.ListOf inner
                && inner.item() instanceof ValueType.Number) {
            return Column.Kind.MATRIX;
        }
        return Column.Kind.JSON;
    }

    /** Symbol of its unit, empty for none. */
    String unit() {
        return switch (kind()) {
            case NUMBER, WHOLE, NUMBERS, MATRIX -> key.unit().symbol();
            default -> "";
        };
    }
}
