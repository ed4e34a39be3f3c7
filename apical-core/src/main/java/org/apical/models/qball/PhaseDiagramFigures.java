package org.apical.models.qball;

import java.util.List;
import java.util.Locale;
import org.apical.physics.qball.PhaseBoundary;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Figures of {@link PhaseDiagramModel} (qball, section 12). */
final class PhaseDiagramFigures {
    private PhaseDiagramFigures() {}

    static List<Figure> of(PhaseDiagramParams p, PhaseDiagramResult r) {
        double low = QballAxes.min(r.kappa()) / r.kappaStar();
        double high = Math.max(1.02, QballAxes.max(r.kappa()) / r.kappaStar());
        double[] x = QballAxes.grid(Math.min(low, 0.98), 1, 201);
        double star = r.tStarK();
        double[] dome = new double[x.length];
        double[] upper = new double[x.length];
        double[] bulk = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double level = PhaseBoundary.LARGEST * Math.min(1, x[i]);
            dome[i] = star * PhaseBoundary.lower(level);
            upper[i] = star * PhaseBoundary.upper(level);
            bulk[i] = star * Math.min(1, level);
        }
        double[] all = {x[0], high};
        double[] strong = {1, high};
        double[] top = {star, star};
        double[] half = {r.domeTopK(), r.domeTopK()};
        return List.of(Figure.of(
                "phase-diagram",
                "Q-ball gas: phase diagram (theory for Figure 3)",
                "Names of the regions are a reading of the abstracts; coupling, not doping, is the axis.",
                Panel.of(
                        Axis.of("κ/κ*", "").range(x[0], high),
                        QballAxes.temperature().range(0, 1.1 * star).opposite("T/T*", 1 / star),
                        new Layer.Band("pseudogap", strong, new double[2], top, Style.color(4)),
                        new Layer.Band("strange metal", x, upper, QballAxes.map(x, v -> star), Style.color(1)),
                        new Layer.Band("superconducting dome", x, new double[x.length], dome, Style.color(0)),
                        new Layer.Band("metal without Q-balls", x, dome, upper, Style.color(7)),
                        new Layer.Curve(String.format(Locale.ROOT, "T* = %.1f K", star), all, top, Style.color(6)),
                        new Layer.Curve("T_upper", x, upper, Style.color(1).width(2)),
                        new Layer.Curve("T_dome", x, dome, Style.color(0).width(2)),
                        new Layer.Curve("T_bulk", x, bulk, Style.color(2).dashed()),
                        new Layer.Curve(
                                "T*/√3 = 0.577 T*", all, half, Style.color(7).dotted()))));
    }
}
