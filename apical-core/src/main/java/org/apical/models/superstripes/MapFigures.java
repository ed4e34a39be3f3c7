package org.apical.models.superstripes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apical.physics.superstripes.Superlattice;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Figures of {@link MapModel}: curves over one axis, heat maps over two, with both transitions of the miniband. */
final class MapFigures {
    private static final int MOST_SLICES = 4;
    private static final int MOST_CURVES = 8;

    private MapFigures() {}

    static List<Figure> of(MapParams p, MapResult r) {
        int[] shape = p.shape();
        List<Panel> panels = new ArrayList<>();
        String caption = caption(p, r);
        if (shape.length == 1) {
            panels.add(curves(p, r, new int[] {0}, 1));
        } else {
            int third = shape.length == 3 ? shape[2] : 1;
            int slices = Math.min(third, MOST_SLICES);
            StringBuilder which = new StringBuilder();
            for (int s = 0; s < slices; s++) {
                int slice = slices == 1 ? 0 : s * (third - 1) / (slices - 1);
                panels.add(plane(p, r, slice));
                if (shape.length == 3) {
                    which.append(
                                    s == 0
                                            ? " Panels from above: "
                                                    + p.axes().get(2).key() + " = "
                                            : ", ")
                            .append(String.format(
                                    Locale.ROOT, "%.4g", p.axes().get(2).numbers()[slice]));
                }
            }
            caption += which.length() == 0 ? "" : which + ".";
        }
        return List.of(new Figure(
                "map",
                "Tc: "
                        + p.pairing()
                                .words(p.axes().stream().map(MapAxisParams::key).collect(Collectors.toSet())),
                caption,
                panels));
    }

    private static String caption(MapParams p, MapResult r) {
        MapResult.Best best = r.best();
        String text =
                "Lines: bottom (dashed) and neck (solid) of miniband " + p.band() + ", where an axis counts electrons.";
        if (best == null) {
            return text;
        }
        StringBuilder at = new StringBuilder();
        for (int i = 0; i < best.values().length; i++) {
            at.append(i == 0 ? "" : ", ")
                    .append(p.axes().get(i).key())
                    .append(String.format(Locale.ROOT, " = %.4g", best.values()[i]));
        }
        Map<MapKey, Double> given = new EnumMap<>(MapKey.class);
        for (int i = 0; i < best.values().length; i++) {
            given.put(p.axes().get(i).kind(), best.values()[i]);
        }
        return String.format(Locale.ROOT, "%s Largest Tc %.2f K at %s.", text, best.tcK(), at)
                + p.at(given).setting().bothAt(best.muEV());
    }

    private static Axis axis(MapAxisParams a) {
        double[] x = a.numbers();
        Axis axis = Axis.of(a.kind().label(), a.kind().unit().symbol());
        return x.length > 1 ? axis.range(Math.min(x[0], x[x.length - 1]), Math.max(x[0], x[x.length - 1])) : axis;
    }

    /** A heat map of the first two axes, or curves where their values are not evenly spaced. */
    private static Panel plane(MapParams p, MapResult r, int slice) {
        double[] x = p.axes().get(0).numbers();
        double[] y = p.axes().get(1).numbers();
        int third = p.axes().size() == 3 ? p.shape()[2] : 1;
        if (!even(x) || !even(y)) {
            int[] rows = new int[Math.min(y.length, MOST_CURVES)];
            for (int i = 0; i < rows.length; i++) {
                rows[i] = rows.length == 1 ? 0 : i * (y.length - 1) / (rows.length - 1);
            }
            int[] at = new int[rows.length];
            for (int i = 0; i < rows.length; i++) {
                at[i] = rows[i] * third + slice;
            }
            return curves(p, r, at, y.length * third);
        }
        double[][] z = new double[y.length][x.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < y.length; j++) {
                z[j][i] = r.tcK()[(i * y.length + j) * third + slice];
            }
        }
        List<Layer> layers = new ArrayList<>();
        layers.add(new Layer.HeatMap(x, y, z, "Tc", "K"));
        layers.addAll(
                transitions(p, x, y, third == 1 ? Double.NaN : p.axes().get(2).numbers()[slice]));
        return new Panel(axis(p.axes().get(0)), axis(p.axes().get(1)), layers);
    }

    private static boolean even(double[] x) {
        if (x.length < 2) {
            return false;
        }
        double step = (x[x.length - 1] - x[0]) / (x.length - 1);
        for (int i = 1; i < x.length; i++) {
            if (!(step > 0 && Math.abs(x[i] - x[i - 1] - step) < 1e-6 * step)) {
                return false;
            }
        }
        return true;
    }

    /** Tc over the first axis, from each offset in steps of a stride. */
    private static Panel curves(MapParams p, MapResult r, int[] offsets, int stride) {
        double[] x = p.axes().get(0).numbers();
        List<Layer> layers = new ArrayList<>();
        int third = p.axes().size() == 3 ? p.shape()[2] : 1;
        for (int c = 0; c < offsets.length; c++) {
            double[] y = new double[x.length];
            for (int i = 0; i < x.length; i++) {
                y[i] = r.tcK()[i * stride + offsets[c]];
            }
            double[][] line = Plots.sorted(x, y);
            String name = p.axes().size() == 1
                    ? ""
                    : String.format(
                            Locale.ROOT,
                            "%s = %.4g",
                            p.axes().get(1).key(),
                            p.axes().get(1).numbers()[offsets[c] / third]);
            layers.add(new Layer.Curve(name, line[0], line[1], Style.color(c).width(1.8)));
        }
        return new Panel(axis(p.axes().get(0)), Plots.tc(), layers);
    }

    /** Bottom and neck of the miniband as lines over the plane, where one of the two axes counts electrons. */
    private static List<Layer> transitions(MapParams p, double[] x, double[] y, double z) {
        boolean along = p.axes().get(0).kind().isDoping();
        if (!along && !p.axes().get(1).kind().isDoping()) {
            return List.of();
        }
        double[] other = along ? y : x;
        double[] doping = along ? x : y;
        double[][] at = new double[2][other.length];
        for (int i = 0; i < other.length; i++) {
            Map<MapKey, Double> given = new EnumMap<>(MapKey.class);
            given.put(p.axes().get(along ? 1 : 0).kind(), other[i]);
            given.put(p.axes().get(along ? 0 : 1).kind(), doping[0]);
            if (p.axes().size() == 3) {
                given.put(p.axes().get(2).kind(), z);
            }
            for (int t = 0; t < 2; t++) {
                at[t][i] = Double.NaN;
            }
            try {
                MapParams.Point point = p.at(given);
                Superlattice lattice = point.setting().theory(true).lattice();
                for (int t = 0; t < 2; t++) {
                    double energy = t == 0 ? lattice.bottom(p.band() - 1) : lattice.neck(p.band() - 1);
                    double v = place(point, lattice, energy, p.band() - 1);
                    at[t][i] = v >= doping[0] && v <= doping[doping.length - 1] ? v : Double.NaN;
                }
            } catch (IllegalArgumentException e) {
                // No cell there: a gap in the line.
                at[1][i] = Double.NaN;
            }
        }
        List<Layer> out = new ArrayList<>();
        for (int t = 0; t < 2; t++) {
            Style style =
                    t == 0 ? Style.color(1).dashed().width(1.8) : Style.color(1).width(1.8);
            // A line may be a gap in y only; where doping runs along x it is cut into its valid stretch.
            out.addAll(line(t == 0 ? "bottom" : "neck", along ? at[t] : other, along ? other : at[t], style));
        }
        return out;
    }

    private static double place(MapParams.Point point, Superlattice lattice, double energy, int band) {
        double omega = 1e-3 * point.setting().omega0();
        return switch (point.doping()) {
            case DENSITY -> lattice.density(energy, 0);
            case ETA_BOTTOM -> (energy - lattice.bottom(band)) / omega;
            case ETA_NECK -> (energy - lattice.neck(band)) / omega;
            default -> energy;
        };
    }

    private static List<Layer> line(String name, double[] x, double[] y, Style style) {
        List<Layer> out = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= x.length; i++) {
            if (i == x.length || Double.isNaN(x[i]) || Double.isNaN(y[i])) {
                if (i - from > 1) {
                    out.add(new Layer.Curve(
                            out.isEmpty() ? name : "",
                            Arrays.copyOfRange(x, from, i),
                            Arrays.copyOfRange(y, from, i),
                            style));
                }
                from = i + 1;
            }
        }
        return out;
    }
}
