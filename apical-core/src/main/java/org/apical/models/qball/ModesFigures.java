package org.apical.models.qball;

import java.util.Arrays;
import java.util.List;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Figures of {@link ModesModel} (qball, section 12). */
final class ModesFigures {
    private ModesFigures() {}

    static List<Figure> of(ModesParams p, ModesResult r) {
        double[] k = r.waveNumber().clone();
        Integer[] order = new Integer[k.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (i, j) -> Double.compare(k[i], k[j]));
        double[] x = new double[k.length];
        double[] upper = new double[k.length];
        double[] lower = new double[k.length];
        for (int i = 0; i < k.length; i++) {
            x[i] = k[order[i]];
            upper[i] = r.upper()[order[i]];
            lower[i] = r.lower()[order[i]];
        }
        return List.of(Figure.of(
                "modes",
                "Collective modes of a large ball",
                "The real-frequency analogue, derived; the equations of the papers were not available.",
                Panel.of(
                        Axis.of("k", "μ₀/ħs"),
                        Axis.of("ω", "μ₀"),
                        new Layer.Curve("amplitude", x, upper, Style.color(0)),
                        new Layer.Curve("phase", x, lower, Style.color(1)))));
    }
}
