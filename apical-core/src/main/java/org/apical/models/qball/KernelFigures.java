package org.apical.models.qball;

import java.util.List;
import org.apical.physics.qball.PairingKernel;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Figures of {@link KernelModel} (qball, section 12). */
final class KernelFigures {
    private KernelFigures() {}

    static List<Figure> of(KernelParams p, KernelResult r) {
        PairingKernel kernel = p.kernel();
        double[] a = QballAxes.grid(0, Math.max(6, Math.min(1.05 * QballAxes.max(p.amplitudeOverOmega()), 30)), 401);
        return List.of(new Figure(
                "kernel",
                "Pairing kernel",
                "f has a single maximum; its height sets kappa*.",
                List.of(
                        Panel.of(
                                QballAxes.alpha(),
                                Axis.of("I", ""),
                                new Layer.Curve("", a, QballAxes.map(a, kernel::value), Style.color(0)),
                                new Layer.VerticalLine(r.alphaThreshold(), "threshold")),
                        Panel.of(
                                QballAxes.alpha(),
                                Axis.of("f = I/(M/Ω)²", ""),
                                new Layer.Curve("", a, QballAxes.map(a, kernel::ratio), Style.color(1)),
                                new Layer.VerticalLine(r.alphaPeak(), "largest")))));
    }
}
