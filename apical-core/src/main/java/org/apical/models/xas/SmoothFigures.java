package org.apical.models.xas;

import java.util.List;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Figures of {@link SmoothModel} (xas-data, section 8). */
final class SmoothFigures {
    private SmoothFigures() {}

    static List<Figure> of(SmoothParams p, SmoothResult r) {
        Panel smooth = Panel.of(
                XasAxes.energy(),
                XasAxes.mu(),
                new Layer.Curve("before", r.energyEV(), r.mu(), Style.color(7)),
                new Layer.Curve("smooth", r.energyEV(), r.smooth(), Style.color(0)));
        if (p.derivative() == 0) {
            return List.of(Figure.of("smooth", "Smoothed spectrum", "", smooth));
        }
        String order = p.derivative() == 1 ? "dμ/dE" : "d²μ/dE²";
        Panel derivative = Panel.of(
                XasAxes.energy(),
                Axis.of(order, p.derivative() == 1 ? "eV⁻¹" : "eV⁻²"),
                new Layer.Curve("", r.energyEV(), r.derivative(), Style.color(1)));
        return List.of(new Figure("smooth", "Smoothed spectrum", "", List.of(smooth, derivative)));
    }
}
