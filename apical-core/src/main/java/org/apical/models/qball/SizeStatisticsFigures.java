package org.apical.models.qball;

import java.util.Arrays;
import java.util.List;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Figures of {@link SizeStatisticsModel} (qball, section 12). */
final class SizeStatisticsFigures {
    private SizeStatisticsFigures() {}

    static List<Figure> of(SizeStatisticsParams p, SizeStatisticsResult r) {
        double[] x = p.sizeNm().clone();
        Arrays.sort(x);
        int n = x.length;
        double[] share = new double[n];
        for (int i = 0; i < n; i++) {
            share[i] = (n - i) / (double) n;
        }
        double minimum = p.minimumSizeNm();
        double end = Math.max(x[n - 1], 1.2 * minimum);
        double[] grid = QballAxes.map(QballAxes.grid(0, 1, 201), f -> minimum * Math.pow(end / minimum, f));
        double scale = r.meanNm() - minimum;
        double floor = 0.3 / n;
        double[] power = QballAxes.map(grid, s -> Math.pow(s / minimum, 1 - r.exponent()));
        double[] exponential = QballAxes.map(grid, s -> Math.exp(-(s - minimum) / scale));
        return List.of(Figure.of(
                "sizes",
                "Share of larger sizes",
                "",
                Panel.of(
                        Axis.of("size", "nm").logarithmic().range(0.95 * minimum, 1.1 * end),
                        Axis.of("share at least as large", "").logarithmic().range(floor, 1.3),
                        new Layer.Points("sizes", x, share, new double[0], Style.color(6)),
                        new Layer.Curve("power law", grid, power, Style.color(0)),
                        new Layer.Curve(
                                "exponential", grid, exponential, Style.color(1).dashed()))));
    }
}
