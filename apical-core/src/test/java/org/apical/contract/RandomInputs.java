package org.apical.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apical.model.Key;
import org.apical.model.ValueType;
import org.apical.run.Json;
import org.apical.run.ParamsBinder;
import org.jspecify.annotations.Nullable;

/**
 * Parameters at random, from good ones: some keys are changed a little, over their whole allowed range, to its ends, or a
 * little beyond; keys that were left out come in, optional ones go. The same seed gives the same parameters.
 */
public final class RandomInputs {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ValueType.ObjectOf root;
    private final Random random;
    /** Of the keys of an object, how many are changed. */
    private double share = 0.2;

    /** Random parameters of that record. */
    public RandomInputs(ValueType.ObjectOf root, long seed) {
        this.root = root;
        this.random = new Random(seed);
    }

    /** All keys of a record, those of records in it too. */
    public static Set<String> names(ValueType type) {
        Set<String> all = new TreeSet<>();
        if (type instanceof ValueType.ObjectOf record) {
            for (Key key : record.keys()) {
                all.add(key.name());
                all.addAll(names(key.type()));
            }
        } else if (type instanceof ValueType.ListOf list) {
            all.addAll(names(list.item()));
        } else if (type instanceof ValueType.MapOf map) {
            all.addAll(names(map.item()));
        }
        return all;
    }

    /** Other parameters, from good ones. */
    public ObjectNode next(ObjectNode good) {
        share = random.nextBoolean() ? 0.12 : 0.5;
        return object(root, ParamsBinder.complete(root, good));
    }

    private ObjectNode object(ValueType.ObjectOf type, ObjectNode good) {
        ObjectNode out = NODES.objectNode();
        for (Key key : type.keys()) {
            JsonNode old = good.get(key.name());
            boolean there = old != null && !old.isNull();
            boolean nested = key.type() instanceof ValueType.ObjectOf || ofObjects(key.type());
            if (there && !nested && random.nextDouble() > share) {
                out.set(key.name(), old);
            } else if (there && !key.required() && random.nextInt(12) == 0) {
                continue;
            } else if (there) {
                out.set(key.name(), value(key, key.type(), old));
            } else if (!nested && random.nextDouble() < share / 20) {
                JsonNode start = start(key);
                if (start != null) {
                    out.set(key.name(), start);
                }
            }
        }
        return out;
    }

    private static boolean ofObjects(ValueType type) {
        return type instanceof ValueType.ListOf list
                        && (list.item() instanceof ValueType.ObjectOf || ofObjects(list.item()))
                || type instanceof ValueType.MapOf map && map.item() instanceof ValueType.ObjectOf;
    }

    /** A value for a key that was left out. */
    private @Nullable JsonNode start(Key key) {
        ValueType type = key.type();
        if (type instanceof ValueType.Number || type instanceof ValueType.Whole) {
            return value(key, type, NODES.numberNode(1.0));
        } else if (type instanceof ValueType.Bool || type instanceof ValueType.Choice) {
            return value(key, type, NODES.nullNode());
        } else if (type instanceof ValueType.ListOf list && list.item() instanceof ValueType.Number) {
            ArrayNode one = NODES.arrayNode();
            one.add(1.0);
            return value(key, type, one);
        }
        return null;
    }

    private JsonNode value(Key key, ValueType type, JsonNode old) {
        if (type instanceof ValueType.Number || type instanceof ValueType.Either && old.isNumber()) {
            return NODES.numberNode(number(key, old.asDouble()));
        } else if (type instanceof ValueType.Whole) {
            double most = key.name().equals("seed") ? 1e6 : 3 * Math.abs(old.asDouble()) + 3;
            return NODES.numberNode((long) Math.max(-most, Math.min(most, Math.rint(number(key, old.asDouble())))));
        } else if (type instanceof ValueType.Bool) {
            return NODES.booleanNode(random.nextBoolean());
        } else if (type instanceof ValueType.Choice choice) {
            return NODES.textNode(
                    choice.names().get(random.nextInt(choice.names().size())));
        } else if (type instanceof ValueType.ListOf list && old.isArray()) {
            return list(key, list.item(), (ArrayNode) old);
        } else if (type instanceof ValueType.MapOf map && old.isObject()) {
            ObjectNode out = NODES.objectNode();
            old.properties().forEach(e -> out.set(e.getKey(), value(key, map.item(), e.getValue())));
            return out;
        } else if (type instanceof ValueType.ObjectOf record) {
            return old.isObject() ? object(record, (ObjectNode) old) : value(key, new ValueType.Number(), old);
        }
        return old;
    }

    private ArrayNode list(Key key, ValueType item, ArrayNode old) {
        List<JsonNode> items = new ArrayList<>();
        old.forEach(items::add);
        if (!items.isEmpty() && random.nextInt(3) == 0) {
            int size = Math.max(key.minSize(), random.nextInt(2 * items.size() + 2));
            while (items.size() > Math.min(size, key.maxSize())) {
                items.remove(random.nextInt(items.size()));
            }
            for (int i = 0; items.size() < Math.min(size, key.maxSize()) && i < 50 && !items.isEmpty(); i++) {
                items.add(items.get(random.nextInt(items.size())));
            }
        }
        ArrayNode out = NODES.arrayNode();
        boolean all = random.nextBoolean();
        for (JsonNode node : items) {
            boolean plain = item instanceof ValueType.Number || item instanceof ValueType.Whole;
            out.add(plain && !all && random.nextInt(4) > 0 ? node : value(key, item, node));
        }
        if (item instanceof ValueType.Number && random.nextInt(4) > 0) {
            double[] sorted = new double[out.size()];
            for (int i = 0; i < sorted.length; i++) {
                sorted[i] = out.get(i).asDouble();
            }
            Arrays.sort(sorted);
            return (ArrayNode) Json.mapper().valueToTree(sorted);
        }
        return out;
    }

    private double number(Key key, double old) {
        double min = key.range().min();
        double max = key.range().max();
        double low = Math.max(min, -1e12);
        double high = Math.min(max, 1e12);
        double base = old == 0 ? Math.min(1, high) * 1e-3 : old;
        return switch (random.nextInt(14)) {
            case 0, 1, 2, 3 -> inside(old * (1 + 0.2 * random.nextGaussian()), min, max);
            case 4, 5, 6, 7 -> inside(base * Math.pow(10, 0.6 * random.nextGaussian()), min, max);
            case 8 -> inside(base * Math.pow(10, 3 * random.nextGaussian()), min, max);
            case 9, 10 -> across(low, high);
            case 11 -> random.nextBoolean() ? low : high;
            case 12 -> inside(random.nextInt(4), min, max);
            default -> random.nextInt(8) == 0 ? -old : inside(0, min, max);
        };
    }

    private static double inside(double x, double min, double max) {
        return Math.max(min, Math.min(max, x));
    }

    /** Anywhere from low to high, by the logarithm where both have a sign. */
    private double across(double low, double high) {
        if (low >= 0) {
            double least = Math.max(low, high * 1e-9);
            return least * Math.pow(high / least, random.nextDouble());
        }
        return low + (high - low) * random.nextDouble();
    }
}
