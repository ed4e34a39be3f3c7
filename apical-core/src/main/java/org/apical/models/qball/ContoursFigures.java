package org.apical.models.qball;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Figures of {@link ContoursModel} (qball, section 12). */
final class ContoursFigures {
    private ContoursFigures() {}

    static List<Figure> of(ContoursParams p, ContoursResult r) {
        List<Layer> layers = new ArrayList<>();
        int n = r.contours().size();
        for (int i = 0; i < n; i++) {
            Contour c = r.contours().get(i);
            Style style = Style.shade(n == 1 ? 0 : i / (n - 1.0)).width(1.6);
            String name = String.format(Locale.ROOT, "κ/κ* = %.2f", c.kappa() / r.kappaStar());
            layers.add(new Layer.Curve(name, r.alpha(), c.lower(), style));
            layers.add(new Layer.Curve("", r.alpha(), c.upper(), style));
        }
        layers.add(new Layer.Points(
                "saddle",
                new double[] {r.alphaPeak()},
                new double[] {1 / Math.sqrt(3)},
                new double[0],
                Style.color(6)));
        return List.of(Figure.of(
                "contours",
                "Contours of the self-consistent theory",
                "Below kappa* a dome and a trough, above it a left and a right contour; they meet in the saddle.",
                new Panel(QballAxes.alpha(), Axis.of("Ω/μ₀ = T/T*", "").range(0, 1.02), layers)));
    }
}
