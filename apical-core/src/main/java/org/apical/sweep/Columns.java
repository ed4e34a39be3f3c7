package org.apical.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apical.model.BadInput;
import org.apical.model.Key;
import org.apical.model.ValueType;
import org.jspecify.annotations.Nullable;

/** The variables and columns of a sweep while its description is read: names are unique, keys lead somewhere. */
final class Columns {
    private static final List<String> RESERVED =
            List.of("index", "start", "evaluations", "converged", "errorcode", "errormessage", "errorpath");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final ValueType.ObjectOf params;
    private final ObjectNode base;
    private final List<Variable> variables = new ArrayList<>();
    private final List<Variable> all = new ArrayList<>();
    private final Set<String> taken = new LinkedHashSet<>(RESERVED);

    /**
     * @param params what the model takes
     * @param base parameters of all points, complete
     */
    Columns(ValueType.ObjectOf params, ObjectNode base) {
        this.params = params;
        this.base = base;
    }

    List<Variable> variables() {
        return List.copyOf(variables);
    }

    /** Whether a path of the parameters is varied, or holds something that is, or stands in something that is. */
    boolean touches(String path) {
        return all.stream()
                .map(Variable::key)
                .filter(key -> !key.isEmpty())
                .anyMatch(key -> (key + ".").startsWith(path + ".") || (path + ".").startsWith(key + "."));
    }

    /** What a section varies: its {@code key}, a parameter, or its {@code name}, a free variable, or both. */
    record Target(@Nullable KeyPath path, String key, String name) {}

    Target target(Section section) {
        String key = section.text("key", "");
        String name = section.text("name", key);
        if (name.isEmpty()) {
            throw BadInput.at(
                    "MISSING_KEY",
                    section.path("key"),
                    "must be given: a parameter of the model; or name, a free variable for expressions.");
        }
        if (section.has("name") && !WORD.matcher(name).matches()) {
            throw BadInput.value(
                    "BAD_VALUE", section.path("name"), name, "must be letters, digits and _, not a digit first.");
        }
        if (!taken.add(name.toLowerCase(Locale.ROOT))) {
            throw BadInput.value(
                    "DUPLICATE_KEY",
                    section.path(section.has("name") ? "name" : "key"),
                    name,
                    "is taken; capitals do not make a difference between columns.");
        }
        if (key.isEmpty()) {
            return new Target(null, "", name);
        }
        if (touches(key)) {
            throw BadInput.value("DUPLICATE_KEY", section.path("key"), key, "is varied twice.");
        }
        KeyPath path = KeyPath.of(params, key, section.path("key"));
        checkPlace(key, section.path("key"));
        return new Target(path, key, name);
    }

    /** A place in a list must be there. */
    private void checkPlace(String key, String where) {
        JsonNode node = base;
        for (String part : key.split("\\.")) {
            if (node.isArray() && node.path(Integer.parseInt(part)).isMissingNode()) {
                throw BadInput.value(
                        "UNKNOWN_KEY",
                        where,
                        key,
                        "names item " + part + " of a list that has " + node.size()
                                + " in params; give the list there.");
            }
            node = node.isArray() ? node.path(Integer.parseInt(part)) : node.path(part);
            if (node.isMissingNode()) {
                return;
            }
        }
    }

    /** Adds a variable. */
    Variable add(Target target, Column.Kind kind, boolean derived) {
        KeyPath path = target.path();
        Variable variable = new Variable(
                target.name(),
                target.key(),
                path != null && path.numbers(),
                path != null && path.whole(),
                new Column(target.name(), kind, path == null ? "" : path.unit()));
        all.add(variable);
        if (!derived) {
            variables.add(variable);
        }
        return variable;
    }

    /** Parameters that stand still and are numbers, for expressions. */
    static Map<String, Double> constants(ObjectNode base) {
        Map<String, Double> out = new LinkedHashMap<>();
        base.properties().forEach(e -> {
            if (e.getValue().isNumber()) {
                out.put(e.getKey(), e.getValue().doubleValue());
            }
        });
        return out;
    }

    List<SweepSpec.Derived> derived(Section top) {
        List<SweepSpec.Derived> out = new ArrayList<>();
        if (!top.has("derived")) {
            return out;
        }
        for (Section section : top.sections("derived")) {
            section.allow("key", "name", "value");
            Target target = target(section);
            Set<String> names = new LinkedHashSet<>();
            all.stream()
                    .filter(v -> v.column().kind() == Column.Kind.NUMBER
                            || v.column().kind() == Column.Kind.WHOLE)
                    .forEach(v -> names.add(v.name()));
            names.addAll(constants(base).keySet());
            names.remove(target.name());
            JsonNode value = section.get("value");
            if (value == null || !value.isTextual() && !value.isNumber()) {
                throw BadInput.at("MISSING_KEY", section.path("value"), "must be given: an expression.");
            }
            Formula formula = new Formula(value.asText(), names, section.path("value"));
            KeyPath path = target.path();
            boolean whole = path != null && path.whole();
            out.add(new SweepSpec.Derived(add(target, whole ? Column.Kind.WHOLE : Column.Kind.NUMBER, true), formula));
        }
        return out;
    }

    /** What is kept of each result: what the file names, else every single value; the goal of a search in any case. */
    List<SweepSpec.Kept> kept(Section top, ValueType.ObjectOf results, @Nullable String goal) {
        JsonNode keep = top.get("keep");
        Map<String, String> named = new LinkedHashMap<>();
        if (keep == null || keep.isTextual() && keep.textValue().equals("all")) {
            leaves(results, "", keep != null, named);
        } else if (keep instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> e : object.properties()) {
                if (!e.getValue().isTextual()) {
                    throw BadInput.at("BAD_TYPE", "keep." + e.getKey(), "must be the name of a result.");
                }
                named.put(e.getKey(), e.getValue().textValue());
            }
        } else if (keep.isArray()) {
            for (int i = 0; i < keep.size(); i++) {
                if (!keep.get(i).isTextual()) {
                    throw BadInput.at("BAD_TYPE", "keep." + i, "must be the name of a result.");
                }
                named.put(keep.get(i).textValue(), keep.get(i).textValue());
            }
        } else {
            throw BadInput.at(
                    "BAD_TYPE", "keep", "must be a list of results, a mapping of column to result, or the word all.");
        }
        if (goal != null && !named.containsValue(goal)) {
            named.put(goal, goal);
        }
        List<SweepSpec.Kept> out = new ArrayList<>();
        for (Map.Entry<String, String> e : named.entrySet()) {
            KeyPath path = KeyPath.of(results, e.getValue(), where(keep, e));
            String name = e.getKey();
            if (keep == null
                    && taken.contains(name.toLowerCase(Locale.ROOT))
                    && !e.getValue().equals(goal)) {
                // Most models repeat their parameters among their results.
                continue;
            }
            while (!taken.add(name.toLowerCase(Locale.ROOT))) {
                name = "result." + name;
            }
            out.add(new SweepSpec.Kept(e.getValue(), new Column(name, path.kind(), path.unit())));
        }
        return out;
    }

    private static String where(@Nullable JsonNode keep, Map.Entry<String, String> named) {
        if (keep instanceof ObjectNode) {
            return "keep." + named.getKey();
        }
        for (int i = 0; keep != null && i < keep.size(); i++) {
            if (keep.get(i).asText().equals(named.getValue())) {
                return "keep." + i;
            }
        }
        return "keep";
    }

    private static void leaves(ValueType.ObjectOf type, String prefix, boolean lists, Map<String, String> out) {
        for (Key key : type.keys()) {
            String path = prefix + key.name();
            Column.Kind kind = new KeyPath(key.type(), key).kind();
            if (key.type() instanceof ValueType.ObjectOf inner) {
                leaves(inner, path + ".", lists, out);
            } else if (lists
                    || kind == Column.Kind.NUMBER
                    || kind == Column.Kind.WHOLE
                    || kind == Column.Kind.FLAG
                    || kind == Column.Kind.TEXT) {
                out.put(path, path);
            }
        }
    }
}
