package org.apical.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A column of the table of a sweep.
 *
 * @param name name in the table
 * @param kind what its cells hold
 * @param unit symbol of the unit, empty for none
 */
public record Column(String name, Kind kind, String unit) implements Serializable {
    /** What a cell holds; any cell may be null. */
    public enum Kind {
        /** {@code Double}. */
        NUMBER,
        /** {@code Long}. */
        WHOLE,
        /** {@code Boolean}. */
        FLAG,
        /** {@code String}. */
        TEXT,
        /** {@code double[]}; an element that is null in JSON is NaN. */
        NUMBERS,
        /** {@code double[][]}. */
        MATRIX,
        /** {@code String}: anything else, as JSON. */
        JSON
    }

    /** A cell from JSON, null where the node is absent, null, or does not fit. */
    @Nullable
    Object cell(@Nullable JsonNode node) {
        if (node == null || node.isNull() || node.isMissingNode()) {
            return null;
        }
        return switch (kind) {
            case NUMBER -> node.isNumber() ? (Object) node.doubleValue() : null;
            case WHOLE -> node.isNumber() ? (Object) node.longValue() : null;
            case FLAG -> node.isBoolean() ? (Object) node.booleanValue() : null;
            case TEXT -> node.isTextual() ? node.textValue() : node.toString();
            case NUMBERS -> numbers(node);
            case MATRIX -> matrix(node);
            case JSON -> node.toString();
        };
    }

    private static double[] numbers(JsonNode node) {
        if (!node.isArray()) {
            return new double[] {node.isNumber() ? node.doubleValue() : Double.NaN};
        }
        double[] out = new double[node.size()];
        for (int i = 0; i < out.length; i++) {
            JsonNode item = node.get(i);
            out[i] = item.isNumber() ? item.doubleValue() : Double.NaN;
        }
        return out;
    }

    private static double[][] matrix(JsonNode node) {
        double[][] out = new double[node.size()][];
        for (int i = 0; i < out.length; i++) {
            out[i] = numbers(node.get(i));
        }
        return out;
    }
}
