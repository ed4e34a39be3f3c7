package org.apical.models.qball;

import java.util.List;
import org.apical.physics.qball.PairSpectrum;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Figures of {@link SpectrumModel} (qball, section 12). */
final class SpectrumFigures {
    private SpectrumFigures() {}

    static List<Figure> of(SpectrumParams p, SpectrumResult r) {
        double gap = r.gapMeV();
        double scale = gap > 0 ? gap : Math.max(1, QballAxes.max(QballAxes.map(p.epsilonMeV(), Math::abs)));
        double[] x = QballAxes.grid(-2, 2, 401);
        String unit = gap > 0 ? "g₀" : "largest ε";
        return List.of(Figure.of(
                "spectrum",
                "Inside a Q-ball: self-energy and dispersion (theory for Figure 2)",
                "The anomalous self-energy is a semicircle; the dispersion is flat where it is not zero.",
                Panel.of(
                        Axis.of("ε/" + unit, "").range(-2, 2),
                        Axis.of("energy/" + unit, "").range(0, 2.05),
                        new Layer.Curve(
                                "|ε|, no ball",
                                x,
                                QballAxes.map(x, Math::abs),
                                Style.color(7).width(0.8)),
                        new Layer.Curve(
                                "Σ₂",
                                x,
                                QballAxes.map(x, e -> PairSpectrum.selfEnergy(gap, e * scale) / scale),
                                Style.color(1).dashed().width(1.8)),
                        new Layer.Curve(
                                "E",
                                x,
                                QballAxes.map(x, e -> PairSpectrum.dispersion(gap, e * scale) / scale),
                                Style.color(0).width(2)))));
    }
}
