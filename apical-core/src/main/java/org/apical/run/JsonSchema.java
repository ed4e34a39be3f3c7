package org.apical.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apical.model.Description;
import org.apical.model.Key;
import org.apical.model.Range;
import org.apical.model.ValueType;

/** JSON Schema (2020-12) of a model's parameters and results, derived from its description. */
public final class JsonSchema {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonSchema() {}

    /** Everything about a model: id, summary, citations, example, and the schemas of parameters and results. */
    public static ObjectNode model(Description description) {
        ObjectNode out = NODES.objectNode();
        out.put("id", description.info().id());
        out.put("summary", description.info().summary());
        ArrayNode cites = out.putArray("citations");
        description.info().cites().forEach(cites::add);
        out.set("example", Json.object(description.info().example()));
        out.set("params", params(description));
        out.set("result", results(description));
        return out;
    }

    /** Schema of the parameters. */
    public static ObjectNode params(Description description) {
        return top(description.info().id() + " parameters", description.params(), true);
    }

    /** Schema of the result. */
    public static ObjectNode results(Description description) {
        return top(description.info().id() + " result", description.results(), false);
    }

    private static ObjectNode top(String title, ValueType.ObjectOf type, boolean params) {
        ObjectNode out = NODES.objectNode();
        out.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        out.put("title", title);
        out.setAll(object(type, params));
        if (!params) {
            // A result may also hold `sampled`; readers of results must tolerate new keys.
            out.put("additionalProperties", true);
        }
        return out;
    }

    private static ObjectNode object(ValueType.ObjectOf type, boolean params) {
        ObjectNode out = NODES.objectNode();
        out.put("type", "object");
        ObjectNode properties = out.putObject("properties");
        ArrayNode required = NODES.arrayNode();
        for (Key key : type.keys()) {
            properties.set(key.name(), key(key, params));
            if (key.required()) {
                required.add(key.name());
            }
        }
        if (!required.isEmpty()) {
            out.set("required", required);
        }
        out.put("additionalProperties", !params);
        return out;
    }

    private static ObjectNode key(Key key, boolean params) {
        ObjectNode out = type(key.type(), key, params);
        if (key.single()) {
            ObjectNode either = NODES.objectNode();
            either.putArray("anyOf").add(out).add(type(((ValueType.ListOf) key.type()).item(), key, params));
            out = either;
        }
        if (key.nullable()) {
            ObjectNode either = NODES.objectNode();
            either.putArray("anyOf").add(out).add(NODES.objectNode().put("type", "null"));
            out = either;
        }
        out.put("description", key.doc());
        if (key.defaultJson() != null) {
            out.set("default", ParamsBinder.defaultNode(key));
        }
        if (!key.unit().symbol().isEmpty()) {
            out.put("x-unit", key.unit().symbol());
        }
        if (!key.from().isEmpty()) {
            out.put("x-from", key.from());
        }
        if (!key.absent().isEmpty()) {
            out.put("x-absent", key.absent());
        }
        return out;
    }

    private static ObjectNode type(ValueType type, Key key, boolean params) {
        ObjectNode out = NODES.objectNode();
        if (type instanceof ValueType.Number) {
            bounds(out.put("type", "number"), key.range());
        } else if (type instanceof ValueType.Whole) {
            bounds(out.put("type", "integer"), key.range());
        } else if (type instanceof ValueType.Bool) {
            out.put("type", "boolean");
        } else if (type instanceof ValueType.Text) {
            out.put("type", "string");
        } else if (type instanceof ValueType.Either) {
            ArrayNode any = out.putArray("anyOf");
            any.add(bounds(NODES.objectNode().put("type", "number"), key.range()));
            any.add(NODES.objectNode().put("type", "string"));
        } else if (type instanceof ValueType.Numbers) {
            ArrayNode any = out.putArray("anyOf");
            any.add(NODES.objectNode()
                    .set("type", NODES.arrayNode().add("number").add("null")));
            ObjectNode list = any.addObject().put("type", "array");
            list.putObject("items").set("type", NODES.arrayNode().add("number").add("null"));
        } else if (type instanceof ValueType.Choice choice) {
            out.put("type", "string");
            ArrayNode names = out.putArray("enum");
            choice.names().forEach(names::add);
        } else if (type instanceof ValueType.ListOf list) {
            out.put("type", "array");
            ObjectNode items = type(list.item(), key, params);
            boolean nullItems = (key.nullItems() || key.nullable()) && !(list.item() instanceof ValueType.ListOf);
            if (nullItems) {
                ObjectNode either = NODES.objectNode();
                either.putArray("anyOf").add(items).add(NODES.objectNode().put("type", "null"));
                items = either;
            }
            out.set("items", items);
            if (key.minSize() > 0) {
                out.put("minItems", key.minSize());
            }
        } else if (type instanceof ValueType.MapOf map) {
            out.put("type", "object");
            out.set("additionalProperties", type(map.item(), key, params));
        } else if (type instanceof ValueType.ObjectOf object) {
            ObjectNode inner = object(object, params);
            if (object.shortForm().isEmpty()) {
                return inner;
            }
            Key shortKey = object.keys().stream()
                    .filter(k -> k.name().equals(object.shortForm()))
                    .findFirst()
                    .orElseThrow();
            out.putArray("anyOf").add(inner).add(type(shortKey.type(), shortKey, params));
        }
        return out;
    }

    private static ObjectNode bounds(ObjectNode out, Range range) {
        if (range.min() != Double.NEGATIVE_INFINITY) {
            out.put(range.minExclusive() ? "exclusiveMinimum" : "minimum", range.min());
        }
        if (range.max() != Double.POSITIVE_INFINITY) {
            out.put(range.maxExclusive() ? "exclusiveMaximum" : "maximum", range.max());
        }
        return out;
    }
}
