package org.apical.models.qball;

import java.util.List;
import org.apical.physics.qball.HillBinding;
import org.apical.physics.qball.MathieuClosure;
import org.apical.physics.qball.OffsetClosure;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Figures of {@link BoundStateModel} (qball, section 12). */
final class BoundStateFigures {
    private BoundStateFigures() {}

    static List<Figure> of(BoundStateParams p, BoundStateResult r) {
        double alpha = p.amplitudeOverOmega();
        int n = p.windingNumber();
        HillBinding hill = new HillBinding(alpha, n);
        double[] tau = QballAxes.grid(0, 1, 241);
        Figure wave = Figure.of(
                "wave",
                "Bound state along Matsubara time",
                "F changes sign after one period; it is large where the kernel cos(Omega tau) is.",
                Panel.of(
                        Axis.of("τT", "").range(0, 1),
                        Axis.of("F(τ), F(0) = 1", ""),
                        new Layer.Curve("F(τ)", tau, QballAxes.map(tau, hill::waveFunction), Style.color(0)),
                        new Layer.Curve(
                                "kernel cos(Ωτ)",
                                tau,
                                QballAxes.map(tau, t -> Math.cos(2 * Math.PI * n * t)),
                                Style.color(7).dashed())));
        MathieuClosure exact = new MathieuClosure(n);
        double[] a = QballAxes.grid(0, Math.max(3, Math.min(1.5 * alpha, 1000)), 301);
        Figure gap = Figure.of(
                "gap",
                "Gap against amplitude, three closures",
                "The exact bound state lies between both offset forms near its threshold and joins the harmonic one.",
                Panel.of(
                        QballAxes.alpha(),
                        Axis.of("g₀/Ω", ""),
                        new Layer.Curve("exact", a, QballAxes.map(a, exact::gap), Style.color(0)),
                        new Layer.Curve(
                                "offset, c = 1/√2",
                                a,
                                QballAxes.map(a, new OffsetClosure(Math.sqrt(0.5))::gap),
                                Style.color(1).dashed()),
                        new Layer.Curve(
                                "offset, c = 1",
                                a,
                                QballAxes.map(a, new OffsetClosure(1)::gap),
                                Style.color(2).dotted().width(1.8)),
                        new Layer.Points(
                                "here",
                                new double[] {alpha},
                                new double[] {r.gapOverOmega()},
                                new double[0],
                                Style.color(6))));
        return List.of(wave, gap);
    }
}
