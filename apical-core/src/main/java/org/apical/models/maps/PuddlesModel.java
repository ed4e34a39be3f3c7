package org.apical.models.maps;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.physics.maps.MapGrid;
import org.apical.physics.maps.Puddles;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** {@code maps.puddles} (phase-separation, E3). */
public final class PuddlesModel implements Model<PuddlesParams, PuddlesResult> {
    private static final int SHOWN = 1024 * 1024;

    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                        "maps.puddles",
                        "Puddles of a map: connected regions above a threshold, their sizes and shapes",
                        "otsu1979",
                        "gray1971")
                .withExample("""
                        {"map": {"generator": "uniform", "rows": 64, "columns": 64, "seed": 11, "boxWidth": 3},
                         "threshold": 0.55}""");
    }

    @Override
    public Class<PuddlesParams> paramsType() {
        return PuddlesParams.class;
    }

    @Override
    public Class<PuddlesResult> resultType() {
        return PuddlesResult.class;
    }

    @Override
    public PuddlesResult compute(PuddlesParams p, RunContext context) {
        context.progress(0, "labelling");
        MapGrid map = p.load(context);
        double threshold = p.value(map);
        Puddles puddles = Puddles.of(map, threshold, p.connectivity() == 8);
        context.checkCancelled();
        List<PuddleResult> list = new ArrayList<>();
        for (int k : puddles.bySize()) {
            if (puddles.area()[k] >= p.minimumArea()) {
                list.add(PuddleResult.of(puddles, k, p.stepUm()));
            }
        }
        int missing = map.v().length - map.present();
        List<String> warnings = new ArrayList<>();
        if (list.isEmpty()) {
            warnings.add(
                    "There is no puddle: no group of " + p.minimumArea() + " pixels or more lies above the threshold.");
        }
        if (puddles.spansRows() || puddles.spansColumns()) {
            warnings.add("A puddle reaches across the map: its size is that of the map, and no statistics of sizes "
                    + "should count it.");
        }
        if (missing > 0) {
            warnings.add(missing + " of " + map.v().length + " pixels are missing and count as background.");
        }
        double dimension = puddles.boxDimension(map.rows(), map.columns());
        return new PuddlesResult(
                threshold,
                (double) puddles.covered() / map.present(),
                list.size(),
                puddles.spansRows(),
                puddles.spansColumns(),
                puddles.eulerNumber(),
                Double.isNaN(dimension) ? null : dimension,
                list.stream().mapToInt(PuddleResult::areaPixels).toArray(),
                list,
                labels(map, puddles),
                missing,
                warnings);
    }

    /** The rank of each pixel's puddle; nothing for maps that are too fine to be shown. */
    private static int[][] labels(MapGrid map, Puddles puddles) {
        if (map.v().length > SHOWN) {
            return new int[0][];
        }
        int[] rank = new int[puddles.count() + 1];
        int[] order = puddles.bySize();
        for (int i = 0; i < order.length; i++) {
            rank[order[i] + 1] = i + 1;
        }
        int[][] out = new int[map.rows()][map.columns()];
        for (int i = 0; i < map.v().length; i++) {
            out[i / map.columns()][i % map.columns()] = Double.isNaN(map.v()[i]) ? -1 : rank[puddles.labels()[i]];
        }
        return out;
    }

    @Override
    public List<Figure> figures(PuddlesParams p, PuddlesResult r) {
        List<Figure> out = new ArrayList<>();
        if (r.labels().length > 1 && r.labels()[0].length > 1) {
            out.add(labelled(p, r));
        }
        if (r.areas().length > 0) {
            out.add(sizes(r));
        }
        return out;
    }

    /** The largest puddles in the brightest colours, the small ones alike. */
    private static Figure labelled(PuddlesParams p, PuddlesResult r) {
        int[][] labels = r.labels();
        double[][] z = new double[labels.length][labels[0].length];
        for (int row = 0; row < z.length; row++) {
            for (int c = 0; c < z[row].length; c++) {
                int k = labels[row][c];
                z[row][c] = k < 0 ? Double.NaN : k == 0 ? 0 : 1 + Math.max(0, 9 - Math.log(k) / Math.log(2));
            }
        }
        return Figure.of(
                "puddles",
                "Puddles",
                r.count() == 0
                        ? "There is no puddle: all is background."
                        : "Dark: background. The larger a puddle the brighter: each step down is for twice as many puddles.",
                MapPanels.map(z, p.stepUm(), "size class", ""));
    }

    private static Figure sizes(PuddlesResult r) {
        int n = r.areas().length;
        double[] x = new double[n];
        double[] y = new double[n];
        int points = 0;
        for (int i = n - 1; i >= 0; i--) {
            if (i == n - 1 || r.areas()[i] != r.areas()[i + 1]) {
                x[points] = r.areas()[i];
                y[points++] = i + 1.0;
            }
        }
        return Figure.of(
                "areas",
                "Puddles of at least an area",
                "maps.powerLaw fits such a distribution; a straight line here proves nothing.",
                Panel.of(
                        Axis.of("area", "pixels").logarithmic(),
                        Axis.of("puddles at least as large", "").logarithmic(),
                        new Layer.Points(
                                "",
                                Arrays.copyOf(x, points),
                                Arrays.copyOf(y, points),
                                new double[0],
                                Style.color(0))));
    }
}
