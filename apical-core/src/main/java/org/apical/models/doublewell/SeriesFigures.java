package org.apical.models.doublewell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Figures of {@link SeriesModel}. */
final class SeriesFigures {
    private SeriesFigures() {}

    static List<Figure> of(SeriesParams p, SeriesResult r) {
        List<Figure> out = new ArrayList<>();
        out.add(chi(r));
        out.add(fits(p, r));
        out.add(values(r));
        if (r.splitA().length > 1) {
            out.add(profile(r));
        }
        return out;
    }

    private static Style shade(SeriesResult r, int t) {
        return Style.shade(r.temperatures().size() > 1 ? t / (r.temperatures().size() - 1.0) : 0);
    }

    private static double[] weigh(double[] k, double[] chi, double offset) {
        double[] out = new double[k.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = k[i] * k[i] * chi[i] + offset;
        }
        return out;
    }

    private static double largest(SeriesResult r) {
        double top = 0;
        for (SeriesResult.Temperature t : r.temperatures()) {
            for (int i = 0; i < t.chi().length; i++) {
                if (t.kInvA()[i] > 2) {
                    top = Math.max(top, Math.abs(t.kInvA()[i] * t.kInvA()[i] * t.chi()[i]));
                }
            }
        }
        return top;
    }

    private static Figure chi(SeriesResult r) {
        double step = -1.3 * largest(r);
        List<Layer> layers = new ArrayList<>();
        for (int t = 0; t < r.temperatures().size(); t++) {
            SeriesResult.Temperature one = r.temperatures().get(t);
            for (int s = 0; s < one.scanChi().length; s++) {
                layers.add(new Layer.Curve(
                        s == 0 ? WellAxes.kelvin(one.temperatureK()) : "",
                        one.kInvA(),
                        weigh(one.kInvA(), one.scanChi()[s], t * step),
                        shade(r, t).width(0.8)));
            }
        }
        return Figure.of(
                "series-chik",
                "EXAFS of every scan",
                "k^2 chi(k), one colour a temperature, shifted downwards; the scans of a temperature lie on each other"
                        + " where they repeat. What repeats may still be an artefact of the instrument.",
                new Panel(Axis.of("k", "Å⁻¹"), Axis.of("k² χ(k), shifted", "Å⁻²"), layers));
    }

    private static Figure fits(SeriesParams p, SeriesResult r) {
        double top = 0;
        for (SeriesResult.Temperature t : r.temperatures()) {
            for (double y : t.dataMagnitude()) {
                top = Math.max(top, y);
            }
        }
        List<Layer> layers = new ArrayList<>();
        layers.add(new Layer.Region(p.transform().rminA(), p.transform().rmaxA(), "fitted"));
        for (int t = 0; t < r.temperatures().size(); t++) {
            SeriesResult.Temperature one = r.temperatures().get(t);
            double offset = -0.8 * top * t;
            layers.add(new Layer.Curve(
                    WellAxes.kelvin(one.temperatureK()), one.rA(), shifted(one.dataMagnitude(), offset), shade(r, t)));
            layers.add(new Layer.Curve(
                    t == 0 ? "fit of the first shell" : "",
                    one.rA(),
                    shifted(one.modelMagnitude(), offset),
                    Style.color(1).dashed()));
        }
        return Figure.of(
                "series-chir",
                "First shell: data and fit",
                "|chi(R)|, shifted downwards with temperature; distances are not corrected for phase.",
                new Panel(Axis.of("R, not corrected for phase", "Å"), Axis.of("|χ(R)|, shifted", ""), layers));
    }

    private static double[] shifted(double[] y, double offset) {
        double[] out = new double[y.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = y[i] + offset;
        }
        return out;
    }

    private static Figure values(SeriesResult r) {
        int n = r.temperatures().size();
        double[] t = new double[n];
        double[] sigma2 = new double[n];
        double[] sigma2Error = new double[n];
        double[] distance = new double[n];
        double[] distanceError = new double[n];
        boolean einstein = r.values().thetaK() != null;
        for (int i = 0; i < n; i++) {
            t[i] = r.temperatures().get(i).temperatureK();
            sigma2[i] = 1e4 * r.values().sigma2A2().at(i);
            sigma2Error[i] = 1e4 * r.stdErr().sigma2A2().at(i);
            distance[i] = 1e3 * r.values().deltaRA()[i];
            distanceError[i] = 1e3 * r.stdErr().deltaRA()[i];
        }
        Panel upper = Panel.of(
                Axis.of("Temperature", "K"),
                Axis.of("σ²", "10⁻⁴ Å²"),
                new Layer.Points("", t, sigma2, einstein ? new double[0] : sigma2Error, Style.color(0)));
        Panel lower = Panel.of(
                Axis.of("Temperature", "K"),
                Axis.of("ΔR", "10⁻³ Å"),
                new Layer.Points("", t, distance, distanceError, Style.color(1)));
        return new Figure(
                "series-values",
                "First shell: displacement and distance",
                "One standard error, scaled by the misfit.",
                List.of(upper, lower));
    }

    private static Figure profile(SeriesResult r) {
        int n = r.splitA().length;
        Integer[] order = new Integer[n];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> r.splitA()[i]));
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = r.splitA()[order[i]];
            y[i] = r.scaledDeltaChi2()[order[i]];
        }
        double[] level = new double[n];
        Arrays.fill(level, 2.706);
        return Figure.of(
                "series-split",
                "What the data say about a split",
                "chi2 less its minimum, in units of reduced chi2; splits below the line are not excluded at 95 %.",
                Panel.of(
                        Axis.of("Split of the path", "Å"),
                        Axis.of("scaled Δχ²", ""),
                        new Layer.Curve("", x, y, Style.color(0)),
                        new Layer.Points("", x, y, new double[0], Style.color(0)),
                        new Layer.Curve("95 %", x, level, Style.color(7).dashed())));
    }
}
