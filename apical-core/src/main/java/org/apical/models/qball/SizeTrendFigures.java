package org.apical.models.qball;

import java.util.List;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Figures of {@link SizeTrendModel} (qball, section 12). */
final class SizeTrendFigures {
    private SizeTrendFigures() {}

    static List<Figure> of(SizeTrendParams p, SizeTrendResult r) {
        double[] t = QballAxes.grid(QballAxes.min(p.temperatureK()), QballAxes.max(p.temperatureK()), 201);
        return List.of(Figure.of(
                "trend",
                "Size against temperature",
                "",
                Panel.of(
                        QballAxes.temperature(),
                        Axis.of("size", "nm"),
                        new Layer.Points("sizes", p.temperatureK(), p.sizeNm(), new double[0], Style.color(6)),
                        new Layer.Curve(
                                "constant",
                                t,
                                QballAxes.map(t, x -> fit(p, 0, 0, x)),
                                Style.color(7).dashed()),
                        new Layer.Curve("A/T", t, QballAxes.map(t, x -> fit(p, 1, 0, x)), Style.color(0)),
                        new Layer.Curve(
                                "A/(T - T₀)",
                                t,
                                QballAxes.map(t, x -> fit(p, 1, r.t0K(), x)),
                                Style.color(1).dotted().width(1.8)))));
    }

    /** The fit A/(T - T0)^power at x. */
    private static double fit(SizeTrendParams p, int power, double t0, double x) {
        double ff = 0;
        double fy = 0;
        for (int i = 0; i < p.sizeNm().length; i++) {
            double f = Math.pow(p.temperatureK()[i] - t0, -power);
            ff += f * f;
            fy += f * p.sizeNm()[i];
        }
        return fy / ff * Math.pow(x - t0, -power);
    }
}
