package org.apical.models.qball;

import java.util.List;
import org.apical.physics.qball.Homogeneous;
import org.apical.physics.qball.PairingKernel;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Figures of {@link SelfConsistencyModel} (qball, section 12). */
final class SelfConsistencyFigures {
    private SelfConsistencyFigures() {}

    static List<Figure> of(SelfConsistencyParams p, SelfConsistencyResult r) {
        Homogeneous theory = new Homogeneous(p.kernel(), p.kappa());
        PairingKernel kernel = theory.kernel();
        double w = p.reducedTemperature();
        double[] a = QballAxes.grid(0, 3 * kernel.alphaPeak(), 401);
        double level = theory.level(w) * p.kappa() / 3;
        Panel left = Panel.of(
                QballAxes.alpha(),
                Axis.of("both sides of w(1-w²) = κf/3", ""),
                new Layer.Curve("κf(M/Ω)/3", a, QballAxes.map(a, x -> p.kappa() / 3 * kernel.ratio(x)), Style.color(0)),
                new Layer.Curve(
                        "w(1-w²) here",
                        new double[] {a[0], a[a.length - 1]},
                        new double[] {level, level},
                        Style.color(1).dashed()));
        if (r.alphaInner() != null) {
            left = left.with(new Layer.VerticalLine(r.alphaInner(), "inner"));
        }
        if (r.alphaOuter() != null && r.alphaOuter() < a[a.length - 1]) {
            left = left.with(new Layer.VerticalLine(r.alphaOuter(), "outer"));
        }
        if (r.alphaCore() != null && r.alphaCore() < a[a.length - 1]) {
            left = left.with(new Layer.VerticalLine(r.alphaCore(), "core"));
        }
        double[] t = QballAxes.grid(0, 1, 201);
        double largest = p.kappa() * kernel.peak() / 3;
        Panel right = Panel.of(
                QballAxes.reducedTemperature(),
                Axis.of("w(1-w²)", ""),
                new Layer.Curve("w(1-w²)", t, QballAxes.map(t, x -> x * (1 - x * x)), Style.color(1)),
                new Layer.Curve(
                        "largest κf/3: balls where the curve is below",
                        new double[] {0, 1},
                        new double[] {largest, largest},
                        Style.color(0).dashed()),
                new Layer.VerticalLine(Math.min(w, 1), "here"));
        return List.of(new Figure(
                "self-consistency",
                "Self-consistency",
                "Balls exist where both sides can be equal.",
                List.of(left, right)));
    }
}
