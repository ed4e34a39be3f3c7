package org.apical.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.apical.model.BadInput;
import org.apical.model.Key;
import org.apical.model.ValueType;
import org.jspecify.annotations.Nullable;

/** Reads the axes of a sweep file: single ones, {@code zip}, {@code product} and {@code sample}, one within another. */
final class AxisReader {
    private static final int MOST_VALUES = 10_000_000;

    private final Columns columns;
    private final long seed;

    AxisReader(Columns columns, long seed) {
        this.columns = columns;
        this.seed = seed;
    }

    /** Axes that are nested, the last one running fastest. */
    Axes product(Section section, String key) {
        List<Axes> axes = new ArrayList<>();
        for (Section item : section.sections(key)) {
            axes.add(axis(item));
        }
        return axes.size() == 1 ? axes.get(0) : new Axes.Product(List.copyOf(axes));
    }

    private Axes axis(Section section) {
        if (section.has("zip")) {
            section.allow("zip");
            List<Axes> axes = new ArrayList<>();
            List<Section> items = section.sections("zip");
            for (Section item : items) {
                axes.add(axis(item));
                long first = axes.get(0).size();
                long size = axes.get(axes.size() - 1).size();
                if (size != first) {
                    throw BadInput.at(
                            "BAD_VALUE",
                            item.path(),
                            "has " + size + " points, the first of the zip has " + first + "; they must be equal.");
                }
            }
            return new Axes.Zip(List.copyOf(axes));
        } else if (section.has("product")) {
            section.allow("product");
            return product(section, "product");
        } else if (section.has("sample")) {
            section.allow("sample");
            return sample(Section.of(section.get("sample"), section.path("sample")));
        }
        return single(section);
    }

    private Axes sample(Section section) {
        section.allow("method", "points", "seed", "axes");
        Axes.Method method = section.choice("method", Axes.Method.values(), null);
        if (!section.has("points")) {
            throw BadInput.at("MISSING_KEY", section.path("points"), "must be given: how many points.");
        }
        long points = section.whole("points", 0, 1, 1_000_000_000);
        long own = section.whole("seed", seed, Long.MIN_VALUE, Long.MAX_VALUE);
        return new Axes.Sample(method, ranges(section, "axes", false).scales(), points, own);
    }

    private Axes single(Section section) {
        section.allow("key", "name", "values", "from", "to", "points", "scale");
        Columns.Target target = columns.target(section);
        if (section.has("values")) {
            if (section.has("from") || section.has("to") || section.has("points")) {
                throw BadInput.at("BAD_VALUE", section.path("values"), "or from, to, points: keep one of the two.");
            }
            List<JsonNode> values = values(section, target.path());
            columns.add(target, kind(values, target.path()), false);
            return new Axes.Values(values);
        }
        Axes.Scale scale = scale(section, target.path());
        if (!section.has("points")) {
            throw BadInput.at("MISSING_KEY", section.path("points"), "must be given: how many points.");
        }
        long points = section.whole("points", 0, 1, 1_000_000_000);
        if (scale.whole() && points > Math.abs(scale.to() - scale.from()) + 1) {
            throw BadInput.value(
                    "BAD_VALUE", section.path("points"), points, "is more than there are whole numbers in the range.");
        }
        columns.add(target, scale.whole() ? Column.Kind.WHOLE : Column.Kind.NUMBER, false);
        return new Axes.Grid(scale, points);
    }

    /** Ranges of variables, and where a search starts in them. */
    record Ranges(List<Axes.Scale> scales, double @Nullable [] start) {}

    Ranges ranges(Section section, String key, boolean search) {
        List<Axes.Scale> scales = new ArrayList<>();
        List<Section> items = section.sections(key);
        if (items.size() > 1000) {
            throw BadInput.at("TOO_LARGE", section.path(key), "are more than 1000.");
        }
        double[] start = new double[items.size()];
        boolean started = false;
        for (int i = 0; i < items.size(); i++) {
            Section item = items.get(i);
            item.allow(
                    search
                            ? new String[] {"key", "name", "from", "to", "scale", "start"}
                            : new String[] {"key", "name", "from", "to", "scale", "values"});
            Columns.Target target = columns.target(item);
            Axes.Scale scale;
            Column.Kind kind;
            if (item.has("values")) {
                List<JsonNode> values = values(item, target.path());
                scale = new Axes.Scale(0, 1, false, false, values);
                kind = kind(values, target.path());
            } else {
                scale = scale(item, target.path());
                kind = scale.whole() ? Column.Kind.WHOLE : Column.Kind.NUMBER;
                start[i] = 0.5;
                if (search && scale.from() >= scale.to()) {
                    throw BadInput.value("BAD_VALUE", item.path("to"), scale.to(), "must be above from.");
                }
                if (item.has("start")) {
                    double at = item.number("start", 0, scale.from(), scale.to());
                    start[i] = scale.place(at);
                    started = true;
                }
            }
            columns.add(target, kind, false);
            scales.add(scale);
        }
        return new Ranges(List.copyOf(scales), started ? start : null);
    }

    private static Axes.Scale scale(Section section, @Nullable KeyPath path) {
        double from = section.number("from");
        double to = section.number("to");
        boolean log = section.choice("scale", Spacing.values(), Spacing.LINEAR) == Spacing.LOG;
        if (log && !(from > 0 && to > 0)) {
            throw BadInput.value(
                    "BAD_VALUE",
                    section.path(from > 0 ? "to" : "from"),
                    from > 0 ? to : from,
                    "must be above 0 on a log scale.");
        }
        boolean whole = path != null && path.whole();
        Axes.Scale scale = new Axes.Scale(from, to, log, whole, List.of());
        if (whole && (from != Math.rint(from) || to != Math.rint(to))) {
            throw BadInput.value(
                    "BAD_TYPE", section.path("from"), from, "and to must be whole numbers, as the parameter is.");
        }
        check(path, scale.number(from), section.path("from"));
        check(path, scale.number(to), section.path("to"));
        return scale;
    }

    private enum Spacing {
        LINEAR,
        LOG
    }

    private static List<JsonNode> values(Section section, @Nullable KeyPath path) {
        List<JsonNode> values = section.list("values");
        if (values.size() > MOST_VALUES) {
            throw BadInput.at("TOO_LARGE", section.path("values"), "has more than 10,000,000 items.");
        }
        for (int i = 0; i < values.size(); i++) {
            check(path, values.get(i), section.path("values") + "." + i);
        }
        return List.copyOf(values);
    }

    private static Column.Kind kind(List<JsonNode> values, @Nullable KeyPath path) {
        if (values.stream().allMatch(JsonNode::isNumber)) {
            return path != null && path.whole() ? Column.Kind.WHOLE : Column.Kind.NUMBER;
        } else if (values.stream().allMatch(JsonNode::isTextual)) {
            return Column.Kind.TEXT;
        } else if (values.stream().allMatch(JsonNode::isBoolean)) {
            return Column.Kind.FLAG;
        }
        return Column.Kind.JSON;
    }

    /** Refuses a value that its parameter never takes. */
    private static void check(@Nullable KeyPath path, JsonNode value, String where) {
        if (path == null) {
            if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
                throw BadInput.value("BAD_TYPE", where, value, "must be a number, as the variable is for expressions.");
            }
            return;
        }
        Key key = path.key();
        ValueType type = path.type();
        boolean number = type instanceof ValueType.Number || type instanceof ValueType.Whole || path.numbers();
        if (number && value.isNumber()) {
            double x = value.doubleValue();
            if (path.whole() && x != Math.rint(x)) {
                throw BadInput.value("BAD_TYPE", where, value, "must be a whole number.");
            }
            if (!key.range().contains(x)) {
                throw BadInput.value(
                        "BAD_VALUE",
                        where,
                        value,
                        "is not allowed: " + key.name() + " must be "
                                + key.range().words()
                                + (key.unit().symbol().isEmpty()
                                        ? ""
                                        : " (" + key.unit().symbol() + ")") + ".");
            }
        } else if (type instanceof ValueType.Number
                || type instanceof ValueType.Whole
                || type instanceof ValueType.Bool && !value.isBoolean()
                || type instanceof ValueType.Text && !value.isTextual()) {
            throw BadInput.value(
                    "BAD_TYPE", where, value, "is not allowed: " + key.name() + " takes " + type.words() + ".");
        } else if (type instanceof ValueType.Choice choice && !choice.names().contains(value.asText())) {
            throw BadInput.unknown("BAD_VALUE", where, value.asText(), choice.names());
        }
    }
}
