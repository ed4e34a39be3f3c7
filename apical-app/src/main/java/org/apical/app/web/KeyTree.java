package org.apical.app.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apical.model.Key;
import org.apical.model.Range;
import org.apical.model.ValueType;
import org.apical.run.Json;
import org.apical.run.ParamsBinder;

/**
 * The keys of a record in the order in which they were written, as a form needs them: JSON Schema keeps no order and has no units.
 * Of each {@code key, kind, type} (in words){@code , unit, min, max, minExclusive, maxExclusive, default, choices, required, absent,
 * doc, from}, those of an inner record or of the items of a list as {@code parameters}.
 */
final class KeyTree {
    private KeyTree() {}

    static ArrayNode of(ValueType.ObjectOf record) {
        ArrayNode out = Json.mapper().createArrayNode();
        for (Key key : record.keys()) {
            ObjectNode one = out.addObject();
            one.put("key", key.name());
            type(one, key.type());
            one.put("unit", key.unit().symbol());
            range(one, key.range());
            if (key.defaultJson() != null) {
                one.set("default", ParamsBinder.defaultNode(key));
            }
            one.put("required", key.required());
            one.put("absent", key.absent());
            one.put("doc", key.doc());
            one.put("from", key.from());
        }
        return out;
    }

    private static void type(ObjectNode out, ValueType type) {
        out.put("type", type.words());
        if (type instanceof ValueType.Number) {
            out.put("kind", "number");
        } else if (type instanceof ValueType.Whole) {
            out.put("kind", "integer");
        } else if (type instanceof ValueType.Bool) {
            out.put("kind", "boolean");
        } else if (type instanceof ValueType.Text) {
            out.put("kind", "text");
        } else if (type instanceof ValueType.Choice choice) {
            out.put("kind", "choice");
            ArrayNode names = out.putArray("choices");
            choice.names().forEach(names::add);
        } else if (type instanceof ValueType.ObjectOf object) {
            out.put("kind", "object");
            out.set("parameters", of(object));
        } else if (type instanceof ValueType.ListOf list) {
            out.put("kind", "list");
            out.set("item", item(list.item()));
        } else if (type instanceof ValueType.MapOf map) {
            out.put("kind", "map");
            out.set("item", item(map.item()));
        } else {
            out.put("kind", "any");
        }
    }

    private static ObjectNode item(ValueType type) {
        ObjectNode out = Json.mapper().createObjectNode();
        type(out, type);
        return out;
    }

    private static void range(ObjectNode out, Range range) {
        if (range.min() != Double.NEGATIVE_INFINITY) {
            out.put("min", range.min());
            out.put("minExclusive", range.minExclusive());
        }
        if (range.max() != Double.POSITIVE_INFINITY) {
            out.put("max", range.max());
            out.put("maxExclusive", range.maxExclusive());
        }
    }
}
