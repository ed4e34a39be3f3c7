package org.apical.models.qball;

import java.util.List;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Figures of {@link TimeCrystalModel} (qball, section 12). */
final class TimeCrystalFigures {
    private TimeCrystalFigures() {}

    static List<Figure> of(TimeCrystalParams p, TimeCrystalResult r) {
        double[] tau = QballAxes.grid(0, 1, Math.max(241, 40 * p.windingNumber() + 1));
        double square = p.amplitudeMeV() * p.amplitudeMeV();
        return List.of(Figure.of(
                "correlation",
                "Correlation along Matsubara time",
                "Its mean over one period is 0.",
                Panel.of(
                        Axis.of("τT", "").range(0, 1),
                        Axis.of("G(τ)", "meV²"),
                        new Layer.Curve(
                                "",
                                tau,
                                QballAxes.map(tau, t -> square * Math.cos(2 * Math.PI * p.windingNumber() * t)),
                                Style.color(0)),
                        new Layer.Points("here", r.tauTimesT(), r.correlationMeV2(), new double[0], Style.color(6)))));
    }
}
