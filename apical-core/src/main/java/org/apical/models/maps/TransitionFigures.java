package org.apical.models.maps;

import java.util.ArrayList;
import java.util.List;
import org.apical.model.BadInput;
import org.apical.physics.maps.Backbone;
import org.apical.physics.maps.CriticalMap;
import org.apical.physics.maps.MapGrid;
import org.apical.physics.maps.Puddles;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;
import org.jspecify.annotations.Nullable;

/** R(T), what superconducts at three temperatures, and the backbone. */
final class TransitionFigures {
    private TransitionFigures() {}

    static List<Figure> of(TransitionParams p, TransitionResult r, @Nullable CriticalMap map) {
        List<Figure> out = new ArrayList<>();
        List<Layer> layers = new ArrayList<>();
        double[] t = r.temperatureK();
        layers.add(Layer.curve("resistance", t, r.resistance(), 0));
        if (r.effectiveMedium() != null) {
            layers.add(new Layer.Curve(
                    "effective medium", t, r.effectiveMedium(), Style.color(1).dashed()));
        }
        layers.add(new Layer.Curve(
                "superconducting share",
                t,
                r.superconductingFraction(),
                Style.color(2).dotted()));
        if (r.zeroResistanceK() != null && r.zeroResistanceK() >= t[0] && r.zeroResistanceK() <= t[t.length - 1]) {
            layers.add(new Layer.VerticalLine(r.zeroResistanceK(), "R = 0"));
        }
        out.add(Figure.of(
                "resistance",
                "Resistance of the lattice",
                "",
                new Panel(
                        Axis.of("temperature", "K"),
                        Axis.of("resistance / normal, share", "").range(0, 1.05),
                        layers)));
        if (map != null) {
            classes(r, map, out);
            if (r.zeroResistanceK() != null) {
                out.add(backbone(map, r.zeroResistanceK()));
            }
        }
        return out;
    }

    private static void classes(TransitionResult r, CriticalMap map, List<Figure> out) {
        Double zero = r.zeroResistanceK();
        Double middle = r.midpointK();
        Double onset = r.onsetK();
        if (zero == null || middle == null || onset == null) {
            return;
        }
        double[][] z = new double[0][];
        for (double t : new double[] {zero, middle, onset}) {
            double[][] one = image(map, t);
            if (z.length == 0) {
                z = one;
            } else {
                for (int i = 0; i < z.length; i++) {
                    for (int j = 0; j < z[0].length; j++) {
                        z[i][j] += one[i][j];
                    }
                }
            }
        }
        out.add(Figure.of(
                "superconducting",
                "What superconducts at three temperatures",
                "1: superconducting at R = 0 (" + kelvin(zero) + "), 2: still at the midpoint (" + kelvin(middle)
                        + "), 3: still at the onset (" + kelvin(onset) + "); 0: normal at all three.",
                MapPanels.sites(z, "of three temperatures", "")));
    }

    private static String kelvin(double t) {
        return BadInput.number(Math.rint(100 * t) / 100) + " K";
    }

    /** 1 where superconducting, else 0, NaN where missing; bonds stand between their nodes, a node superconducts with one of its bonds. */
    private static double[][] image(CriticalMap map, double temperature) {
        int rows = map.rows();
        int columns = map.columns();
        if (!map.bonds()) {
            double[][] z = new double[rows][columns];
            for (int i = 0; i < map.tc().length; i++) {
                double tc = map.tc()[i];
                z[i / columns][i % columns] = Double.isNaN(tc) ? Double.NaN : tc > temperature ? 1 : 0;
            }
            return z;
        }
        double[][] z = new double[2 * rows - 1][2 * columns - 1];
        int horizontal = rows * (columns - 1);
        for (int i = 0; i < map.tc().length; i++) {
            if (map.tc()[i] > temperature) {
                int across = i < horizontal ? columns - 1 : columns;
                int k = i < horizontal ? i : i - horizontal;
                int r = 2 * (k / across) + (i < horizontal ? 0 : 1);
                int c = 2 * (k % across) + (i < horizontal ? 1 : 0);
                z[r][c] = 1;
                int dr = i < horizontal ? 0 : 1;
                z[r - dr][c - 1 + dr] = 1;
                z[r + dr][c + 1 - dr] = 1;
            }
        }
        return z;
    }

    private static Figure backbone(CriticalMap map, double zero) {
        double[][] z = image(map, Math.nextDown(zero));
        int rows = z.length;
        int columns = z[0].length;
        Puddles found = Puddles.of(MapGrid.of(z), 0.5, false);
        boolean[] bars = new boolean[found.count() + 1];
        boolean[] first = new boolean[found.count() + 1];
        for (int c = 0; c < columns; c++) {
            first[found.labels()[c]] = true;
        }
        for (int c = 0; c < columns; c++) {
            int label = found.labels()[(rows - 1) * columns + c];
            bars[label] = label > 0 && first[label];
        }
        boolean[] in = new boolean[rows * columns];
        for (int i = 0; i < in.length; i++) {
            in[i] = bars[found.labels()[i]];
        }
        boolean[] back = Backbone.of(rows, columns, in);
        for (int i = 0; i < in.length; i++) {
            z[i / columns][i % columns] += back[i] ? 2 : in[i] ? 1 : 0;
        }
        return Figure.of(
                "backbone",
                "The path that shorts the lattice",
                "Just below R = 0, at " + kelvin(zero)
                        + ". 0: normal, 1: superconducting, 2: in the cluster that joins the bars, 3: on its backbone, where a "
                        + "current can pass.",
                MapPanels.sites(z, "class", ""));
    }
}
