package org.apical.models.xas;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Figures of {@link LinearCombinationModel} (xas-data, section 8). */
final class LinearCombinationFigures {
    private LinearCombinationFigures() {}

    static List<Figure> of(LinearCombinationParams p, LinearCombinationResult r) {
        double[] residual = new double[r.data().length];
        for (int i = 0; i < residual.length; i++) {
            residual[i] = r.data()[i] - r.fit()[i];
        }
        List<Layer> layers = new ArrayList<>();
        layers.add(
                new Layer.Curve("data", r.energyEV(), r.data(), Style.color(6).width(2)));
        layers.add(new Layer.Curve("fit", r.energyEV(), r.fit(), Style.color(1)));
        layers.add(new Layer.Curve("data - fit", r.energyEV(), residual, Style.color(7)));
        for (int j = 0; j < r.names().size(); j++) {
            String name = String.format(
                    Locale.ROOT, "%.3f %s", r.weights()[j], r.names().get(j));
            layers.add(new Layer.Curve(
                    name,
                    r.energyEV(),
                    r.weighted()[j],
                    Style.color(j == 0 ? 0 : j + 1).dashed()));
        }
        return List.of(Figure.of(
                "mixture", "Linear combination", "", new Panel(XasAxes.energy(), XasAxes.normalised(), layers)));
    }
}
