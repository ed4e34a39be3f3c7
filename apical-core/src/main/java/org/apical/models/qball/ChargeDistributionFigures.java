package org.apical.models.qball;

import java.util.List;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Figures of {@link ChargeDistributionModel} (qball, section 12). */
final class ChargeDistributionFigures {
    private ChargeDistributionFigures() {}

    static List<Figure> of(ChargeDistributionParams p, ChargeDistributionResult r) {
        double x = 2 * Math.PI * p.windingNumber();
        double[] n = QballAxes.map(QballAxes.grid(0, 4, 5), i -> p.chargeMinimum() + i);
        double[] log = QballAxes.map(
                n, i -> (Math.log(r.probabilityAtMinimum()) - x * (i - p.chargeMinimum())) / Math.log(10));
        return List.of(Figure.of(
                "distribution",
                "Charge of the balls",
                "One size dominates: the next is e^{-2 pi n} as frequent.",
                Panel.of(
                        Axis.of("N", ""),
                        Axis.of("log₁₀ p(N)", ""),
                        new Layer.Points("", n, log, new double[0], Style.color(0)))));
    }
}
