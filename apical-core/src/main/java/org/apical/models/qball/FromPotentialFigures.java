package org.apical.models.qball;

import java.util.List;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Figures of {@link FromPotentialModel} (qball, section 12). */
final class FromPotentialFigures {
    private FromPotentialFigures() {}

    static List<Figure> of(FromPotentialParams p, FromPotentialResult r) {
        double end = QballAxes.max(QballAxes.map(p.displacement(), Math::abs));
        double[] x = QballAxes.grid(-end, end, 301);
        double lowest = QballAxes.min(p.energyMeV());
        Panel fit = Panel.of(
                Axis.of("displacement", "units given"),
                Axis.of("energy", "meV").range(lowest - 0.1 * p.rangeMeV(), lowest + 1.3 * p.rangeMeV()),
                new Layer.Points("potential", p.displacement(), p.energyMeV(), new double[0], Style.color(6)),
                new Layer.Curve("even polynomial", x, QballAxes.map(x, v -> value(r, v)), Style.color(0)));
        if (r.profile().r().length == 0) {
            return List.of(Figure.of("potential", "Potential and even polynomial", r.reason(), fit));
        }
        return List.of(new Figure(
                "potential",
                "Potential, even polynomial, and the profile it allows",
                r.reason(),
                List.of(
                        fit,
                        Panel.of(
                                Axis.of("r", "").range(0, r.profile().end()),
                                Axis.of("φ(r)", "units of displacement"),
                                new Layer.Curve(
                                        "",
                                        r.profile().r(),
                                        r.profile().phi(),
                                        Style.color(1).width(1.8))))));
    }

    private static double value(FromPotentialResult r, double x) {
        double sum = 0;
        for (int j = r.coefficients().length - 1; j >= 0; j--) {
            sum = (sum + r.coefficients()[j]) * x * x;
        }
        return sum + r.offsetMeV();
    }
}
