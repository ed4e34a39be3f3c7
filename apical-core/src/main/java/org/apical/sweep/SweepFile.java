package org.apical.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apical.model.ApicalException;
import org.apical.model.BadInput;
import org.apical.model.Description;
import org.apical.model.Model;
import org.apical.model.Registry;
import org.apical.model.RunContext;
import org.apical.model.ValueType;
import org.apical.run.Json;
import org.apical.run.ParamsBinder;
import org.apical.run.YamlLines;
import org.jspecify.annotations.Nullable;

/** Reads a description of a sweep. What is wrong in it is said with its line. */
public final class SweepFile {
    private static final int MOST_PART_POINTS = 2000;
    private static final int PARTS = 200;
    private static final long MOST_POINTS = 10_000_000_000L;

    private final ObjectNode root;
    private final Registry registry;
    private final Section top;

    private SweepFile(ObjectNode root, Registry registry) {
        this.root = root;
        this.registry = registry;
        this.top = new Section(root, "");
    }

    /**
     * Reads a sweep file.
     *
     * @param name its name, for messages
     * @throws BadInput with the line
     */
    public static SweepSpec read(String name, String text, Registry registry) {
        ObjectNode root;
        try {
            root = text.stripLeading().startsWith("{") ? Json.object(text) : Json.yaml(text);
        } catch (BadInput e) {
            throw e.in(name);
        }
        try {
            return of(root, registry);
        } catch (BadInput e) {
            String path = e.path();
            throw e.in(
                    path == null ? name : name + " line " + YamlLines.of(text).line(path));
        }
    }

    /**
     * The sweep of a description.
     *
     * @throws BadInput with the path of the offending key
     */
    public static SweepSpec of(ObjectNode root, Registry registry) {
        return new SweepFile(root, registry).spec();
    }

    private SweepSpec spec() {
        top.allow("title", "model", "params", "axes", "derived", "keep", "optimize", "seed", "seedKey", "partPoints");
        Model<?, ?> model = registry.get(top.text("model"));
        ValueType.ObjectOf paramsType = Description.of(model).params();
        ValueType.ObjectOf resultType = Description.of(model).results();
        JsonNode given = top.get("params");
        ObjectNode own = given == null ? Json.mapper().createObjectNode() : object(given);
        KeyPath.checkKeys(paramsType, own, "params");
        ObjectNode params = ParamsBinder.complete(paramsType, own);
        long seed = top.whole("seed", 1, Long.MIN_VALUE, Long.MAX_VALUE);
        Columns columns = new Columns(paramsType, params);
        AxisReader reader = new AxisReader(columns, seed);
        Axes axes = top.has("axes") ? reader.product(top, "axes") : new Axes.Product(List.of());
        Optimum optimum = optimum(reader, resultType);
        List<SweepSpec.Derived> derived = columns.derived(top);
        List<SweepSpec.Kept> kept = columns.kept(top, resultType, optimum == null ? null : optimum.result());
        String seedKey = top.text("seedKey", "");
        if (!seedKey.isEmpty() && !KeyPath.of(paramsType, seedKey, "seedKey").whole()) {
            throw BadInput.value("BAD_TYPE", "seedKey", seedKey, "does not take a whole number.");
        }
        long points = size(axes, optimum);
        SweepSpec spec = new SweepSpec(
                root.deepCopy(),
                registry,
                top.text("title", ""),
                model.info().id(),
                params,
                axes,
                columns.variables(),
                derived,
                kept,
                optimum,
                seed,
                seedKey,
                partPoints(points, optimum));
        checkFirst(spec, columns);
        return spec;
    }

    private static ObjectNode object(JsonNode given) {
        if (given instanceof ObjectNode params) {
            return params;
        }
        throw BadInput.at("BAD_TYPE", "params", "must be a mapping of parameters.");
    }

    private long size(Axes axes, @Nullable Optimum optimum) {
        long points;
        try {
            points = Math.multiplyExact(axes.size(), optimum == null ? 1 : optimum.starts());
        } catch (ArithmeticException e) {
            points = Long.MAX_VALUE;
        }
        if (points > MOST_POINTS) {
            throw BadInput.at("TOO_LARGE", "axes", "make more than 10,000,000,000 points; take fewer on an axis.");
        }
        if (!top.has("axes") && optimum == null) {
            throw BadInput.at("MISSING_KEY", "axes", "or optimize must be given: what is varied.");
        }
        return points;
    }

    /** Parts are small enough to lose little in a kill, and few enough to be handled. */
    private int partPoints(long points, @Nullable Optimum optimum) {
        long most = Math.min(MOST_PART_POINTS, (points + PARTS - 1) / PARTS);
        long least = (points + Integer.MAX_VALUE - 1) / Integer.MAX_VALUE;
        return (int) top.whole("partPoints", optimum == null ? Math.max(1, most) : 1, Math.max(1, least), 1_000_000);
    }

    private @Nullable Optimum optimum(AxisReader reader, ValueType.ObjectOf resultType) {
        JsonNode node = top.get("optimize");
        if (node == null) {
            return null;
        }
        Section section = Section.of(node, "optimize");
        section.allow("result", "goal", "method", "variables", "starts", "evaluations", "tolerance");
        String result = section.text("result");
        Column.Kind kind = KeyPath.of(resultType, result, "optimize.result").kind();
        if (kind != Column.Kind.NUMBER && kind != Column.Kind.WHOLE) {
            throw BadInput.value(
                    "BAD_TYPE",
                    "optimize.result",
                    result,
                    "is not a number; of a list name an element, such as " + result + ".0.");
        }
        boolean maximize = section.choice("goal", Goal.values(), null) == Goal.MAXIMIZE;
        Optimum.Method method = section.choice("method", Optimum.Method.values(), Optimum.Method.MULTI_START);
        int starts = (int) section.whole("starts", method == Optimum.Method.MULTI_START ? 8 : 1, 1, 100_000);
        if (method == Optimum.Method.LOCAL && starts > 1) {
            throw BadInput.value("BAD_VALUE", "optimize.starts", starts, "must be 1 with local; use multiStart.");
        }
        AxisReader.Ranges ranges = reader.ranges(section, "variables", true);
        return new Optimum(
                result,
                maximize,
                method,
                ranges.scales(),
                ranges.start(),
                starts,
                (int) section.whole("evaluations", 400, 3, 10_000_000),
                section.number("tolerance", 1e-6, 1e-14, 0.1));
    }

    private enum Goal {
        MAXIMIZE,
        MINIMIZE
    }

    /** What is wrong with a parameter that is not varied is wrong at every point: said before anything is computed. */
    private static void checkFirst(SweepSpec spec, Columns columns) {
        try {
            new PointRunner(spec, RunContext.quiet()).checkFirst();
        } catch (BadInput e) {
            String path = e.path();
            if (path != null && !columns.touches(path)) {
                throw e.under("params");
            }
        } catch (ApicalException | ArithmeticException e) {
            // Of this point only: it will be a row of the table.
            return;
        }
    }

    /** Differences between two sweeps, one a line: {@code axes.0.points: 100 there, 200 here}. */
    public static List<String> differences(ObjectNode there, ObjectNode here) {
        List<String> out = new ArrayList<>();
        compare("", there, here, out);
        return out;
    }

    private static void compare(String path, @Nullable JsonNode there, @Nullable JsonNode here, List<String> out) {
        if (path.equals("title") || there == null && here == null) {
            return;
        }
        if (there != null && here != null) {
            if (there.isNumber() && here.isNumber() && there.doubleValue() == here.doubleValue()) {
                return;
            }
            if (there instanceof ObjectNode a && here instanceof ObjectNode b) {
                for (Map.Entry<String, JsonNode> e : a.properties()) {
                    compare(join(path, e.getKey()), e.getValue(), b.get(e.getKey()), out);
                }
                for (Map.Entry<String, JsonNode> e : b.properties()) {
                    if (!a.has(e.getKey())) {
                        compare(join(path, e.getKey()), null, e.getValue(), out);
                    }
                }
                return;
            }
            if (there.isArray() && here.isArray() && there.size() == here.size()) {
                for (int i = 0; i < there.size(); i++) {
                    compare(join(path, String.valueOf(i)), there.get(i), here.get(i), out);
                }
                return;
            }
            if (there.equals(here)) {
                return;
            }
        }
        out.add(path + ": " + shown(there) + " there, " + shown(here) + " here");
    }

    private static String join(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static String shown(@Nullable JsonNode node) {
        String text = node == null ? "nothing" : node.toString();
        return text.length() > 100 ? text.substring(0, 97) + "..." : text;
    }
}
