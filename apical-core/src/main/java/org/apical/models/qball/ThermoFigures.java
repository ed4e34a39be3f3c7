package org.apical.models.qball;

import java.util.List;
import org.apical.physics.qball.Homogeneous;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Figures of {@link ThermoModel} (qball, section 12). */
final class ThermoFigures {
    private ThermoFigures() {}

    /** A logarithm shows what is above 0. */
    private static double positive(double c) {
        return c > 1e-30 ? c : Double.NaN;
    }

    static List<Figure> of(ThermoParams p, ThermoResult r) {
        Homogeneous theory = new Homogeneous(p.kernel(), p.kappa());
        boolean dome = !theory.strong() && p.reducedTemperature() < 1 / Math.sqrt(3);
        double low = theory.strong() ? 0.02 : dome ? 0.02 * theory.dome() : theory.upper() * (1 + 1e-4);
        double high = dome ? theory.dome() * (1 - 1e-4) : 0.9999;
        double[] w = QballAxes.grid(low, high, 801);
        double[] heat = QballAxes.map(w, t -> {
            double alpha = p.branch() == BallBranch.INNER
                    ? theory.inner(t)
                    : p.branch() == BallBranch.OUTER ? theory.outer(t) : theory.core(t);
            return Double.isNaN(alpha) ? alpha : ThermoModel.heat(theory, p.branch(), alpha, t);
        });
        double sign = r.specificHeatPerState() < 0 ? -1 : 1;
        return List.of(Figure.of(
                "specific-heat",
                "Specific heat a nested state",
                "On inner it runs away at T*, and at the lower edge of the strange metal as (T - T_upper)^{-1/2}, with a small"
                        + " weight.",
                Panel.of(
                        QballAxes.reducedTemperature(),
                        Axis.of(sign > 0 ? "C" : "-C", "k_B per state").logarithmic(),
                        new Layer.Curve("", w, QballAxes.map(heat, c -> positive(sign * c)), Style.color(0)),
                        new Layer.Points(
                                "here",
                                new double[] {p.reducedTemperature()},
                                new double[] {positive(sign * r.specificHeatPerState())},
                                new double[0],
                                Style.color(6)))));
    }
}
