package org.apical.models.xas;

import java.util.List;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Figures of {@link Sigma2Model} (xas-data, section 8). */
final class Sigma2Figures {
    private Sigma2Figures() {}

    static List<Figure> of(Sigma2Params p, Sigma2Result r) {
        return List.of(Figure.of(
                "sigma2",
                "Mean-square relative displacement",
                "",
                Panel.of(
                        Axis.of("Temperature", "K"),
                        Axis.of("σ²", "Å²"),
                        new Layer.Points("", r.temperatureK(), r.sigma2A2(), new double[0], Style.color(0)))));
    }
}
