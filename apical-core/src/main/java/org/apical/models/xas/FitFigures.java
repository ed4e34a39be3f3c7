package org.apical.models.xas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Figures of {@link FitModel} (xas-data, section 8). */
final class FitFigures {
    /** More paths than these are drawn as one curve. */
    private static final int MAX_CURVES = 9;

    private FitFigures() {}

    static List<Figure> of(FitParams p, FitResult r) {
        List<Figure> figures = new ArrayList<>();
        for (int s = 0; s < r.dataSets().size(); s++) {
            figures.add(dataSet(s, p.dataSets().get(s), r.dataSets().get(s)));
        }
        for (int s = 0; s < r.dataSets().size(); s++) {
            if (r.dataSets().get(s).paths().size() > 1) {
                figures.add(contributions(s, p.dataSets().get(s), r.dataSets().get(s)));
            }
        }
        figures.add(correlations(r));
        if (!r.profile().isEmpty()) {
            figures.add(profiles(r));
        }
        return figures;
    }

    private static Figure dataSet(int s, FitDataSet given, FitResult.Set set) {
        double weight = given.transform().kweight()[0];
        double[] data = XasAxes.weigh(set.kInvA(), set.dataChi(), weight);
        double largest = largest(set, data);
        double[] window = set.window().clone();
        for (int i = 0; i < window.length; i++) {
            window[i] *= largest;
        }
        Panel k = Panel.of(
                XasAxes.k(),
                XasAxes.weighted(weight).range(-1.25 * largest, 1.25 * largest),
                new Layer.Curve("window", set.kInvA(), window, Style.color(7).dotted()),
                new Layer.Curve("data", set.kInvA(), data, Style.color(6).width(2.2)),
                new Layer.Curve(
                        "fit", set.kInvA(), XasAxes.weigh(set.kInvA(), set.modelChi(), weight), Style.color(1)));
        double highest = Math.max(highest(set.dataMagnitude()), highest(set.modelMagnitude()));
        Layer.Region fitted = new Layer.Region(given.rminA(), given.rmaxA(), "fitted");
        Panel magnitude = Panel.of(
                XasAxes.r(),
                XasAxes.magnitude(weight).range(0, 1.15 * highest),
                fitted,
                new Layer.Curve(
                        "data", set.rA(), set.dataMagnitude(), Style.color(6).width(2.2)),
                new Layer.Curve("fit", set.rA(), set.modelMagnitude(), Style.color(1)),
                new Layer.Curve(
                        "data − fit",
                        set.rA(),
                        set.residualMagnitude(),
                        Style.color(0).dashed()));
        Panel real = Panel.of(
                XasAxes.r(),
                Axis.of("Re χ(R)", XasAxes.magnitude(weight).unit()).range(-1.05 * highest, 1.15 * highest),
                fitted,
                new Layer.Curve("data", set.rA(), set.dataRe(), Style.color(6).width(2.2)),
                new Layer.Curve("fit", set.rA(), set.modelRe(), Style.color(1)));
        return new Figure("fit-" + (s + 1), set.name(), "", List.of(k, magnitude, real));
    }

    /** The largest modulus inside the window: what lies outside may grow with k^w without bound. */
    private static double largest(FitResult.Set set, double[] weighted) {
        double most = 0;
        for (int i = 0; i < weighted.length; i++) {
            most = set.window()[i] > 0.05 ? Math.max(most, Math.abs(weighted[i])) : most;
        }
        return most > 0 ? most : 1;
    }

    private static double highest(double[] magnitude) {
        double most = Arrays.stream(magnitude).max().orElse(1);
        return most > 0 ? most : 1;
    }

    /** Data, fit and each path, one below the other. */
    private static Figure contributions(int s, FitDataSet given, FitResult.Set set) {
        double weight = given.transform().kweight()[0];
        double[] data = XasAxes.weigh(set.kInvA(), set.dataChi(), weight);
        double step = 1.2 * largest(set, data);
        List<Layer> layers = new ArrayList<>();
        layers.add(new Layer.Curve("data", set.kInvA(), data, Style.color(6).width(2.2)));
        layers.add(new Layer.Curve(
                "fit", set.kInvA(), XasAxes.weigh(set.kInvA(), set.modelChi(), weight), Style.color(1)));
        int paths = set.paths().size();
        int shown = paths <= MAX_CURVES ? paths : MAX_CURVES - 1;
        double offset = 0;
        for (int i = 0; i < shown; i++) {
            offset -= i == 0 ? step : step / 2;
            String file = set.paths().get(i).file();
            layers.add(lowered(
                    file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.dat$", "") + ", "
                            + String.format(
                                    Locale.ROOT, "%.2f Å", set.paths().get(i).distanceA()),
                    set,
                    set.paths().get(i).chi(),
                    weight,
                    offset,
                    i));
        }
        if (shown < paths) {
            double[] rest = new double[data.length];
            for (int i = shown; i < paths; i++) {
                for (int n = 0; n < rest.length; n++) {
                    rest[n] += set.paths().get(i).chi()[n];
                }
            }
            layers.add(lowered((paths - shown) + " others", set, rest, weight, offset - step / 2, shown));
            offset -= step / 2;
        }
        return Figure.of(
                "contributions-" + (s + 1),
                set.name() + ", path by path",
                "Each path is lowered by a constant.",
                new Panel(XasAxes.k(), XasAxes.weighted(weight).range(offset - step / 2, step), layers));
    }

    private static Layer lowered(
            String name, FitResult.Set set, double[] chi, double weight, double offset, int index) {
        double[] y = XasAxes.weigh(set.kInvA(), chi, weight);
        for (int i = 0; i < y.length; i++) {
            y[i] += offset;
        }
        return new Layer.Curve(name, set.kInvA(), y, Style.shade(0.1 + 0.8 * index / MAX_CURVES));
    }

    private static Figure correlations(FitResult r) {
        List<String> names = new ArrayList<>(r.variables().keySet());
        int n = names.size();
        double[] index = new double[Math.max(2, n)];
        double[][] z = new double[index.length][index.length];
        for (int i = 0; i < index.length; i++) {
            index[i] = i + 1.0;
            for (int j = 0; j < index.length; j++) {
                boolean both = i < n && j < n;
                z[i][j] = !both ? Double.NaN : i == j ? 1 : correlation(r, names.get(i), names.get(j));
            }
        }
        List<String> shown = new ArrayList<>(names);
        while (shown.size() < index.length) {
            shown.add(" ");
        }
        return Figure.of(
                "correlations",
                "Correlations of the variables",
                "",
                Panel.of(
                        Axis.named("variable", shown),
                        Axis.named("variable", shown),
                        new Layer.HeatMap(index, index, z, "correlation", "", 1)));
    }

    private static double correlation(FitResult r, String a, String b) {
        return r.correlations().getOrDefault(a, Map.of()).getOrDefault(b, Double.NaN);
    }

    /** The rise of the sum of squares against each variable, in units of its standard error. */
    private static Figure profiles(FitResult r) {
        List<Layer> layers = new ArrayList<>();
        r.profile().forEach((name, interval) -> {
            FitResult.Fitted fitted = r.variables().get(name);
            if (fitted == null) {
                return;
            }
            double[] x = new double[interval.tried().length];
            double[] y = new double[x.length];
            for (int i = 0; i < x.length; i++) {
                x[i] = (interval.tried()[i] - fitted.value()) / fitted.stderr();
                y[i] = interval.rise()[i] * (r.numIndependent() - r.numVariables());
            }
            layers.add(new Layer.Points(name, x, y, new double[0], Style.color(layers.size())));
        });
        double[] x = new double[81];
        double[] y = new double[81];
        for (int i = 0; i < x.length; i++) {
            x[i] = (i - 40) / 20.0;
            y[i] = x[i] * x[i];
        }
        layers.add(new Layer.Curve("if it were linear", x, y, Style.color(7).dashed()));
        return Figure.of(
                "profiles",
                "Profiles of the variables",
                "",
                new Panel(
                        Axis.of("(value − best) / stderr", ""),
                        Axis.of("rise of the sum of squares, in units of stderr²", ""),
                        layers));
    }
}
