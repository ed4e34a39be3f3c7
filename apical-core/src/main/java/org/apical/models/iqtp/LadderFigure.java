package org.apical.models.iqtp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** How the lowest energies come down as the cutoffs are raised. */
final class LadderFigure {
    private static final int ENERGIES = 2;

    private LadderFigure() {}

    /** None where the cutoffs were as given. */
    static List<Figure> of(List<CutoffRung> ladder, double toleranceEV) {
        if (ladder.size() < 2) {
            return List.of();
        }
        CutoffRung last = ladder.get(ladder.size() - 1);
        List<Layer> layers = new ArrayList<>();
        for (int k = 0; k < Math.min(ENERGIES, last.energiesEV().length); k++) {
            int level = k;
            double[] dimension = new double[ladder.size()];
            double[] above = new double[ladder.size()];
            int n = 0;
            for (CutoffRung rung : ladder) {
                double height = rung.energiesEV().length > level
                        ? 1000 * (rung.energiesEV()[level] - last.energiesEV()[level])
                        : 0;
                if (height > 0) {
                    dimension[n] = rung.dimension();
                    above[n++] = height;
                }
            }
            double[] x = Arrays.copyOf(dimension, n);
            double[] y = Arrays.copyOf(above, n);
            layers.add(new Layer.Curve(k == 0 ? "E₀" : "E₁", x, y, Style.color(k)));
            layers.add(new Layer.Points("", x, y, new double[0], Style.color(k)));
        }
        double[] ends = {ladder.get(0).dimension(), last.dimension()};
        double tolerance = 1000 * toleranceEV;
        layers.add(new Layer.Curve(
                "tolerance",
                ends,
                new double[] {tolerance, tolerance},
                Style.color(6).dashed()));
        return List.of(Figure.of(
                "cutoff-ladder",
                "Energies against the size of the basis",
                "Above those of the last rung, with cutoffs " + Arrays.toString(last.cutoffs())
                        + "; they fall with every cutoff, as upper bounds do.",
                new Panel(
                        Axis.of("dimension", "").logarithmic(),
                        Axis.of("E − E of the last rung", "meV").logarithmic(),
                        layers)));
    }
}
