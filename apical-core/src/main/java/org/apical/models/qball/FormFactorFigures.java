package org.apical.models.qball;

import java.util.List;
import org.apical.physics.qball.SphereFormFactor;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Figures of {@link FormFactorModel} (qball, section 12). */
final class FormFactorFigures {
    private FormFactorFigures() {}

    static List<Figure> of(FormFactorParams p, FormFactorResult r) {
        double end = Math.max(QballAxes.max(QballAxes.map(p.deltaQPerNm(), Math::abs)), r.fwhmPerNm());
        double[] q = QballAxes.grid(-end, end, 401);
        return List.of(Figure.of(
                "peak",
                "Diffraction peak of a sphere",
                "",
                Panel.of(
                        Axis.of("Δq", "nm⁻¹"),
                        Axis.of("intensity", ""),
                        new Layer.Curve(
                                "",
                                q,
                                QballAxes.map(q, x -> SphereFormFactor.intensity(x * p.radiusNm())),
                                Style.color(0)),
                        new Layer.VerticalLine(r.fwhmPerNm() / 2, "half maximum"))));
    }
}
