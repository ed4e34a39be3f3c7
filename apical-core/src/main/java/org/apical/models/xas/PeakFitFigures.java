package org.apical.models.xas;

import java.util.ArrayList;
import java.util.List;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Figures of {@link PeakFitModel}. */
final class PeakFitFigures {
    private PeakFitFigures() {}

    static List<Figure> of(PeakFitParams p, PeakFitResult r) {
        List<Layer> layers = new ArrayList<>();
        layers.add(new Layer.Points("data", r.energyEV(), r.data(), new double[0], Style.color(6)));
        layers.add(new Layer.Curve("fit", r.energyEV(), r.fit(), Style.color(1)));
        layers.add(new Layer.Curve(
                "baseline", r.energyEV(), r.baselineCurve(), Style.color(7).dashed()));
        for (int i = 0; i < r.components().length; i++) {
            layers.add(new Layer.Curve(
                    "peak " + (i + 1), r.energyEV(), r.components()[i], Style.color(i == 0 ? 0 : i + 1)));
        }
        return List.of(Figure.of("peaks", "Peak fit", "", new Panel(XasAxes.energy(), XasAxes.normalised(), layers)));
    }
}
