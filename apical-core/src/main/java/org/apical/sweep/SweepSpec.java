package org.apical.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.apical.model.Registry;
import org.apical.model.RunContext;
import org.jspecify.annotations.Nullable;

/**
 * A sweep, validated: which model, which points, what is kept of each. Made by {@link SweepFile}; as JSON it travels to other
 * machines.
 */
public final class SweepSpec {
    /**
     * A result that is kept.
     *
     * @param path where it stands in the result
     * @param parts the same, split at the dots
     * @param column its column
     */
    record Kept(String path, List<String> parts, Column column) {
        Kept(String path, Column column) {
            this(path, List.of(path.split("\\.", -1)), column);
        }
    }

    /**
     * A variable that follows from others.
     *
     * @param variable what it is
     * @param formula how it follows
     */
    record Derived(Variable variable, Formula formula) {}

    private final ObjectNode source;
    private final Registry registry;
    private final String title;
    private final String model;
    private final ObjectNode params;
    private final Axes axes;
    private final List<Variable> variables;
    private final List<Derived> derived;
    private final List<Kept> kept;
    private final @Nullable Optimum optimum;
    private final long seed;
    private final String seedKey;
    private final int partPoints;

    SweepSpec(
            ObjectNode source,
            Registry registry,
            String title,
            String model,
            ObjectNode params,
            Axes axes,
            List<Variable> variables,
            List<Derived> derived,
            List<Kept> kept,
            @Nullable Optimum optimum,
            long seed,
            String seedKey,
            int partPoints) {
        this.source = source;
        this.registry = registry;
        this.title = title;
        this.model = model;
        this.params = params;
        this.axes = axes;
        this.variables = List.copyOf(variables);
        this.derived = List.copyOf(derived);
        this.kept = List.copyOf(kept);
        this.optimum = optimum;
        this.seed = seed;
        this.seedKey = seedKey;
        this.partPoints = partPoints;
    }

    /** The sweep as it was given; {@link SweepFile#of} makes the same sweep of it. */
    public ObjectNode source() {
        return source.deepCopy();
    }

    /** One line about it, may be empty. */
    public String title() {
        return title;
    }

    /** The model. */
    public String model() {
        return model;
    }

    /** Rows of the table: points of the axes, times the starts of a search. */
    public long points() {
        return axes.size() * (optimum == null ? 1 : optimum.starts());
    }

    /** Points of a part. */
    public int partPoints() {
        return partPoints;
    }

    /** How many parts. */
    public int parts() {
        return (int) ((points() + partPoints - 1) / partPoints);
    }

    /** Rows of one part. */
    public int rows(int part) {
        return (int) Math.min(partPoints, points() - (long) part * partPoints);
    }

    /** The columns of the table. */
    public List<Column> columns() {
        List<Column> all = new ArrayList<>();
        all.add(new Column("index", Column.Kind.WHOLE, ""));
        variables.forEach(v -> all.add(v.column()));
        derived.forEach(d -> all.add(d.variable().column()));
        kept.forEach(k -> all.add(k.column()));
        if (optimum != null) {
            all.add(new Column("start", Column.Kind.WHOLE, ""));
            all.add(new Column("evaluations", Column.Kind.WHOLE, ""));
            all.add(new Column("converged", Column.Kind.FLAG, ""));
        }
        all.add(new Column("errorCode", Column.Kind.TEXT, ""));
        all.add(new Column("errorMessage", Column.Kind.TEXT, ""));
        all.add(new Column("errorPath", Column.Kind.TEXT, ""));
        return all;
    }

    /** Names of the columns that the axes vary, in their order; what a search varies is not among them. */
    public List<String> nested() {
        return variables.stream().limit(axes.width()).map(Variable::name).toList();
    }

    /** Those of them that are spread as samples. */
    public List<String> sampled() {
        List<String> all = nested();
        return axes.sampled(0).mapToObj(all::get).toList();
    }

    /** Names of the columns that are kept results. */
    public List<String> results() {
        return kept.stream().map(k -> k.column().name()).toList();
    }

    /** Name of the column that is optimised; null for none. */
    public @Nullable String goal() {
        Optimum o = optimum;
        return o == null
                ? null
                : kept.stream()
                        .filter(k -> k.path().equals(o.result()))
                        .map(k -> k.column().name())
                        .findFirst()
                        .orElse(null);
    }

    /** Whether the goal is the largest value. */
    public boolean maximize() {
        return optimum == null || optimum.maximize();
    }

    /** Starts a part; the runner belongs to one thread. */
    public PointRunner runner(RunContext context) {
        return new PointRunner(this, context);
    }

    Registry registry() {
        return registry;
    }

    ObjectNode params() {
        return params;
    }

    Axes axes() {
        return axes;
    }

    List<Variable> variables() {
        return variables;
    }

    List<Derived> derived() {
        return derived;
    }

    List<Kept> kept() {
        return kept;
    }

    @Nullable
    Optimum optimum() {
        return optimum;
    }

    long seed() {
        return seed;
    }

    String seedKey() {
        return seedKey;
    }

    /** The node at a path in a result; null where there is none. */
    static @Nullable JsonNode at(ObjectNode result, List<String> path) {
        JsonNode node = result;
        for (String part : path) {
            if (node == null) {
                return null;
            }
            if (node.isNumber() && index(part) == 0) {
                // A number that stands where a list may is its only item.
                continue;
            }
            node = node.isArray() ? node.get(index(part)) : node.get(part);
        }
        return node;
    }

    /** A place in a list, -1 for none. */
    private static int index(String part) {
        int out = 0;
        for (int i = 0; i < part.length(); i++) {
            int digit = part.charAt(i) - '0';
            if (digit < 0 || digit > 9 || i > 6) {
                return -1;
            }
            out = 10 * out + digit;
        }
        return out;
    }
}
