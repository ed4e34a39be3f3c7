package org.apical.models.xas;

import java.util.List;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Figures of {@link MergeModel} (xas-data, section 8). */
final class MergeFigures {
    private MergeFigures() {}

    static List<Figure> of(MergeParams p, MergeResult r) {
        boolean chi = r.kInvA() != null;
        double[] x = r.kInvA() != null ? r.kInvA() : r.energyEV();
        if (x == null) {
            return List.of();
        }
        double[] low = r.mean().clone();
        double[] high = r.mean().clone();
        for (int i = 0; i < low.length; i++) {
            low[i] -= r.standardDeviation()[i];
            high[i] += r.standardDeviation()[i];
        }
        return List.of(Figure.of(
                "merge",
                "Mean of " + r.numScans() + " scans",
                "Band: standard deviation of the scans",
                Panel.of(
                        chi ? XasAxes.k() : XasAxes.energy(),
                        chi
                                ? XasAxes.weighted(0)
                                : p.quantity() == MergeQuantity.NORM ? XasAxes.normalised() : XasAxes.mu(),
                        new Layer.Band("scatter", x, low, high, Style.color(1)),
                        new Layer.Curve("mean", x, r.mean(), Style.color(0)))));
    }
}
