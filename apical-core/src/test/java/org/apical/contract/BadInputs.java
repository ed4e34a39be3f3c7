package org.apical.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apical.model.Key;
import org.apical.model.ValueType;
import org.apical.run.Json;

/** Makes the seven bad inputs of every key of a parameter record, nested records included, from good parameters. */
public final class BadInputs {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String MARK = "__again__";
    /** Name of a value in a map where the good parameters have none. */
    private static final String NAMED = "x";

    /**
     * A bad input.
     *
     * @param what which of the seven
     * @param key path of the offending key
     * @param json the parameters as text
     * @param codes codes that the error may have
     */
    public record Case(String what, String key, String json, Set<String> codes) {
        @Override
        public String toString() {
            return what + " " + key;
        }
    }

    private final ObjectNode good;
    private final List<Case> cases = new ArrayList<>();

    private final ValueType.ObjectOf root;
    /** A good object of each record type that the good parameters hold, to fill places that they leave out. */
    private final Map<Class<?>, ObjectNode> templates = new HashMap<>();

    private BadInputs(ValueType.ObjectOf root, ObjectNode good, Map<Class<?>, ObjectNode> known) {
        this.root = root;
        this.good = good;
        collect(root, good, templates);
        known.forEach(templates::putIfAbsent);
    }

    /** Adds a good object of each record type that good parameters hold. */
    public static void collect(ValueType type, JsonNode node, Map<Class<?>, ObjectNode> templates) {
        if (type instanceof ValueType.ObjectOf object && node instanceof ObjectNode found) {
            templates.putIfAbsent(object.type(), found);
            for (Key key : object.keys()) {
                if (found.has(key.name())) {
                    collect(key.type(), found.get(key.name()), templates);
                }
            }
        } else if (type instanceof ValueType.ListOf list && node.isArray() && !node.isEmpty()) {
            collect(list.item(), node.get(0), templates);
        } else if (type instanceof ValueType.MapOf map && node.isObject()) {
            node.forEach(value -> collect(map.item(), value, templates));
        }
    }

    /** All bad inputs of that record. */
    public static List<Case> of(ValueType.ObjectOf params, ObjectNode good) {
        return of(params, good, Map.of());
    }

    /**
     * All bad inputs of that record.
     *
     * @param known a good object of record types, for those that the good parameters leave out
     */
    public static List<Case> of(ValueType.ObjectOf params, ObjectNode good, Map<Class<?>, ObjectNode> known) {
        BadInputs inputs = new BadInputs(params, good, known);
        inputs.object(params, List.of());
        return inputs.cases;
    }

    private void object(ValueType.ObjectOf type, List<String> at) {
        for (Key key : type.keys()) {
            key(type, key, at);
            List<String> below = new ArrayList<>(at);
            below.add(key.name());
            if (key.type() instanceof ValueType.ObjectOf inner) {
                object(inner, below);
            } else if (key.type() instanceof ValueType.ListOf list
                    && list.item() instanceof ValueType.ObjectOf inner
                    && !key.single()) {
                below.add("0");
                object(inner, below);
            } else if (key.type() instanceof ValueType.MapOf map && map.item() instanceof ValueType.ObjectOf inner) {
                below.add(NAMED);
                object(inner, below);
            }
        }
    }

    private void key(ValueType.ObjectOf owner, Key key, List<String> at) {
        String code = key.code();
        Set<String> wrongType = Set.of(code.isEmpty() ? "BAD_TYPE" : code);
        Set<String> wrongValue = Set.of(code.isEmpty() ? "BAD_VALUE" : code);
        String typo = key.name() + "x";
        add("unknown", typo, at, owner, Set.of("UNKNOWN_KEY"), (object, x) -> object.set(x, NODES.numberNode(1)));
        if (key.required()) {
            add("missing", key.name(), at, owner, Set.of("MISSING_KEY"), ObjectNode::remove);
        }
        add("null", key.name(), at, owner, wrongType, ObjectNode::putNull);
        add("wrong type", key.name(), at, owner, wrongType, (object, x) -> object.set(x, wrong(key.type())));
        if (numbers(key.type())) {
            add(
                    "text for a number",
                    key.name(),
                    at,
                    owner,
                    wrongType,
                    (object, x) -> object.set(x, listed(key, NODES.textNode("2.4"))));
            for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
                put("" + bad, key, at, owner, wrongValue, bad);
            }
            if (Double.isFinite(key.range().min())) {
                double min = key.range().min();
                put(
                        "too small",
                        key,
                        at,
                        owner,
                        wrongValue,
                        below(key.type(), min, key.range().minExclusive()));
            }
            if (Double.isFinite(key.range().max())) {
                double max = key.range().max();
                put(
                        "too large",
                        key,
                        at,
                        owner,
                        wrongValue,
                        above(key.type(), max, key.range().maxExclusive()));
            }
        }
        if (key.type() instanceof ValueType.Choice) {
            add("no such choice", key.name(), at, owner, wrongValue, (object, x) -> object.put(x, "no-such-choice"));
        }
        add("twice", key.name(), at, owner, Set.of("DUPLICATE_KEY"), (object, x) -> {
            JsonNode there = object.get(x);
            if (there == null) {
                object.set(x, filler(key));
            }
            object.set(MARK, object.get(x));
        });
    }

    private void put(String what, Key key, List<String> at, ValueType.ObjectOf owner, Set<String> codes, double value) {
        boolean whole = item(key.type()) instanceof ValueType.Whole && Double.isFinite(value);
        JsonNode number = whole ? NODES.numberNode((long) value) : NODES.numberNode(value);
        add(what, key.name(), at, owner, codes, (object, x) -> object.set(x, listed(key, number)));
    }

    private void add(
            String what,
            String name,
            List<String> at,
            ValueType.ObjectOf owner,
            Set<String> codes,
            BiConsumer<ObjectNode, String> change) {
        ObjectNode params = good.deepCopy();
        ObjectNode object = descend(params, at);
        for (Key key : owner.keys()) {
            if (key.required() && !object.has(key.name())) {
                object.set(key.name(), filler(key));
            }
        }
        change.accept(object, name);
        String path = at.isEmpty() ? name : String.join(".", at) + "." + name;
        cases.add(new Case(what, path, text(params, name), codes));
    }

    /** JSON with the repeated key under its own name, and with NaN and Infinity bare as a program would print them. */
    private static String text(ObjectNode params, String name) {
        return params.toString().replace('"' + MARK + '"', '"' + name + '"').replaceAll("\"(NaN|-?Infinity)\"", "$1");
    }

    /** The object at a path, made of templates where the good parameters do not have it. */
    private ObjectNode descend(ObjectNode top, List<String> at) {
        ObjectNode object = top;
        ValueType.ObjectOf type = root;
        for (int i = 0; i < at.size(); i++) {
            String name = at.get(i);
            ValueType next = type.keys().stream()
                    .filter(key -> key.name().equals(name))
                    .findFirst()
                    .orElseThrow()
                    .type();
            if (next instanceof ValueType.ListOf list) {
                i++;
                type = (ValueType.ObjectOf) list.item();
                if (!(object.get(name) instanceof ArrayNode array)
                        || array.isEmpty()
                        || !array.get(0).isObject()) {
                    object.putArray(name).add(template(type));
                }
                object = (ObjectNode) object.get(name).get(0);
            } else if (next instanceof ValueType.MapOf map) {
                i++;
                type = (ValueType.ObjectOf) map.item();
                if (!(object.get(name) instanceof ObjectNode)) {
                    object.putObject(name);
                }
                object = (ObjectNode) object.get(name);
                if (!(object.get(at.get(i)) instanceof ObjectNode)) {
                    object.set(at.get(i), template(type));
                }
                object = (ObjectNode) object.get(at.get(i));
            } else {
                type = (ValueType.ObjectOf) next;
                if (!(object.get(name) instanceof ObjectNode)) {
                    object.set(name, template(type));
                }
                object = (ObjectNode) object.get(name);
            }
        }
        return object;
    }

    private ObjectNode template(ValueType.ObjectOf type) {
        ObjectNode known = templates.get(type.type());
        if (known != null) {
            return known.deepCopy();
        }
        ObjectNode object = NODES.objectNode();
        for (Key inner : type.keys()) {
            if (inner.required()) {
                object.set(inner.name(), filler(inner));
            }
        }
        return object;
    }

    private static ValueType item(ValueType type) {
        if (type instanceof ValueType.ListOf list) {
            return item(list.item());
        }
        return type instanceof ValueType.MapOf map ? item(map.item()) : type;
    }

    private static boolean numbers(ValueType type) {
        return item(type) instanceof ValueType.Number || item(type) instanceof ValueType.Whole;
    }

    /** A value of a type that the key does not take. */
    private static JsonNode wrong(ValueType type) {
        if (type instanceof ValueType.Bool) {
            return NODES.textNode("true");
        } else if (type instanceof ValueType.Text || type instanceof ValueType.Choice) {
            return NODES.numberNode(7);
        } else if (type instanceof ValueType.ObjectOf || type instanceof ValueType.MapOf) {
            return NODES.arrayNode().add(1);
        } else if (type instanceof ValueType.ListOf) {
            return NODES.objectNode().put("a", 1);
        }
        return NODES.booleanNode(true);
    }

    private static JsonNode listed(Key key, JsonNode number) {
        JsonNode out = number;
        ValueType type = key.type();
        boolean outermost = true;
        while (type instanceof ValueType.ListOf list) {
            ArrayNode array = NODES.arrayNode();
            // As many as the key wants, so that the number is at fault and not the count.
            int n = outermost ? Math.max(1, key.minSize()) : 1;
            for (int i = 0; i < n; i++) {
                array.add(out);
            }
            out = array;
            type = list.item();
            outermost = false;
        }
        return key.type() instanceof ValueType.MapOf ? NODES.objectNode().set(NAMED, out) : out;
    }

    private static double below(ValueType type, double min, boolean exclusive) {
        if (exclusive) {
            return min;
        }
        return item(type) instanceof ValueType.Whole ? Math.ceil(min) - 1 : Math.nextDown(min);
    }

    private static double above(ValueType type, double max, boolean exclusive) {
        if (exclusive) {
            return max;
        }
        return item(type) instanceof ValueType.Whole ? Math.floor(max) + 1 : Math.nextUp(max);
    }

    /** Some good value of a key, for keys that the good parameters leave out. */
    private JsonNode filler(Key key) {
        return key.defaultJson() != null ? fromDefault(key) : filler(key, key.type());
    }

    private static JsonNode fromDefault(Key key) {
        String text = String.valueOf(key.defaultJson());
        boolean word = key.type() instanceof ValueType.Text || key.type() instanceof ValueType.Choice;
        return word && !text.startsWith("\"") ? NODES.textNode(text) : Json.value(text);
    }

    private JsonNode filler(Key key, ValueType type) {
        if (type instanceof ValueType.Number || type instanceof ValueType.Whole || type instanceof ValueType.Either) {
            double low = Double.isFinite(key.range().min()) ? key.range().min() : 0;
            double high = Double.isFinite(key.range().max()) ? key.range().max() : low + 2;
            double middle = (low + high) / 2;
            return type instanceof ValueType.Whole ? NODES.numberNode((long) middle) : NODES.numberNode(middle);
        } else if (type instanceof ValueType.Bool) {
            return NODES.booleanNode(true);
        } else if (type instanceof ValueType.Text) {
            return NODES.textNode("x");
        } else if (type instanceof ValueType.Choice choice) {
            return NODES.textNode(choice.names().get(0));
        } else if (type instanceof ValueType.ListOf list) {
            ArrayNode array = NODES.arrayNode();
            for (int i = 0; i < Math.max(1, key.minSize()); i++) {
                array.add(filler(key, list.item()));
            }
            return array;
        } else if (type instanceof ValueType.MapOf map) {
            return NODES.objectNode().set(NAMED, filler(key, map.item()));
        }
        return template((ValueType.ObjectOf) type);
    }
}
