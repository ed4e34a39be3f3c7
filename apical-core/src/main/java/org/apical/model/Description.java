package org.apical.model;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Reads the description of a model off its two records. A component without annotation, or of a type that the frame
 * does not know, is a bug that the contract test finds.
 *
 * @param info name, summary, citations, example
 * @param params the parameters
 * @param results the results
 */
public record Description(ModelInfo info, ValueType.ObjectOf params, ValueType.ObjectOf results) {
    /** Describes a model. */
    public static Description of(Model<?, ?> model) {
        return new Description(model.info(), object(model.paramsType(), true), object(model.resultType(), false));
    }

    /** Describes a record of parameters. */
    public static ValueType.ObjectOf params(Class<? extends Record> type) {
        return object(type, true);
    }

    private static ValueType.ObjectOf object(Class<? extends Record> type, boolean params) {
        List<Key> keys = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.isAnnotationPresent(Inline.class)) {
                keys.addAll(object(component.getType().asSubclass(Record.class), params)
                        .keys());
            } else {
                keys.add(params ? paramKey(type, component) : resultKey(type, component));
            }
        }
        ShortForm shortForm = type.getAnnotation(ShortForm.class);
        return new ValueType.ObjectOf(type, List.copyOf(keys), shortForm == null ? "" : shortForm.value());
    }

    private static Key paramKey(Class<?> owner, RecordComponent c) {
        Param p = c.getAnnotation(Param.class);
        if (p == null) {
            throw new IllegalStateException(owner.getName() + "." + c.getName() + " has no @Param");
        }
        boolean hasDefault = !p.def().isEmpty();
        if (hasDefault && p.required()) {
            throw new IllegalStateException(owner.getName() + "." + c.getName() + " is required and has a default");
        }
        if (!hasDefault && !p.required() && c.getType().isPrimitive()) {
            throw new IllegalStateException(owner.getName() + "." + c.getName() + " is optional but primitive");
        }
        return new Key(
                c.getName(),
                type(owner, c.getGenericType(), true),
                p.unit(),
                new Range(p.min(), p.max(), p.minExclusive(), p.maxExclusive()),
                hasDefault ? p.def() : null,
                p.required(),
                p.absent(),
                p.doc(),
                p.from(),
                p.code(),
                p.single(),
                p.nullItems(),
                p.minSize(),
                p.maxSize(),
                false);
    }

    private static Key resultKey(Class<?> owner, RecordComponent c) {
        Result r = c.getAnnotation(Result.class);
        if (r == null) {
            throw new IllegalStateException(owner.getName() + "." + c.getName() + " has no @Result");
        }
        return new Key(
                c.getName(),
                type(owner, c.getGenericType(), false),
                r.unit(),
                Range.ALL,
                null,
                !r.absent(),
                "",
                r.doc(),
                r.from(),
                "",
                false,
                false,
                0,
                Integer.MAX_VALUE,
                r.nullable());
    }

    private static ValueType type(Class<?> owner, Type type, boolean params) {
        if (type instanceof ParameterizedType generic) {
            Class<?> raw = (Class<?>) generic.getRawType();
            Type[] arguments = generic.getActualTypeArguments();
            if (raw == List.class) {
                return new ValueType.ListOf(type(owner, arguments[0], params));
            }
            if (raw == Map.class && arguments[0] == String.class) {
                return new ValueType.MapOf(type(owner, arguments[1], params));
            }
        } else if (type instanceof Class<?> plain) {
            if (plain == double.class || plain == Double.class) {
                return new ValueType.Number();
            } else if (plain == int.class || plain == Integer.class || plain == long.class || plain == Long.class) {
                return new ValueType.Whole();
            } else if (plain == boolean.class || plain == Boolean.class) {
                return new ValueType.Bool();
            } else if (plain == String.class) {
                return new ValueType.Text();
            } else if (plain == NumberOrText.class) {
                return new ValueType.Either();
            } else if (plain == NumberOrList.class && !params) {
                return new ValueType.Numbers();
            } else if (plain.isEnum()) {
                return new ValueType.Choice(
                        plain,
                        Arrays.stream(plain.getEnumConstants())
                                .map(e -> JsonName.of((Enum<?>) e))
                                .toList());
            } else if (plain.isArray()) {
                return new ValueType.ListOf(type(owner, plain.getComponentType(), params));
            } else if (plain.isRecord()) {
                return object(plain.asSubclass(Record.class), params);
            }
        }
        throw new IllegalStateException(owner.getName() + " has a component of type " + type + ", which JSON has not");
    }
}
