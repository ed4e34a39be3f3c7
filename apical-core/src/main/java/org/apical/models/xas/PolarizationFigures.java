package org.apical.models.xas;

import java.util.List;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Figures of {@link PolarizationModel} (xas-data, section 8). */
final class PolarizationFigures {
    private PolarizationFigures() {}

    static List<Figure> of(PolarizationParams p, PolarizationResult r) {
        return List.of(Figure.of(
                "polarization",
                "Polarised absorption",
                "",
                Panel.of(
                        XasAxes.energy(),
                        XasAxes.mu(),
                        new Layer.Curve("E in the plane", r.energyEV(), r.muAB(), Style.color(0)),
                        new Layer.Curve("E along c", r.energyEV(), r.muC(), Style.color(1)),
                        new Layer.Curve(
                                "isotropic",
                                r.energyEV(),
                                r.isotropic(),
                                Style.color(7).dashed()))));
    }
}
