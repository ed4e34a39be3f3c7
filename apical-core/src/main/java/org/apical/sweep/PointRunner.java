package org.apical.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.apical.model.ApicalException;
import org.apical.model.BadInput;
import org.apical.model.Cancelled;
import org.apical.model.RunContext;
import org.apical.run.ErrorJson;
import org.apical.run.Runs;
import org.jspecify.annotations.Nullable;

/**
 * Computes the rows of parts, on one thread. The parameters are kept as one tree in which only what varies is exchanged, so
 * that a point costs hardly more than its model.
 */
public final class PointRunner {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** A point that failed, where that ends the sweep. */
    public static final class PointFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final long index;
        private final String code;
        private final String sentence;
        private final boolean input;

        PointFailed(long index, ApicalException cause) {
            this(index, cause.code(), cause.getMessage(), cause instanceof BadInput);
        }

        /** The same on another machine's word. */
        public PointFailed(long index, String code, String sentence, boolean input) {
            super(sentence);
            this.index = index;
            this.code = code;
            this.sentence = sentence;
            this.input = input;
        }

        /** Its index in the sweep. */
        public long index() {
            return index;
        }

        /** Code of its error. */
        public String code() {
            return code;
        }

        /** Message of its error. */
        public String sentence() {
            return sentence;
        }

        /** Whether the input was wrong. */
        public boolean input() {
            return input;
        }
    }

    private final SweepSpec spec;
    private final Runs runs;
    private final RunContext context;
    private final ObjectNode params;
    private final List<Variable> all = new ArrayList<>();
    private final List<Setter> setters = new ArrayList<>();
    private final List<Formula.Bound> formulas = new ArrayList<>();
    private final JsonNode[] values;
    private final double[] numbers;
    private final int columns;
    private final @Nullable Setter seed;

    PointRunner(SweepSpec spec, RunContext context) {
        this.spec = spec;
        this.runs = new Runs(spec.registry());
        this.context = context;
        this.params = spec.params().deepCopy();
        all.addAll(spec.variables());
        spec.derived().forEach(d -> all.add(d.variable()));
        List<String> names = new ArrayList<>(all.stream().map(Variable::name).toList());
        Map<String, Double> constants = Columns.constants(spec.params());
        names.addAll(constants.keySet());
        numbers = new double[names.size()];
        values = new JsonNode[all.size()];
        for (int i = all.size(); i < numbers.length; i++) {
            numbers[i] = constants.getOrDefault(names.get(i), Double.NaN);
        }
        for (Variable variable : all) {
            setters.add(Setter.of(params, variable.key(), variable.wrap()));
        }
        spec.derived().forEach(d -> formulas.add(d.formula().bind(names)));
        seed = spec.seedKey().isEmpty() ? null : Setter.of(params, spec.seedKey(), false);
        columns = spec.columns().size();
    }

    /** Sets one parameter of the tree. */
    private interface Setter {
        void set(JsonNode value);

        static Setter of(ObjectNode params, String key, boolean wrap) {
            if (key.isEmpty()) {
                return value -> {};
            }
            String[] path = key.split("\\.");
            JsonNode node = params;
            for (int i = 0; i < path.length - 1; i++) {
                JsonNode next = node.isArray() ? node.get(Integer.parseInt(path[i])) : node.get(path[i]);
                if (next == null || !next.isContainerNode()) {
                    if (!(node instanceof ObjectNode object)) {
                        throw new IllegalStateException(key);
                    }
                    next = object.putObject(path[i]);
                }
                node = next;
            }
            String last = path[path.length - 1];
            if (node instanceof ArrayNode array) {
                int place = Integer.parseInt(last);
                return value -> array.set(place, value);
            }
            ObjectNode object = (ObjectNode) node;
            return wrap
                    ? value -> object.set(
                            last, value.isNumber() ? NODES.arrayNode(1).add(value) : value)
                    : value -> object.set(last, value);
        }
    }

    /** Whether the parameters of the first point bind. */
    void checkFirst() {
        if (spec.points() > 0) {
            Optimum optimum = spec.optimum();
            place(0);
            if (optimum != null) {
                search(optimum, new double[optimum.scales().size()]);
            }
            runs.check(spec.model(), params());
        }
    }

    private ObjectNode params() {
        derive();
        return params;
    }

    /** Writes the values of the axes at a point. */
    private void place(long point) {
        spec.axes().fill(point, values, 0);
    }

    /** Writes the values of a search at a place of the unit cube. */
    private void search(Optimum optimum, double[] place) {
        int first = spec.axes().width();
        for (int i = 0; i < place.length; i++) {
            values[first + i] = optimum.scales().get(i).ends(Math.max(0, Math.min(1, place[i])));
        }
    }

    private void derive() {
        int given = spec.variables().size();
        for (int i = 0; i < given; i++) {
            numbers[i] = values[i].doubleValue();
            setters.get(i).set(values[i]);
        }
        for (int i = 0; i < formulas.size(); i++) {
            Variable variable = all.get(given + i);
            double x;
            try {
                x = formulas.get(i).value(numbers);
            } catch (ArithmeticException e) {
                throw BadInput.at("BAD_EXPRESSION", variable.name(), "has no value at this point: " + e.getMessage());
            }
            numbers[given + i] = x;
            boolean whole = variable.whole() && Math.abs(x - Math.rint(x)) < 1e-9 * Math.max(1, Math.abs(x));
            values[given + i] = whole ? NODES.numberNode(Math.round(x)) : NODES.numberNode(x);
            setters.get(given + i).set(values[given + i]);
        }
    }

    /**
     * Computes a part.
     *
     * @param failFast throw at the first point that fails
     * @param computed hears of computed points, a few at a time
     * @throws PointFailed with {@code failFast}
     * @throws Cancelled where the context says so
     */
    public PartTable part(int part, boolean failFast, IntConsumer computed) {
        int rows = spec.rows(part);
        long first = (long) part * spec.partPoints();
        @Nullable Object[][] cells = new @Nullable Object[columns][rows];
        int told = 0;
        long last = System.nanoTime();
        for (int row = 0; row < rows; row++) {
            context.checkCancelled();
            point(first + row, cells, row, failFast);
            long now = System.nanoTime();
            if (now - last > 100_000_000L || row == rows - 1) {
                last = now;
                computed.accept(row + 1 - told);
                told = row + 1;
            }
        }
        return new PartTable(part, rows, cells);
    }

    private void point(long index, @Nullable Object[][] cells, int row, boolean failFast) {
        Arrays.fill(values, NODES.nullNode());
        cells[0][row] = index;
        Optimum optimum = spec.optimum();
        int starts = optimum == null ? 1 : optimum.starts();
        int after = 1 + all.size() + spec.kept().size();
        try {
            place(index / starts);
            if (seed != null) {
                seed.set(NODES.numberNode(Hash.seed(spec.seed(), index)));
            }
            ObjectNode result;
            if (optimum == null) {
                result = compute(index);
            } else {
                Search.Found found = new Search(optimum, Hash.mix(spec.seed(), -2, index), spec.seed())
                        .run((int) (index % starts), at -> {
                            search(optimum, at);
                            return compute(index);
                        });
                search(optimum, found.place());
                derive();
                result = found.result();
                cells[after][row] = index % starts;
                cells[after + 1][row] = (long) found.evaluations();
                cells[after + 2][row] = found.converged();
            }
            for (int i = 0; i < spec.kept().size(); i++) {
                SweepSpec.Kept kept = spec.kept().get(i);
                cells[1 + all.size() + i][row] = kept.column().cell(SweepSpec.at(result, kept.parts()));
            }
        } catch (Cancelled e) {
            throw e;
        } catch (ApicalException e) {
            if (failFast) {
                throw new PointFailed(index, e);
            }
            failed(cells, row, ErrorJson.of(e));
        } catch (RuntimeException e) {
            if (failFast) {
                throw e;
            }
            failed(cells, row, ErrorJson.ofBug(e));
        }
        for (int i = 0; i < all.size(); i++) {
            cells[1 + i][row] = all.get(i).column().cell(values[i]);
        }
    }

    private ObjectNode compute(long index) {
        derive();
        SweepTask task = new SweepTask(index, spec.model(), params, spec.seed());
        return runs.compute(task.modelId(), task.params(), context);
    }

    private void failed(@Nullable Object[][] cells, int row, ObjectNode error) {
        cells[columns - 3][row] = error.path("code").asText();
        cells[columns - 2][row] = error.path("message").asText();
        cells[columns - 1][row] =
                error.path("path").isNull() ? null : error.path("path").asText();
    }
}
