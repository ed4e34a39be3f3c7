package org.apical.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apical.models.doublewell.SeriesData;
import org.apical.models.doublewell.SeriesResult;
import org.apical.models.xas.Reduction;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Figures of the YBa2Cu3O7 series (double-well, section 9). */
final class CuprateFigures {
    private static final double STEP = 0.05;

    private CuprateFigures() {}

    private static String kelvin(double t) {
        return String.format(Locale.ROOT, "%.0f K", t);
    }

    private static Style shade(SeriesData data, int t) {
        return Style.shade(t / (data.points().size() - 1.0));
    }

    /** mu(E) of every scan with its background. */
    static Figure absorption(SeriesData data) {
        List<Layer> layers = new ArrayList<>();
        for (int t = 0; t < data.points().size(); t++) {
            boolean first = true;
            for (Reduction scan : data.points().get(t).reductions()) {
                double[] energy = scan.normalized().spectrum().energyEV();
                double offset = -0.4 * t;
                double start = scan.normalized().spectrum().mu()[0];
                layers.add(new Layer.Curve(
                        first ? kelvin(data.points().get(t).temperatureK()) : "",
                        energy,
                        shifted(scan.normalized().spectrum().mu(), offset - start),
                        shade(data, t).width(0.8)));
                double[] background = scan.background().background();
                if (first && background.length == energy.length) {
                    layers.add(new Layer.Curve(
                            t == 0 ? "background" : "",
                            energy,
                            shifted(background, offset - start),
                            Style.color(1).dashed().width(0.8)));
                }
                first = false;
            }
        }
        return Figure.of(
                "C13-mu",
                "YBa₂Cu₃O₇, Cu K: absorption of the twelve scans",
                "Three scans a temperature, from their first point, shifted by -0.4 a temperature; dashed: AUTOBK background of the"
                        + " first scan.",
                new Panel(Axis.of("Energy", "eV").range(8900, 9750), Axis.of("μ, shifted", ""), layers));
    }

    private static double[] shifted(double[] y, double by) {
        double[] out = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            out[i] = y[i] + by;
        }
        return out;
    }

    private static double[] weighted(double[] k, double[] chi, double offset) {
        double[] out = new double[k.length];
        for (int i = 0; i < k.length; i++) {
            out[i] = k[i] * k[i] * chi[i] + offset;
        }
        return out;
    }

    private static double[] k(double[] chi) {
        double[] k = new double[chi.length];
        for (int i = 0; i < k.length; i++) {
            k[i] = STEP * i;
        }
        return k;
    }

    /** k^2 chi of every scan, and what the owner of the project made of them. */
    static Figure chi(SeriesData data, List<double[][]> own) {
        List<Layer> layers = new ArrayList<>();
        layers.add(new Layer.Region(
                CuprateShell.GLITCHES.get(0)[0], CuprateShell.GLITCHES.get(0)[1], "glitch"));
        layers.add(new Layer.Region(
                CuprateShell.GLITCHES.get(1)[0], CuprateShell.GLITCHES.get(1)[1], "glitch"));
        for (int t = 0; t < data.points().size(); t++) {
            double offset = -3.5 * t;
            SeriesData.Point point = data.points().get(t);
            for (int s = 0; s < point.scans().length; s++) {
                double[] chi = point.scans()[s];
                layers.add(new Layer.Curve(
                        s == 0 ? kelvin(point.temperatureK()) : "",
                        k(chi),
                        weighted(k(chi), chi, offset),
                        shade(data, t).width(0.8)));
            }
            double[][] theirs = own.get(t);
            layers.add(new Layer.Curve(
                    t == 0 ? "merged in the project" : "",
                    theirs[0],
                    weighted(theirs[0], theirs[1], offset),
                    Style.color(1).dashed().width(0.8)));
        }
        return Figure.of(
                "C13-chik",
                "YBa₂Cu₃O₇, Cu K: EXAFS of the twelve scans",
                "Three scans a temperature, shifted by -3.5 each; dashed: χ(k) merged by the owner of the project in 2002.",
                new Panel(
                        Axis.of("k", "Å⁻¹").range(0, 14),
                        Axis.of("k² χ(k), shifted", "Å⁻²").range(-15, 6),
                        layers));
    }

    /** The coldest spectrum near the glitches, before and after, and what varies too fast for EXAFS. */
    static Figure glitches(SeriesData raw, SeriesData bridged) {
        double[] chi = raw.points().get(0).chi();
        double[] k = k(chi);
        List<Layer> upper = new ArrayList<>();
        List<Layer> lower = new ArrayList<>();
        for (double[] g : CuprateShell.GLITCHES) {
            upper.add(new Layer.Region(g[0], g[1], "bridged"));
            lower.add(new Layer.Region(g[0], g[1], ""));
        }
        upper.add(new Layer.Curve("as measured", k, weighted(k, chi, 0), Style.color(0)));
        upper.add(new Layer.Curve(
                "bridged",
                k,
                weighted(k, bridged.points().get(0).chi(), 0),
                Style.color(1).dashed()));
        for (int t = 0; t < raw.points().size(); t++) {
            double[] fast = CuprateShell.BRIDGE.fast(raw.points().get(t).chi());
            lower.add(new Layer.Curve(
                    kelvin(raw.points().get(t).temperatureK()),
                    k,
                    shifted(fast, -0.6 * t),
                    shade(raw, t).width(0.9)));
        }
        return new Figure(
                "C13-glitches",
                "Glitches near k = 6.5 and 9.2",
                "Above: 10 K. Below: what of k² χ lies beyond R = 8 Å, shifted by -0.6 a temperature.",
                List.of(
                        new Panel(
                                Axis.of("k", "Å⁻¹").range(4, 12),
                                Axis.of("k² χ(k)", "Å⁻²").range(-3, 3),
                                upper),
                        new Panel(Axis.of("k", "Å⁻¹").range(4, 12), Axis.of("beyond 8 Å, shifted", "Å⁻²"), lower)));
    }

    /** The variances in all analyses of the table. */
    static Figure settings(List<CuprateShell.Variant> all) {
        List<Panel> panels = new ArrayList<>();
        for (boolean bridged : new boolean[] {false, true}) {
            List<Layer> layers = new ArrayList<>();
            boolean[] named = new boolean[3];
            for (CuprateShell.Variant v : all) {
                if (v.name().endsWith("bridged") != bridged) {
                    continue;
                }
                int group = v.at(10) < 0 ? 2 : v.name().startsWith("kmax 9") ? 1 : 0;
                int n = v.fit().temperatures().size();
                double[] t = new double[n];
                double[] y = new double[n];
                for (int j = 0; j < n; j++) {
                    t[j] = v.fit().temperatures().get(j).temperatureK();
                    y[j] = 1e4 * v.sigma2(j);
                }
                String[] names = {"kmax 12", "kmax 9", "without 10 K"};
                Style style = Style.color(group == 0 ? 0 : group == 1 ? 1 : 7).width(0.9);
                layers.add(new Layer.Curve(
                        named[group] || bridged ? "" : names[group], t, y, group == 2 ? style.dotted() : style));
                named[group] = true;
            }
            panels.add(new Panel(
                    Axis.of("Temperature", "K").range(0, 310),
                    Axis.of(bridged ? "σ², glitches bridged" : "σ², as measured", "10⁻⁴ Å²"),
                    layers));
        }
        return new Figure(
                "C13-settings",
                "YBa₂Cu₃O₇: one series, many analyses",
                "Variance of the first shell; each line is one choice of kmax, kweight 1 to 3, rbkg 0.8 to 1.2, with or without"
                        + " 10 K.",
                panels);
    }

    /** Profiles of the split. */
    static Figure profiles(List<String> names, List<SeriesResult> profiles) {
        List<Layer> layers = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            SeriesResult r = profiles.get(i);
            Style style = Style.color(i / 2);
            style = i % 2 == 0 ? style : style.dashed();
            layers.add(new Layer.Curve(names.get(i), r.splitA(), r.scaledDeltaChi2(), style));
        }
        layers.add(new Layer.Curve(
                "95 %",
                new double[] {0, 0.5},
                new double[] {2.706, 2.706},
                Style.color(7).dotted()));
        layers.add(new Layer.VerticalLine(0.13, "0.13 Å"));
        return Figure.of(
                "C13-split",
                "YBa₂Cu₃O₇: what the data say of a split of Cu(1)-O(4)",
                "χ² less its least, in units of the reduced χ²; splits below the dotted line are not excluded at 95 %.",
                new Panel(
                        Axis.of("split", "Å").range(0, 0.5),
                        Axis.of("Δχ² / reduced χ²", "").range(0, 8),
                        layers));
    }
}
