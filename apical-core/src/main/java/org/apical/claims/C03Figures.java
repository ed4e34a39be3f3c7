package org.apical.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Figures of C03. */
final class C03Figures {
    private C03Figures() {}

    static List<Figure> of(C03SiteSelective.Numbers n) {
        return List.of(planes(n), scan(n.scan()));
    }

    private static Figure planes(C03SiteSelective.Numbers n) {
        double[] g2 = new double[101];
        for (int i = 0; i < g2.length; i++) {
            g2[i] = 0.03 * i;
        }
        double[] ends = {0, 3};
        return Figure.of(
                "C03-planes",
                "Penetration depth after exchange of the planar oxygen",
                "Grey: measured, -6.2(1.0) %. The planar share of the binding by stoichiometry, and by the isotope shift of Tc.",
                Panel.of(
                        Axis.of("E_p / ħω", "").range(0, 3),
                        Axis.of("change of λ⁻²", "%"),
                        new Layer.Band(
                                "measured", ends, new double[] {-7.2, -7.2}, new double[] {-5.2, -5.2}, Style.color(7)),
                        curve("planar share by stoichiometry", g2, n.fraction()[0], Style.color(0)),
                        curve("planar share 0.85", g2, 0.85, Style.color(1).dashed())));
    }

    private static Layer curve(String name, double[] g2, double share, Style style) {
        double[] y = new double[g2.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = -100 * C03SiteSelective.shift(g2[i], share);
        }
        return new Layer.Curve(name, g2, y, style);
    }

    private static Figure scan(C03Scan s) {
        return new Figure(
                "C03-scan",
                "Where the s + d model carries the shifts",
                "Isotope shifts of Tc (above) and of lambda^-2 at 10 K (below), computed, over the exponents of narrowing.",
                List.of(panel(s, s.tcShift(), "shift of Tc"), panel(s, s.weightShift(), "shift of λ⁻²")));
    }

    private static Panel panel(C03Scan s, double[][] z, String label) {
        double limit = 0;
        for (double[] row : z) {
            for (double v : row) {
                limit = Math.max(limit, Math.min(15, Math.abs(v)));
            }
        }
        double[][] clipped = new double[s.nearest().length][s.diagonal().length];
        for (int i = 0; i < clipped.length; i++) {
            for (int j = 0; j < clipped[i].length; j++) {
                clipped[i][j] = Math.max(-limit, Math.min(limit, z[i][j]));
            }
        }
        List<Layer> layers = new ArrayList<>();
        layers.add(new Layer.HeatMap(s.diagonal(), s.nearest(), clipped, label, "%", limit));
        add(layers, s, "Tc as measured", (i, j) -> C03Scan.tcInside(s.tcShift()[i][j]), Style.color(6));
        add(layers, s, "both as measured", (i, j) -> s.state()[i][j] == C03Scan.State.INSIDE, Style.color(2));
        add(layers, s, "not settled", (i, j) -> s.state()[i][j] == C03Scan.State.UNDECIDED, Style.color(1));
        return new Panel(Axis.of("g² of diagonal hopping", ""), Axis.of("g² of nearest hopping", ""), layers);
    }

    private static void add(
            List<Layer> layers, C03Scan s, String name, BiPredicate<Integer, Integer> which, Style style) {
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < s.nearest().length; i++) {
            for (int j = 0; j < s.diagonal().length; j++) {
                if (which.test(i, j)) {
                    points.add(new double[] {s.diagonal()[j], s.nearest()[i]});
                }
            }
        }
        if (!points.isEmpty()) {
            layers.add(new Layer.Points(
                    name,
                    points.stream().mapToDouble(p -> p[0]).toArray(),
                    points.stream().mapToDouble(p -> p[1]).toArray(),
                    new double[0],
                    style));
        }
    }
}
