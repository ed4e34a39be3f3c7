package org.apical.models.xas;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Figures of {@link FitModel} (xas-data, section 8). */
final class FitFigures {
    private FitFigures() {}

    static List<Figure> of(FitParams p, FitResult r) {
        List<Figure> figures = new ArrayList<>();
        for (int s = 0; s < r.dataSets().size(); s++) {
            FitResult.Set set = r.dataSets().get(s);
            FitDataSet given = p.dataSets().get(s);
            double weight = given.transform().kweight()[0];
            Panel k = Panel.of(
                    XasAxes.k(),
                    XasAxes.weighted(weight),
                    new Layer.Curve(
                            "data",
                            set.kInvA(),
                            XasAxes.weigh(set.kInvA(), set.dataChi(), weight),
                            Style.color(6).width(2)),
                    new Layer.Curve(
                            "fit", set.kInvA(), XasAxes.weigh(set.kInvA(), set.modelChi(), weight), Style.color(1)),
                    new Layer.Region(
                            given.transform().kminInvA(), given.transform().kmaxInvA(), "fitted"));
            double[] rest = new double[set.rA().length];
            for (int i = 0; i < rest.length; i++) {
                rest[i] = set.dataMagnitude()[i] - set.modelMagnitude()[i];
            }
            Panel distance = Panel.of(
                    XasAxes.r(),
                    XasAxes.magnitude(weight),
                    new Layer.Curve(
                            "data",
                            set.rA(),
                            set.dataMagnitude(),
                            Style.color(6).width(2)),
                    new Layer.Curve("fit", set.rA(), set.modelMagnitude(), Style.color(1)),
                    new Layer.Curve(
                            "difference of moduli",
                            set.rA(),
                            rest,
                            Style.color(7).dashed()),
                    new Layer.Region(given.rminA(), given.rmaxA(), "fitted"));
            figures.add(new Figure("fit-" + (s + 1), set.name(), "", List.of(k, distance)));
        }
        figures.add(correlations(r));
        return figures;
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
                z[i][j] = i == j ? 1 : both ? correlation(r, names.get(i), names.get(j)) : Double.NaN;
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
                        new Layer.HeatMap(index, index, z, "correlation", "")));
    }

    private static double correlation(FitResult r, String a, String b) {
        return r.correlations().getOrDefault(a, Map.of()).getOrDefault(b, Double.NaN);
    }
}
