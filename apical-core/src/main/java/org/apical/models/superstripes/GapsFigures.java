package org.apical.models.superstripes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apical.model.BadInput;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Figures of {@link GapsModel} (superstripes, section 8). */
final class GapsFigures {
    private GapsFigures() {}

    static List<Figure> of(GapsParams p, GapsResult r) {
        List<Figure> out = new ArrayList<>();
        int coldest = 0;
        for (int i = 1; i < r.temperatureK().length; i++) {
            coldest = r.temperatureK()[i] < r.temperatureK()[coldest] ? i : coldest;
        }
        double[][] gap = r.gapMeV()[coldest];
        String where = String.format(
                        Locale.ROOT,
                        "Tc = %.4g K, μ = %.5g eV; %s; %s.",
                        r.tcK(),
                        r.muAtTcEV(),
                        p.pairing().words(),
                        p.lattice().words())
                + p.pairing().bothAt(p.lattice().lattice(), r.muAtTcEV());
        List<Layer> layers = new ArrayList<>();
        for (int b = 0; b < gap.length; b++) {
            double[][] line = Plots.sorted(p.kFraction(), gap[b]);
            layers.add(new Layer.Curve(
                    "n = " + (b + 1), line[0], line[1], Style.color(b).width(1.8)));
            layers.add(new Layer.Points("", line[0], line[1], new double[0], Style.color(b)));
        }
        if (!layers.isEmpty() && p.kFraction().length > 0) {
            out.add(Figure.of(
                    "gap-k",
                    String.format(Locale.ROOT, "Gaps at %s K", BadInput.number(r.temperatureK()[coldest])),
                    where,
                    new Panel(Axis.of("k d / π", "").range(0, 1), Axis.of("Δ", "meV"), layers)));
        }
        if (gap.length > 0 && p.kFraction().length > 0) {
            out.add(temperature(r, gap.length, p.kFraction(), where));
        }
        return out;
    }

    private static Figure temperature(GapsResult r, int bands, double[] kFraction, String where) {
        int middle = kFraction.length / 2;
        List<Layer> layers = new ArrayList<>();
        for (int b = 0; b < bands; b++) {
            double[] y = new double[r.temperatureK().length + 1];
            double[] x = new double[y.length];
            for (int t = 0; t < r.temperatureK().length; t++) {
                x[t] = r.temperatureK()[t];
                y[t] = b < r.gapMeV()[t].length ? r.gapMeV()[t][b][middle] : Double.NaN;
            }
            x[y.length - 1] = r.tcK();
            double[][] line = Plots.sorted(x, y);
            layers.add(new Layer.Curve(
                    "n = " + (b + 1), line[0], line[1], Style.color(b).width(1.8)));
            layers.add(new Layer.Points("", line[0], line[1], new double[0], Style.color(b)));
        }
        return Figure.of(
                "gap-temperature",
                "Gaps against temperature",
                String.format(Locale.ROOT, "At k d/pi = %.3g. %s", kFraction[middle], where),
                new Panel(Axis.of("T", "K"), Axis.of("Δ", "meV"), layers));
    }
}
