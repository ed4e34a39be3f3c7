package org.apical.models.superstripes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apical.model.BadInput;
import org.apical.numerics.ConvergenceException;
import org.apical.physics.superstripes.Condensate;
import org.apical.physics.superstripes.CriticalTemperature;
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
        layers.addAll(otherNorm(p, r, coldest));
        if (gap.length > 0 && p.kFraction().length > 0) {
            out.add(Figure.of(
                    "gap-k",
                    String.format(
                            Locale.ROOT,
                            "Gaps at %s K: %s",
                            BadInput.number(r.temperatureK()[coldest]),
                            p.pairing().words()),
                    where,
                    new Panel(Axis.of("k d / π", "").range(0, 1), Axis.of("Δ", "meV"), layers)));
        }
        // A curve through one or two temperatures would be a drawing, not a result.
        if (gap.length > 0 && p.kFraction().length > 0 && r.temperatureK().length > 2) {
            out.add(temperature(p, r, gap.length, where));
        }
        if (r.tcK() > 0) {
            Figure pairs = PairsFigure.of(p.lattice(), p.pairing(), r.muAtTcEV());
            if (!pairs.panels().isEmpty()) {
                out.add(pairs);
            }
        }
        return out;
    }

    /** The gaps at the same mu and temperature with the same c in the other normalisation; nothing where it has none. */
    private static List<Layer> otherNorm(GapsParams p, GapsResult r, int coldest) {
        List<Layer> out = new ArrayList<>();
        double mu = r.muEV()[coldest];
        PairingParams other = p.pairing().other();
        CriticalTemperature theory = new CriticalTemperature(p.lattice().lattice(), other.pairing(), false);
        try {
            double tc = theory.at(mu);
            if (r.temperatureK()[coldest] < 0.999 * tc) {
                Condensate c = Condensate.at(theory, mu, r.temperatureK()[coldest], tc);
                for (int b = 0; b < c.bands(); b++) {
                    double[] gap = new double[p.kFraction().length];
                    for (int k = 0; k < gap.length; k++) {
                        gap[k] = 1e3 * c.gap(b, p.kFraction()[k]);
                    }
                    double[][] line = Plots.sorted(p.kFraction(), gap);
                    out.add(new Layer.Curve(
                            "n = " + (b + 1) + ", " + other.couplingNorm().words(),
                            line[0],
                            line[1],
                            Style.color(b).dashed().width(1.4)));
                }
            }
        } catch (CriticalTemperature.NoStatesException | ConvergenceException e) {
            return List.of();
        }
        return out;
    }

    private static Figure temperature(GapsParams p, GapsResult r, int bands, String where) {
        double[] kFraction = p.kFraction();
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
                "Gaps over T: " + p.pairing().words(),
                String.format(Locale.ROOT, "At k d/pi = %.3g. %s", kFraction[middle], where),
                new Panel(Axis.of("T", "K"), Axis.of("Δ", "meV"), layers));
    }
}
