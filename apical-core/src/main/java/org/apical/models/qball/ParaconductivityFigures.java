package org.apical.models.qball;

import java.util.List;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Figures of {@link ParaconductivityModel} (qball, section 12). */
final class ParaconductivityFigures {
    private ParaconductivityFigures() {}

    static List<Figure> of(ParaconductivityParams p, ParaconductivityResult r) {
        double[] reduced = QballAxes.map(r.temperatureK(), t -> (t - p.tcK()) / p.tcK());
        return List.of(new Figure(
                "paraconductivity",
                "Excess conductivity above Tc",
                "",
                List.of(
                        Panel.of(
                                QballAxes.temperature(),
                                Axis.of("σ'", "S/m").logarithmic(),
                                new Layer.Points(
                                        "",
                                        r.temperatureK(),
                                        r.paraconductivitySPerM(),
                                        new double[0],
                                        Style.color(0))),
                        Panel.of(
                                Axis.of("(T - Tc)/Tc", "").logarithmic(),
                                Axis.of("σ'", "S/m").logarithmic(),
                                new Layer.Points(
                                        "", reduced, r.paraconductivitySPerM(), new double[0], Style.color(1))))));
    }
}
