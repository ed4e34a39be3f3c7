package org.apical.models.xas;

import java.util.List;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Figures of {@link MbackModel} (xas-data, section 8). */
final class MbackFigures {
    private MbackFigures() {}

    static List<Figure> of(MbackParams p, MbackResult r) {
        return List.of(Figure.of(
                "mback",
                "Absorption matched to the table",
                "",
                Panel.of(
                        XasAxes.energy(),
                        Axis.of("f″", "electrons"),
                        new Layer.Curve(
                                "table", r.energyEV(), r.f2(), Style.color(1).dashed()),
                        new Layer.Curve("matched", r.energyEV(), r.fpp(), Style.color(0)))));
    }
}
