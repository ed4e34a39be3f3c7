package org.apical.models.doublewell;

import java.util.ArrayList;
import java.util.List;
import org.apical.physics.wells.Levels;
import org.apical.physics.wells.Potential;
import org.apical.physics.wells.Well;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Figure of {@link LevelsModel}: the potential with levels and psi^2. */
final class LevelsFigures {
    private static final int SAMPLES = 401;
    private static final int SHOWN = 8;

    private LevelsFigures() {}

    static List<Figure> of(LevelsParams p, LevelsResult r) {
        Bond bond = Bond.of(p.potential(), p.massesAmu());
        Potential potential = bond.potential();
        int shown = Math.min(SHOWN, r.energiesMeV().length);
        Levels levels = bond.levels(shown, 0);
        double highest = r.energiesMeV()[shown - 1];
        double bottom = potential.bottom();
        double spacing = shown < 2 ? highest - bottom : (highest - r.energiesMeV()[0]) / (shown - 1);
        double top = highest + 1.2 * spacing;
        double[] range = range(potential, levels, top);
        double[] x = WellAxes.grid(range[0], range[1], SAMPLES);
        double[][] densities = new double[shown][SAMPLES];
        double[][][] room = levels.room();
        double largest = 0;
        for (int i = 0; i < SAMPLES; i++) {
            levels.at(x[i], shown, room);
            for (int n = 0; n < shown; n++) {
                for (double[] psi : room[0]) {
                    densities[n][i] += psi[n] * psi[n];
                }
                largest = Math.max(largest, densities[n][i]);
            }
        }
        List<Layer> layers = new ArrayList<>();
        for (int n = 0; n < shown; n++) {
            double[] low = new double[SAMPLES];
            double[] high = new double[SAMPLES];
            for (int i = 0; i < SAMPLES; i++) {
                low[i] = r.energiesMeV()[n];
                high[i] = low[i] + 0.85 * spacing * densities[n][i] / largest;
            }
            layers.add(new Layer.Band(n == 0 ? "|ψ|²" : "", x, low, high, Style.color(n % 2 == 0 ? 5 : 4)));
            layers.add(new Layer.Curve(
                    n == 0 ? "levels" : "", x, low, Style.color(7).width(0.8)));
        }
        double[] v = new double[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            double value = inside(potential, x[i]) ? potential.value(x[i]) : Double.NaN;
            v[i] = value > top + spacing ? Double.NaN : value;
        }
        layers.add(new Layer.Curve("potential", x, v, Style.color(6).width(1.8)));
        String caption = "The curves on each level show the density of that state, all on one scale.";
        return List.of(Figure.of(
                "levels",
                "Potential, levels and densities",
                caption,
                new Panel(WellAxes.x(), energy(bottom - 0.3 * spacing, top), layers)));
    }

    private static Axis energy(double from, double to) {
        return WellAxes.energy().range(from, to);
    }

    private static boolean inside(Potential potential, double x) {
        return !(potential instanceof Well well) || x >= well.lowest() && x <= well.highest();
    }

    /** Where the potential passes the top of the figure on both sides. */
    private static double[] range(Potential potential, Levels levels, double top) {
        double[] x = levels.x();
        double from = x[0];
        double to = x[x.length - 1];
        int n = 4000;
        double first = to;
        double last = from;
        for (int i = 0; i <= n; i++) {
            double at = from + (to - from) * i / n;
            if (potential.value(at) < top) {
                first = Math.min(first, at);
                last = Math.max(last, at);
            }
        }
        double margin = 0.08 * (last - first);
        return new double[] {first - margin, last + margin};
    }
}
