package org.apical.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import org.apical.model.JsonName;
import org.apical.model.NumberOrList;
import org.apical.model.NumberOrText;
import org.apical.model.Result;
import org.apical.model.Sampled;
import org.jspecify.annotations.Nullable;

/**
 * Writes a result record as JSON. A number that is not finite where the description does not allow null is a bug of the
 * model, and is refused here rather than handed on.
 */
public final class ResultJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ResultJson() {}

    /** The result as JSON, with {@code sampled} arrays where the parameters ask for them. */
    public static ObjectNode of(Record params, Record result) {
        ObjectNode out = object(result);
        if (params instanceof Sampled sampled && sampled.sampleEvery() > 0) {
            addSampled(out, sampled.sampleEvery());
        }
        return out;
    }

    /** What reflection says about the components of a record, looked up once. */
    private static final ClassValue<Part[]> PARTS = new ClassValue<>() {
        @Override
        protected Part[] computeValue(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            Part[] parts = new Part[components.length];
            for (int i = 0; i < parts.length; i++) {
                parts[i] = Part.of(components[i]);
            }
            return parts;
        }
    };

    /**
     * A component of a result.
     *
     * @param name its key
     * @param accessor reads it
     * @param absent left out where it is null
     * @param nullable may be null
     */
    private record Part(String name, Method accessor, boolean absent, boolean nullable) {
        static Part of(RecordComponent component) {
            Result about = component.getAnnotation(Result.class);
            boolean absent = about != null && about.absent();
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            return new Part(component.getName(), accessor, absent, absent || about != null && about.nullable());
        }

        @Nullable
        Object of(Record record) {
            try {
                return accessor.invoke(record);
            } catch (InvocationTargetException e) {
                throw new IllegalStateException(e.getCause());
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static ObjectNode object(Record record) {
        ObjectNode out = NODES.objectNode();
        for (Part part : PARTS.get(record.getClass())) {
            JsonNode value = value(part.of(record), part.nullable(), record, part.name());
            if (!part.absent() || !value.isNull()) {
                out.set(part.name(), value);
            }
        }
        return out;
    }

    private static JsonNode value(@Nullable Object value, boolean nullable, Record owner, String name) {
        if (value == null) {
            if (!nullable) {
                throw notFinite(owner, name, "null");
            }
            return NullNode.getInstance();
        } else if (value instanceof Double number) {
            return number(number, nullable, owner, name);
        } else if (value instanceof Integer || value instanceof Long) {
            return NODES.numberNode(((Number) value).longValue());
        } else if (value instanceof Boolean flag) {
            return NODES.booleanNode(flag);
        } else if (value instanceof CharSequence text) {
            return NODES.textNode(text.toString());
        } else if (value instanceof Enum<?> choice) {
            return NODES.textNode(JsonName.of(choice));
        } else if (value instanceof NumberOrText either) {
            return either.number() != null ? NODES.numberNode(either.number()) : NODES.textNode(either.text());
        } else if (value instanceof NumberOrList either) {
            return value(either.list() == null ? either.number() : either.list(), true, owner, name);
        } else if (value instanceof double[] array) {
            ArrayNode out = NODES.arrayNode(array.length);
            for (double x : array) {
                out.add(number(x, nullable, owner, name));
            }
            return out;
        } else if (value instanceof int[] array) {
            ArrayNode out = NODES.arrayNode(array.length);
            for (int x : array) {
                out.add(x);
            }
            return out;
        } else if (value instanceof Object[] array) {
            ArrayNode out = NODES.arrayNode(array.length);
            for (Object item : array) {
                out.add(value(item, nullable, owner, name));
            }
            return out;
        } else if (value instanceof List<?> list) {
            ArrayNode out = NODES.arrayNode(list.size());
            for (Object item : list) {
                out.add(value(item, nullable, owner, name));
            }
            return out;
        } else if (value instanceof Map<?, ?> map) {
            ObjectNode out = NODES.objectNode();
            map.forEach((key, item) -> out.set(String.valueOf(key), value(item, nullable, owner, name)));
            return out;
        } else if (value instanceof Record record) {
            return object(record);
        }
        throw new IllegalStateException(owner.getClass().getName() + "." + name + " is a " + value.getClass());
    }

    private static JsonNode number(double x, boolean nullable, Record owner, String name) {
        if (!Double.isFinite(x)) {
            if (nullable && Double.isNaN(x)) {
                return NullNode.getInstance();
            }
            throw notFinite(owner, name, Double.toString(x));
        }
        return NODES.numberNode(x);
    }

    private static IllegalStateException notFinite(Record owner, String name, String found) {
        return new IllegalStateException(
                owner.getClass().getSimpleName() + "." + name + " is " + found + ", which no result may be");
    }

    private static void addSampled(ObjectNode object, int every) {
        ObjectNode sampled = NODES.objectNode();
        object.properties().forEach(e -> {
            if (e.getValue() instanceof ArrayNode array && !array.isEmpty()) {
                if (array.get(0).isNumber()
                        || array.get(0).isNull()
                        || array.get(0).isArray()) {
                    sampled.set(e.getKey(), sample(array, every));
                } else if (array.get(0).isObject()) {
                    array.forEach(item -> addSampled((ObjectNode) item, every));
                }
            }
        });
        if (!sampled.isEmpty()) {
            object.set("sampled", sampled);
        }
    }

    private static ArrayNode sample(ArrayNode array, int every) {
        ArrayNode out = NODES.arrayNode();
        for (int i = 0; i < array.size(); i += every) {
            JsonNode item = array.get(i);
            out.add(item instanceof ArrayNode row ? sample(row, every) : item);
        }
        return out;
    }
}
