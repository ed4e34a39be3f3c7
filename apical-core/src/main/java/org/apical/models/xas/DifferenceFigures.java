package org.apical.models.xas;

import java.util.Arrays;
import java.util.List;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Figures of {@link DifferenceModel} (xas-data, section 8). */
final class DifferenceFigures {
    private DifferenceFigures() {}

    static List<Figure> of(DifferenceParams p, DifferenceResult r) {
        return List.of(new Figure(
                "difference",
                "Difference spectrum",
                "Band: noise of the difference",
                List.of(
                        Panel.of(
                                XasAxes.energy(),
                                XasAxes.normalised(),
                                new Layer.Curve("mean", r.energyEV(), r.normMean(), Style.color(0))),
                        Panel.of(
                                XasAxes.energy(),
                                Axis.of("difference", "edge steps"),
                                new Layer.Band(
                                        "noise",
                                        r.energyEV(),
                                        constant(r, -r.noise()),
                                        constant(r, r.noise()),
                                        Style.color(7)),
                                new Layer.Curve("difference", r.energyEV(), r.difference(), Style.color(1))))));
    }

    private static double[] constant(DifferenceResult r, double value) {
        double[] out = new double[r.energyEV().length];
        Arrays.fill(out, value);
        return out;
    }
}
