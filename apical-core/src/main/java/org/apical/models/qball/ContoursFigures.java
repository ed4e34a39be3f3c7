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

    /** Both roots; above kappa* joined in the tips of the left and the right contour. */
    private static void closed(String name, double[] alpha, Contour c, Style style, List<Layer> layers) {
        Double low = c.gapAlphaLow();
        Double high = c.gapAlphaHigh();
        if (low == null || high == null) {
            layers.add(new Layer.Curve(name, alpha, c.lower(), style));
            layers.add(new Layer.Curve("", alpha, c.upper(), style));
            return;
        }
        int left = 0;
        int right = 0;
        while (left < alpha.length && alpha[left] < low) {
            left++;
        }
        while (right < alpha.length && alpha[right] <= high) {
            right++;
        }
        layers.add(joined(name, alpha, c, 0, left, low, style));
        if (right < alpha.length) {
            layers.add(joined("", alpha, c, right, alpha.length, high, style));
        }
    }

    private static Layer joined(String name, double[] alpha, Contour c, int from, int to, double tip, Style style) {
        int n = to - from;
        boolean last = from == 0;
        double[] x = new double[2 * n + 1];
        double[] y = new double[2 * n + 1];
        x[n] = tip;
        y[n] = 1 / Math.sqrt(3);
        for (int k = 0; k < n; k++) {
            int i = last ? from + k : to - 1 - k;
            x[k] = alpha[i];
            y[k] = c.lower()[i];
            x[2 * n - k] = alpha[i];
            y[2 * n - k] = c.upper()[i];
        }
        return new Layer.Curve(name, x, y, style);
    }

    static List<Figure> of(ContoursParams p, ContoursResult r) {
        List<Layer> layers = new ArrayList<>();
        int n = r.contours().size();
        for (int i = 0; i < n; i++) {
            Contour c = r.contours().get(i);
            Style style = Style.shade(n == 1 ? 0 : i / (n - 1.0)).width(1.6);
            String name = String.format(Locale.ROOT, "κ/κ* = %.2f", c.kappa() / r.kappaStar());
            closed(name, r.alpha(), c, style, layers);
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
