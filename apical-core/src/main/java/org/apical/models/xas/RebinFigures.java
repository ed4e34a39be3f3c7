package org.apical.models.xas;

import java.util.List;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Figures of {@link RebinModel} (xas-data, section 8). */
final class RebinFigures {
    private RebinFigures() {}

    static List<Figure> of(RebinParams p, RebinResult r) {
        return List.of(Figure.of(
                "rebin",
                "Rebinned spectrum",
                "",
                Panel.of(
                        XasAxes.energy(),
                        XasAxes.mu(),
                        new Layer.Curve("before", r.originalEnergyEV(), r.originalMu(), Style.color(7)),
                        new Layer.Curve("rebinned", r.energyEV(), r.mu(), Style.color(0)))));
    }
}
