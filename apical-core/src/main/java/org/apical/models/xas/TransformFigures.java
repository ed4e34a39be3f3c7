package org.apical.models.xas;

import java.util.List;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Figures of {@link TransformModel} (xas-data, section 8). */
final class TransformFigures {
    private TransformFigures() {}

    static List<Figure> of(TransformModelParams p, TransformResult r) {
        double weight = p.transform().kweight();
        double[] weighted = XasAxes.weigh(r.kInvA(), r.chi(), weight);
        Panel k = Panel.of(
                XasAxes.k(),
                XasAxes.weighted(weight),
                new Layer.Curve("χ", r.kInvA(), weighted, Style.color(0)),
                new Layer.Curve(
                        "window",
                        r.kInvA(),
                        XasAxes.scaled(r.window(), weighted),
                        Style.color(7).dashed()));
        Panel real = Panel.of(
                XasAxes.r(),
                XasAxes.magnitude(weight),
                new Layer.Curve("|χ(R)|", r.rA(), r.chirMag(), Style.color(0).width(1.8)),
                new Layer.Curve("Re χ(R)", r.rA(), r.chirRe(), Style.color(1).width(0.9)));
        return List.of(new Figure("transform", "Fourier transform", "", List.of(k, real)));
    }
}
