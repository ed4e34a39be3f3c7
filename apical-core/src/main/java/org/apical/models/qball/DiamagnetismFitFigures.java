package org.apical.models.qball;

import java.util.Arrays;
import java.util.List;
import org.apical.physics.qball.SphereDiamagnetism;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Figures of {@link DiamagnetismFitModel} (qball, section 12). */
final class DiamagnetismFitFigures {
    private DiamagnetismFitFigures() {}

    static List<Figure> of(DiamagnetismFitParams p, DiamagnetismFitResult r) {
        SphereDiamagnetism sphere =
                new SphereDiamagnetism(r.radiusNm(), p.penetrationDepthNm(), p.coherenceLengthNm(), r.volumeFraction());
        double[] b = QballAxes.grid(
                0,
                1.05 * Math.max(QballAxes.max(p.fieldT()), Math.min(r.criticalFieldT(), 2 * QballAxes.max(p.fieldT()))),
                301);
        double[] error = new double[p.fieldT().length];
        Arrays.fill(error, p.errorAPerM());
        return List.of(Figure.of(
                "fit",
                "Magnetisation and fit",
                "",
                Panel.of(
                        Axis.of("B", "T"),
                        Axis.of("M", "A/m"),
                        new Layer.Points("data", p.fieldT(), p.magnetisationAPerM(), error, Style.color(6)),
                        new Layer.Curve("fit", b, QballAxes.map(b, sphere::magnetisation), Style.color(0)))));
    }
}
