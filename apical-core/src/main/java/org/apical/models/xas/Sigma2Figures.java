package org.apical.models.xas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apical.numerics.Grid;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Figures of {@link Sigma2Model} (xas-data, section 8). */
final class Sigma2Figures {
    private static final int CURVE = 101;

    private Sigma2Figures() {}

    /** The temperatures that were asked for, on the curve of the model. */
    static List<Figure> of(Sigma2Params p, Sigma2Result r) {
        double hottest = Arrays.stream(r.temperatureK()).max().orElse(0);
        double[] t = Grid.uniform(0, hottest / (CURVE - 1), CURVE);
        List<Layer> layers = new ArrayList<>();
        if (hottest > 0) {
            layers.add(new Layer.Curve(
                    p.model() == DebyeWallerKind.EINSTEIN ? "Einstein" : "correlated Debye",
                    t,
                    Arrays.stream(t).map(x -> Sigma2Model.sigma2(p, x)).toArray(),
                    Style.color(1)));
        }
        layers.add(new Layer.Points("asked for", r.temperatureK(), r.sigma2A2(), new double[0], Style.color(0)));
        return List.of(Figure.of(
                "sigma2",
                "Mean-square relative displacement",
                "",
                new Panel(Axis.of("Temperature", "K"), Axis.of("σ²", "Å²"), layers)));
    }
}
