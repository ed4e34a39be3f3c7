package org.apical.models.xas;

import java.util.List;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Figures of {@link DeglitchModel} (xas-data, section 8). */
final class DeglitchFigures {
    private DeglitchFigures() {}

    static List<Figure> of(DeglitchParams p, DeglitchResult r) {
        double[] x = r.removed().stream()
                .mapToDouble(DeglitchResult.Removed::energyEV)
                .toArray();
        double[] y =
                r.removed().stream().mapToDouble(DeglitchResult.Removed::mu).toArray();
        Panel panel =
                Panel.of(XasAxes.energy(), XasAxes.mu(), new Layer.Curve("kept", r.energyEV(), r.mu(), Style.color(0)));
        return List.of(Figure.of(
                "deglitch",
                "Removed points: " + r.removed().size(),
                "",
                x.length == 0 ? panel : panel.with(new Layer.Points("removed", x, y, new double[0], Style.color(1)))));
    }
}
