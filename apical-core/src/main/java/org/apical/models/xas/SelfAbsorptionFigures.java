package org.apical.models.xas;

import java.util.List;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Figures of {@link SelfAbsorptionModel} (xas-data, section 8). */
final class SelfAbsorptionFigures {
    private SelfAbsorptionFigures() {}

    static List<Figure> of(SelfAbsorptionParams p, SelfAbsorptionResult r) {
        return List.of(Figure.of(
                "selfAbsorption",
                "Corrected for self-absorption",
                "",
                Panel.of(
                        XasAxes.energy(),
                        XasAxes.normalised(),
                        new Layer.Curve("measured", r.energyEV(), r.normMeasured(), Style.color(7)),
                        new Layer.Curve("corrected", r.energyEV(), r.norm(), Style.color(0)))));
    }
}
