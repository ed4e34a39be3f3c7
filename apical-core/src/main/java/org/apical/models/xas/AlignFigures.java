package org.apical.models.xas;

import java.util.List;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Figures of {@link AlignModel} (xas-data, section 8). */
final class AlignFigures {
    private AlignFigures() {}

    static List<Figure> of(AlignParams p, AlignResult r) {
        return List.of(Figure.of(
                "align",
                "Derivatives before and after the shift",
                "",
                Panel.of(
                        XasAxes.energy(),
                        Axis.of("dμ/dE", "eV⁻¹"),
                        new Layer.Curve(
                                "reference",
                                r.energyEV(),
                                r.reference(),
                                Style.color(6).width(2)),
                        new Layer.Curve(
                                "before",
                                r.energyEV(),
                                r.before(),
                                Style.color(7).dashed()),
                        new Layer.Curve("after", r.energyEV(), r.after(), Style.color(1)))));
    }
}
