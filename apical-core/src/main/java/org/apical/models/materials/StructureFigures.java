package org.apical.models.materials;

import java.util.ArrayList;
import java.util.List;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Figures of {@link StructureModel}. */
final class StructureFigures {
    private static final double WIDTH = 0.03;
    private static final double HEIGHT = 0.75;
    private static final int POINTS = 800;
    private static final int MAX_SITES = 12;

    private StructureFigures() {}

    static List<Figure> of(StructureResult r) {
        return List.of(CellFigure.of(r), radial(r));
    }

    /** Neighbours of each site against distance: a row a site, a colour a neighbour. */
    private static Figure radial(StructureResult r) {
        List<StructureResult.SiteShells> sites =
                r.shells().subList(0, Math.min(MAX_SITES, r.shells().size()));
        double reach = 0;
        double start = Double.POSITIVE_INFINITY;
        double most = 0;
        for (StructureResult.SiteShells s : sites) {
            for (int i = 0; i < s.counts().length; i++) {
                reach = Math.max(reach, s.distancesA()[i]);
                start = Math.min(start, s.distancesA()[i]);
                most = Math.max(most, s.counts()[i]);
            }
        }
        if (!(reach > 0)) {
            start = 0;
            reach = 1;
            most = 1;
        }
        start = Math.max(0, start - 0.3);
        reach += 0.2;
        List<Layer> layers = new ArrayList<>();
        List<String> neighbours = r.shells().stream()
                .map(StructureResult.SiteShells::site)
                .distinct()
                .limit(MAX_SITES)
                .toList();
        double[] x = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            x[i] = start + (reach - start) * i / (POINTS - 1);
        }
        for (int c = 0; c < neighbours.size(); c++) {
            boolean named = false;
            for (int row = 0; row < sites.size(); row++) {
                double[] y = peaks(sites.get(row), neighbours.get(c), x, sites.size() - row, most);
                if (y.length > 0) {
                    layers.add(new Layer.Curve(named ? "" : neighbours.get(c), x, y, style(c)));
                    named = true;
                }
            }
        }
        List<String> names = new ArrayList<>();
        for (int i = sites.size() - 1; i >= 0; i--) {
            names.add(sites.get(i).site());
        }
        if (layers.isEmpty()) {
            layers.add(Layer.curve("", x, new double[POINTS], 7));
        }
        return Figure.of(
                "radial-distribution",
                "Neighbours of each site",
                "Each row is a site, each colour a neighbour; peaks of " + WIDTH
                        + " A width, heights by the number of places" + " (the tallest: " + (int) most + ").",
                new Panel(
                        Axis.of("distance", "Å").range(start, reach),
                        Axis.named("site", names).range(0.8, sites.size() + 1),
                        layers));
    }

    private static Style style(int i) {
        Style plain = Style.color(i);
        return i < 8 ? plain : plain.dashed();
    }

    private static double[] peaks(
            StructureResult.SiteShells site, String neighbour, double[] x, double base, double most) {
        double[] y = new double[x.length];
        boolean some = false;
        for (int s = 0; s < site.counts().length; s++) {
            if (site.labels().get(s).equals(neighbour)) {
                some = true;
                for (int i = 0; i < x.length; i++) {
                    double z = (x[i] - site.distancesA()[s]) / WIDTH;
                    y[i] += HEIGHT * site.counts()[s] / most * Math.exp(-0.5 * z * z);
                }
            }
        }
        for (int i = 0; i < x.length && some; i++) {
            y[i] = y[i] > 1e-3 ? base + y[i] : Double.NaN;
        }
        return some ? y : new double[0];
    }
}
