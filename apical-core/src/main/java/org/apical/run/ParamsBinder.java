package org.apical.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apical.model.BadInput;
import org.apical.model.ClosestName;
import org.apical.model.Description;
import org.apical.model.Inline;
import org.apical.model.Key;
import org.apical.model.NumberOrText;
import org.apical.model.ValueType;
import org.jspecify.annotations.Nullable;

/**
 * Turns a JSON object into a parameter record by the record's description, or says which key is wrong: {@code
 * UNKNOWN_KEY}, {@code MISSING_KEY}, {@code BAD_TYPE}, {@code BAD_VALUE}, or the key's own code.
 */
public final class ParamsBinder {
    /** What reflection says about a record, looked up once. */
    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type.asSubclass(Record.class));
        }
    };

    private ParamsBinder() {}

    /**
     * A record type.
     *
     * @param description its keys, those of inline records included
     * @param names of the keys
     * @param components of the record
     * @param inline which of them are inline records
     * @param constructor the canonical one
     */
    private record Shape(
            ValueType.ObjectOf description,
            Set<String> names,
            RecordComponent[] components,
            boolean[] inline,
            Constructor<? extends Record> constructor) {
        static Shape of(Class<? extends Record> type) {
            ValueType.ObjectOf description = Description.params(type);
            Set<String> names = new HashSet<>();
            description.keys().forEach(key -> names.add(key.name()));
            RecordComponent[] components = type.getRecordComponents();
            boolean[] inline = new boolean[components.length];
            Class<?>[] signature = new Class<?>[components.length];
            for (int i = 0; i < components.length; i++) {
                inline[i] = components[i].isAnnotationPresent(Inline.class);
                signature[i] = components[i].getType();
            }
            try {
                Constructor<? extends Record> constructor = type.getDeclaredConstructor(signature);
                constructor.setAccessible(true);
                return new Shape(description, names, components, inline, constructor);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(type.getName(), e);
            }
        }
    }

    /**
     * Binds a record.
     *
     * @param type the parameter record
     * @param json the keys that were given; the others take their defaults
     * @throws BadInput with the path of the offending key
     */
    public static <P extends Record> P bind(Class<P> type, ObjectNode json) {
        return type.cast(object(SHAPES.get(type).description(), json));
    }

    /** The given keys completed by the defaults of all keys that were not given, nested records included. */
    public static ObjectNode complete(ValueType.ObjectOf type, ObjectNode given) {
        ObjectNode out = Json.mapper().createObjectNode();
        for (Key key : type.keys()) {
            JsonNode node = given.get(key.name());
            if (node == null && key.defaultJson() != null) {
                node = defaultNode(key);
            }
            if (node != null) {
                out.set(key.name(), completeValue(key.type(), node));
            }
        }
        return out;
    }

    private static JsonNode completeValue(ValueType type, JsonNode node) {
        if (type instanceof ValueType.ObjectOf object) {
            if (node instanceof ObjectNode given) {
                return complete(object, given);
            }
            return object.shortForm().isEmpty() ? node : complete(object, wrap(object, node));
        } else if (type instanceof ValueType.ListOf list && node.isArray()) {
            ArrayNode out = Json.mapper().createArrayNode();
            node.forEach(item -> out.add(completeValue(list.item(), item)));
            return out;
        } else if (type instanceof ValueType.MapOf map && node.isObject()) {
            ObjectNode out = Json.mapper().createObjectNode();
            node.properties().forEach(e -> out.set(e.getKey(), completeValue(map.item(), e.getValue())));
            return out;
        }
        return node;
    }

    private static ObjectNode wrap(ValueType.ObjectOf object, JsonNode bare) {
        ObjectNode wrapped = Json.mapper().createObjectNode();
        wrapped.set(object.shortForm(), bare);
        return wrapped;
    }

    /** The default of a key as a JSON value: JSON text, or a bare word. */
    public static JsonNode defaultNode(Key key) {
        String text = String.valueOf(key.defaultJson());
        if (key.type() instanceof ValueType.Text || key.type() instanceof ValueType.Choice) {
            return text.startsWith("\"") ? Json.value(text) : new TextNode(text);
        }
        return Json.value(text);
    }

    private static Record object(ValueType.ObjectOf type, ObjectNode json) {
        refuseUnknown(type, json);
        return record(type.type(), type.keys().iterator(), json);
    }

    /** The record whose keys come next: those of {@link Inline} records stand among the others. */
    private static Record record(Class<? extends Record> type, Iterator<Key> keys, ObjectNode json) {
        Shape shape = SHAPES.get(type);
        RecordComponent[] components = shape.components();
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            if (shape.inline()[i]) {
                values[i] = record(components[i].getType().asSubclass(Record.class), keys, json);
                continue;
            }
            Key key = keys.next();
            JsonNode node = json.get(key.name());
            if (node == null) {
                if (key.required()) {
                    throw BadInput.at(
                            "MISSING_KEY",
                            key.name(),
                            "must be given: " + key.doc() + " (" + expected(key, key.type()) + ").");
                }
                node = key.defaultJson() == null ? null : defaultNode(key);
            }
            values[i] = node == null ? null : value(key, key.type(), components[i].getGenericType(), node, key.name());
        }
        return construct(shape.constructor(), values);
    }

    private static void refuseUnknown(ValueType.ObjectOf type, ObjectNode json) {
        Set<String> known = SHAPES.get(type.type()).names();
        for (Iterator<String> names = json.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                List<String> ordered = type.keys().stream().map(Key::name).toList();
                String closest = ClosestName.of(name, ordered);
                throw BadInput.at(
                        "UNKNOWN_KEY",
                        name,
                        "is not a key here." + (closest == null ? "" : " Did you mean '" + closest + "'?")
                                + " There is: " + String.join(", ", ordered) + ".");
            }
        }
    }

    private static Record construct(Constructor<? extends Record> constructor, @Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(constructor.toString(), e);
        }
    }

    private static Object value(Key key, ValueType type, Type java, JsonNode node, String path) {
        if (node.isNull()) {
            throw wrong(key, type, node, path, "BAD_TYPE");
        }
        if (type instanceof ValueType.Number) {
            return number(key, type, node, path);
        } else if (type instanceof ValueType.Whole) {
            return whole(key, type, java, node, path);
        } else if (type instanceof ValueType.Bool) {
            if (!node.isBoolean()) {
                throw wrong(key, type, node, path, "BAD_TYPE");
            }
            return node.booleanValue();
        } else if (type instanceof ValueType.Text) {
            if (!node.isTextual()) {
                throw wrong(key, type, node, path, "BAD_TYPE");
            }
            return node.textValue();
        } else if (type instanceof ValueType.Either) {
            if (node.isTextual()) {
                return NumberOrText.of(node.textValue());
            }
            return NumberOrText.of(number(key, type, node, path));
        } else if (type instanceof ValueType.Choice choice) {
            return choice(key, choice, node, path);
        } else if (type instanceof ValueType.ListOf list) {
            return list(key, list, java, node, path);
        } else if (type instanceof ValueType.MapOf map) {
            return map(key, map, java, node, path);
        }
        ValueType.ObjectOf object = (ValueType.ObjectOf) type;
        ObjectNode inner;
        if (node instanceof ObjectNode given) {
            inner = given;
        } else if (!object.shortForm().isEmpty()) {
            inner = wrap(object, node);
        } else {
            throw wrong(key, type, node, path, "BAD_TYPE");
        }
        try {
            return object(object, inner);
        } catch (BadInput e) {
            throw e.under(path);
        }
    }

    private static double number(Key key, ValueType type, JsonNode node, String path) {
        if (!node.isNumber()) {
            throw wrong(key, type, node, path, "BAD_TYPE");
        }
        double x = node.doubleValue();
        if (!Double.isFinite(x) || !key.range().contains(x)) {
            throw wrong(key, type, node, path, "BAD_VALUE");
        }
        return x;
    }

    private static Object whole(Key key, ValueType type, Type java, JsonNode node, String path) {
        if (!node.isNumber()) {
            throw wrong(key, type, node, path, "BAD_TYPE");
        }
        double x = node.doubleValue();
        boolean isLong = java == long.class || java == Long.class;
        boolean fits = isLong ? node.canConvertToLong() : node.canConvertToInt();
        if (!Double.isFinite(x) || x != Math.rint(x)) {
            throw wrong(key, type, node, path, Double.isFinite(x) ? "BAD_TYPE" : "BAD_VALUE");
        }
        if (!fits || !key.range().contains(x)) {
            throw wrong(key, type, node, path, "BAD_VALUE");
        }
        if (isLong) {
            return node.longValue();
        }
        return node.intValue();
    }

    private static Object choice(Key key, ValueType.Choice choice, JsonNode node, String path) {
        if (!node.isTextual()) {
            throw wrong(key, choice, node, path, "BAD_TYPE");
        }
        int at = choice.names().indexOf(node.textValue());
        if (at < 0) {
            throw BadInput.unknown(
                    key.code().isEmpty() ? "BAD_VALUE" : key.code(), path, node.textValue(), choice.names());
        }
        return choice.type().getEnumConstants()[at];
    }

    private static Object list(Key key, ValueType.ListOf type, Type java, JsonNode node, String path) {
        if (!node.isArray()) {
            if (key.single() && !node.isObject()) {
                ArrayNode one = Json.mapper().createArrayNode();
                one.add(node);
                return list(key, type, java, one, path);
            }
            throw wrong(key, type, node, path, "BAD_TYPE");
        }
        int n = node.size();
        if (n < key.minSize() || n > key.maxSize()) {
            throw BadInput.at(
                    key.code().isEmpty() ? "BAD_VALUE" : key.code(),
                    path,
                    "has " + n + " items; "
                            + (n < key.minSize()
                                    ? "at least " + key.minSize() + " are needed."
                                    : "at most " + key.maxSize() + " are allowed."));
        }
        if (java instanceof Class<?> array && array.isArray()) {
            return array(key, type, array.getComponentType(), node, path);
        }
        Type itemType = ((ParameterizedType) java).getActualTypeArguments()[0];
        List<Object> out = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            out.add(value(key, type.item(), itemType, node.get(i), path + "." + i));
        }
        return Collections.unmodifiableList(out);
    }

    private static Object array(Key key, ValueType.ListOf type, Class<?> item, JsonNode node, String path) {
        int n = node.size();
        if (item == double.class) {
            double[] out = new double[n];
            for (int i = 0; i < n; i++) {
                JsonNode element = node.get(i);
                out[i] = key.nullItems() && element.isNull()
                        ? Double.NaN
                        : element.isNumber() && inRange(key, element.doubleValue())
                                ? element.doubleValue()
                                : number(key, type.item(), element, path + "." + i);
            }
            return out;
        } else if (item == int.class) {
            int[] out = new int[n];
            for (int i = 0; i < n; i++) {
                out[i] = (Integer) whole(key, type.item(), item, node.get(i), path + "." + i);
            }
            return out;
        }
        Object out = java.lang.reflect.Array.newInstance(item, n);
        for (int i = 0; i < n; i++) {
            java.lang.reflect.Array.set(out, i, value(key, type.item(), item, node.get(i), path + "." + i));
        }
        return out;
    }

    private static boolean inRange(Key key, double x) {
        return Double.isFinite(x) && key.range().contains(x);
    }

    private static Object map(Key key, ValueType.MapOf type, Type java, JsonNode node, String path) {
        if (!node.isObject()) {
            throw wrong(key, type, node, path, "BAD_TYPE");
        }
        Type itemType = ((ParameterizedType) java).getActualTypeArguments()[1];
        Map<String, Object> out = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> e : node.properties()) {
            out.put(e.getKey(), value(key, type.item(), itemType, e.getValue(), path + "." + e.getKey()));
        }
        return Collections.unmodifiableMap(out);
    }

    private static BadInput wrong(Key key, ValueType type, JsonNode node, String path, String code) {
        String found = node.isNumber() || node.isTextual() || node.isBoolean() ? node.toString() : Json.nodeWords(node);
        return BadInput.value(
                key.code().isEmpty() ? code : key.code(),
                path,
                new Shown(found),
                "is not allowed: it must be " + expected(key, type) + ".");
    }

    /** Text that is shown as it stands, without quotes. */
    private record Shown(String text) {
        @Override
        public String toString() {
            return text;
        }
    }

    private static String expected(Key key, ValueType type) {
        StringBuilder words = new StringBuilder(type.words());
        if (key.single() && type instanceof ValueType.ListOf list) {
            words.append(", or ").append(list.item().words()).append(" alone");
        }
        if (!key.range().words().equals("any")) {
            words.append(' ').append(key.range().words());
        }
        if (!key.unit().symbol().isEmpty()) {
            words.append(" (").append(key.unit().symbol()).append(')');
        }
        return words.toString();
    }
}
