package org.apical.models.xas;

import java.util.List;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Figures of {@link BackTransformModel} (xas-data, section 8). */
final class BackTransformFigures {
    private BackTransformFigures() {}

    static List<Figure> of(BackTransformParams p, BackTransformResult r) {
        double weight = p.transform().kweight();
        return List.of(Figure.of(
                "chiq",
                "Fourier-filtered EXAFS",
                "",
                Panel.of(
                        XasAxes.k(),
                        XasAxes.weighted(weight),
                        new Layer.Curve("data, windowed", r.kInvA(), r.weighted(), Style.color(7)),
                        new Layer.Curve("Re χ(q)", r.qInvA(), r.chiqRe(), Style.color(0)),
                        new Layer.Curve(
                                "|χ(q)|", r.qInvA(), r.chiqMag(), Style.color(1).dashed()))));
    }
}
