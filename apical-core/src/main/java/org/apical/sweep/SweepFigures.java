package org.apical.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apical.model.BadInput;
import org.apical.plot.Axis;
import org.apical.plot.Contours;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;
import org.apical.run.RunFolder;
import org.jspecify.annotations.Nullable;

/**
 * Figures of a sweep: a result over one axis, a curve for each value of a second one, and over two axes a heat map with
 * level lines; over axes that are no grid, its points.
 */
public final class SweepFigures {
    private static final int MOST_CURVES = 8;
    private static final int MOST_RESULTS = 4;
    private static final int MOST_SIDE = 400;
    private static final int LEVELS = 6;

    private final SweepSpec spec;
    private final SweepTable table;
    private final Map<String, Column> columns = new LinkedHashMap<>();

    /** Figures of that table. */
    public SweepFigures(SweepSpec spec, SweepTable table) {
        this.spec = spec;
        this.table = table;
        spec.columns().forEach(c -> columns.put(c.name(), c));
    }

    /**
     * The figures.
     *
     * @param x column of the horizontal axis, null for the first that varies
     * @param y column of the vertical axis of a map, null for the second that varies
     * @param z result shown, null for the first ones
     */
    public List<Figure> of(@Nullable String x, @Nullable String y, @Nullable String z) {
        List<String> varied = new ArrayList<>();
        for (String name : spec.nested()) {
            if (number(column(name)) && table.varies(name)) {
                varied.add(name);
            }
        }
        String first = x != null ? x : varied.isEmpty() ? null : varied.get(0);
        if (first == null) {
            return List.of();
        }
        boolean sampled = !spec.sampled().isEmpty();
        varied.removeIf(name -> name.equals(first) || !sampled && table.follows(name, first));
        String second = y != null ? y : varied.isEmpty() ? null : varied.get(0);
        varied.removeIf(name -> second != null && (name.equals(second) || !sampled && table.follows(name, second)));
        List<Figure> out = new ArrayList<>();
        for (String result : z != null ? List.of(z) : results(first, second)) {
            numeric(result);
            out.add(figure(numeric(first), second == null ? null : numeric(second), result, varied));
        }
        return out;
    }

    private Column column(String name) {
        Column column = columns.get(name);
        if (column == null) {
            throw BadInput.unknown("UNKNOWN_KEY", "column", name, columns.keySet());
        }
        return column;
    }

    private static boolean number(Column column) {
        return column.kind() == Column.Kind.NUMBER || column.kind() == Column.Kind.WHOLE;
    }

    private String numeric(String name) {
        if (!number(column(name))) {
            throw BadInput.value("BAD_TYPE", "column", name, "holds no single numbers, which a figure needs.");
        }
        return name;
    }

    private List<String> results(String first, @Nullable String second) {
        String goal = spec.goal();
        List<String> out = new ArrayList<>();
        if (goal != null) {
            out.add(goal);
            return out;
        }
        for (String name : spec.results()) {
            if (out.size() < MOST_RESULTS
                    && number(column(name))
                    && !name.equals(first)
                    && !name.equals(second)
                    && table.varies(name)) {
                out.add(name);
            }
        }
        return out;
    }

    private Axis axis(String name) {
        return Axis.of(name, column(name).unit());
    }

    private Figure figure(String x, @Nullable String y, String z, List<String> others) {
        List<String> needed = new ArrayList<>(List.of(x, z));
        if (y != null) {
            needed.add(y);
        }
        needed.addAll(others);
        Map<String, double[]> all = table.numbers(needed);
        Map<String, double[]> data = slice(all, others, z);
        double[] xs = distinct(get(data, x));
        double[] ys = y == null ? new double[0] : distinct(get(data, y));
        int n = get(data, x).length;
        String id = RunFolder.safe(z + "-over-" + x + (y == null ? "" : "-" + y));
        String title = z + " over " + x + (y == null ? "" : " and " + y);
        boolean grid = spec.sampled().isEmpty()
                && n > 1
                && (y == null
                        ? xs.length == n
                        : (long) xs.length * ys.length >= n && n * 2L > (long) xs.length * ys.length);
        if (!grid) {
            List<Panel> panels = new ArrayList<>(List.of(points(all, x, z)));
            if (y != null) {
                panels.add(points(all, y, z));
            }
            return new Figure(id, title, n == 0 ? "Every point failed." : "Each point of the sweep.", panels);
        }
        String held = held(data, others);
        String at = held.isEmpty() ? "" : " The other axes stand where the best point is: " + held + ".";
        List<Panel> panels = new ArrayList<>();
        String caption = "A curve for each value.";
        if (y != null && map(xs, ys)) {
            panels.add(heat(data, x, y, z, xs, ys));
            caption = "Above: colours, with level lines. Below: the same as curves.";
        }
        panels.add(curves(data, x, y, z, ys));
        return new Figure(
                id, title + (held.isEmpty() ? "" : ", " + held), y == null ? at.strip() : caption + at, panels);
    }

    private static double[] get(Map<String, double[]> data, String name) {
        return data.getOrDefault(name, new double[0]);
    }

    /** The rows in which all other axes stand where they stand at the best point. */
    private Map<String, double[]> slice(Map<String, double[]> all, List<String> others, String z) {
        if (others.isEmpty()) {
            return all;
        }
        double[] values = get(all, z);
        int best = -1;
        for (int i = 0; i < values.length; i++) {
            double v = spec.maximize() ? values[i] : -values[i];
            double so = best < 0 ? Double.NEGATIVE_INFINITY : spec.maximize() ? values[best] : -values[best];
            if (v > so) {
                best = i;
            }
        }
        int at = Math.max(0, best);
        int[] rows = IntStream.range(0, values.length)
                .filter(i -> others.stream().allMatch(o -> get(all, o)[i] == get(all, o)[at]))
                .toArray();
        Map<String, double[]> out = new LinkedHashMap<>();
        all.forEach((name, column) ->
                out.put(name, Arrays.stream(rows).mapToDouble(i -> column[i]).toArray()));
        return out;
    }

    private static String held(Map<String, double[]> data, List<String> others) {
        StringBuilder out = new StringBuilder();
        for (String other : others) {
            double[] values = get(data, other);
            if (values.length > 0) {
                out.append(out.length() == 0 ? "" : ", ").append(other).append(" = " + Contours.number(values[0]));
            }
        }
        return out.toString();
    }

    private static double[] distinct(double[] values) {
        TreeSet<Double> set = new TreeSet<>();
        for (double v : values) {
            set.add(v);
        }
        return set.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static boolean map(double[] xs, double[] ys) {
        return xs.length > 2
                && ys.length > 2
                && xs.length <= MOST_SIDE * 10
                && ys.length <= MOST_SIDE * 10
                && (even(xs) || even(logs(xs)))
                && (even(ys) || even(logs(ys)));
    }

    private static double[] logs(double[] values) {
        return Arrays.stream(values).map(Math::log10).toArray();
    }

    private static boolean even(double[] x) {
        double step = (x[x.length - 1] - x[0]) / (x.length - 1);
        for (int i = 1; i < x.length; i++) {
            if (!(Math.abs(x[i] - x[i - 1] - step) < 1e-6 * step)) {
                return false;
            }
        }
        return step > 0;
    }

    /** Every so many values, so that no map has more cells than eyes can see. */
    private static double[] thinned(double[] values) {
        int every = (values.length + MOST_SIDE - 1) / MOST_SIDE;
        double[] out = new double[(values.length + every - 1) / every];
        for (int i = 0; i < out.length; i++) {
            out[i] = values[i * every];
        }
        return out;
    }

    private Panel heat(Map<String, double[]> data, String x, String y, String z, double[] xs, double[] ys) {
        double[] gx = thinned(xs);
        double[] gy = thinned(ys);
        double[][] grid = new double[gy.length][gx.length];
        for (double[] row : grid) {
            Arrays.fill(row, Double.NaN);
        }
        for (int i = 0; i < get(data, x).length; i++) {
            int column = Arrays.binarySearch(gx, get(data, x)[i]);
            int row = Arrays.binarySearch(gy, get(data, y)[i]);
            if (column >= 0 && row >= 0) {
                grid[row][column] = get(data, z)[i];
            }
        }
        boolean logX = !even(gx);
        boolean logY = !even(gy);
        double[] px = logX ? logs(gx) : gx;
        double[] py = logY ? logs(gy) : gy;
        List<Layer> layers = new ArrayList<>();
        layers.add(new Layer.HeatMap(px, py, grid, z, column(z).unit()));
        layers.addAll(Contours.lines(
                px, py, grid, Contours.levels(grid, LEVELS), column(z).unit()));
        return new Panel(place(x, logX, px), place(y, logY, py), layers);
    }

    private Axis place(String name, boolean log, double[] at) {
        Axis plain = axis(name);
        Axis axis = log ? Axis.of("log₁₀ " + plain.text(), "") : plain;
        return axis.range(at[0], at[at.length - 1]);
    }

    private Panel curves(Map<String, double[]> data, String x, @Nullable String y, String z, double[] ys) {
        List<Layer> layers = new ArrayList<>();
        double[] gx = get(data, x);
        double[] gz = get(data, z);
        int count = Math.max(1, Math.min(MOST_CURVES, ys.length));
        for (int c = 0; c < count; c++) {
            double value = y == null ? 0 : ys[count == 1 ? 0 : (int) ((long) c * (ys.length - 1) / (count - 1))];
            double[] gy = y == null ? new double[0] : get(data, y);
            int[] rows = IntStream.range(0, gx.length)
                    .filter(i -> y == null || gy[i] == value)
                    .boxed()
                    .sorted(Comparator.comparingDouble(i -> gx[i]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            layers.add(new Layer.Curve(
                    y == null ? "" : y + " = " + Contours.number(value),
                    Arrays.stream(rows).mapToDouble(i -> gx[i]).toArray(),
                    Arrays.stream(rows).mapToDouble(i -> gz[i]).toArray(),
                    y == null ? Style.color(0) : Style.shade(count == 1 ? 0 : (double) c / (count - 1))));
        }
        double[] xs = distinct(gx);
        boolean log = xs.length > 2 && xs[0] > 0 && !even(xs) && even(logs(xs));
        return new Panel(log ? axis(x).logarithmic() : axis(x), axis(z), layers);
    }

    private Panel points(Map<String, double[]> data, String x, String z) {
        double[] gx = get(data, x);
        int every = Math.max(1, gx.length / 20_000);
        int n = (gx.length + every - 1) / every;
        double[] px = new double[n];
        double[] pz = new double[n];
        for (int i = 0; i < n; i++) {
            px[i] = gx[i * every];
            pz[i] = get(data, z)[i * every];
        }
        return Panel.of(axis(x), axis(z), new Layer.Points("", px, pz, new double[0], Style.color(0)));
    }
}
