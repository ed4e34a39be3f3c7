package org.apical.models.qball;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.apical.physics.qball.Homogeneous;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Figures of {@link EffectivePotentialModel} (qball, section 12). */
final class EffectivePotentialFigures {
    private EffectivePotentialFigures() {}

    static List<Figure> of(EffectivePotentialParams p, EffectivePotentialResult r) {
        Homogeneous theory = new Homogeneous(p.kernel(), p.kappa());
        TreeSet<Double> w = new TreeSet<>(List.of(p.reducedTemperature(), 0.98));
        if (!theory.strong()) {
            w.add(theory.dome());
            w.add(theory.bulk());
            w.add(theory.upper());
        }
        double end = QballAxes.max(r.alpha());
        double[] a = QballAxes.grid(0, end > 0 ? end : 1, 301);
        List<Layer> still = new ArrayList<>();
        List<Layer> rotating = new ArrayList<>();
        int i = 0;
        for (double t : w) {
            Style style = Style.shade(i++ / Math.max(1.0, w.size() - 1.0)).width(t == p.reducedTemperature() ? 2 : 1.2);
            String name = String.format(Locale.ROOT, "T/T* = %.3f", t);
            still.add(new Layer.Curve(name, a, QballAxes.map(a, x -> theory.potential(x, t)), style));
            rotating.add(new Layer.Curve(name, a, QballAxes.map(a, x -> theory.rotatingPotential(x, t)), style));
        }
        double top =
                Math.max(0.3, 2 * theory.potential(theory.kernel().threshold(), Math.min(0.6, p.reducedTemperature())));
        return List.of(new Figure(
                "potential",
                "Effective potential",
                "Above: U_eff, which has a minimum at low temperature only. Below: seen from the rotating frame.",
                List.of(
                        new Panel(QballAxes.alpha(), Axis.of("U_eff/μ₀⁴", "").range(-0.5 * top, top), still),
                        new Panel(
                                QballAxes.alpha(),
                                Axis.of("(U_eff - Ω²M²)/μ₀⁴", "").range(-top, top),
                                rotating))));
    }
}
