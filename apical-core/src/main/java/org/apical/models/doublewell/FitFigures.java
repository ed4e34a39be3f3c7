package org.apical.models.doublewell;

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

/** Figures of {@link FitModel}: data and fits, residuals, g(r), deltaBic, profiles, displacements. */
final class FitFigures {
    private static final double MANY_SIGMA = 25;
    private static final int COLORS = 8;
    private static final int FINE = 12;

    /** Symbols and units of parameters whose profiles are drawn. */
    private static final Map<String, String[]> AXES = Map.of(
            "splitA", new String[] {"split", "Å"},
            "halfSplitA", new String[] {"half of the split", "Å"},
            "transferMeV", new String[] {"transfer J", "meV"},
            "forceConstantMeVPerA2", new String[] {"force constant", "meV/Å²"},
            "barrierMeV", new String[] {"barrier", "meV"});

    private FitFigures() {}

    static List<Figure> of(FitParams p, FitResult r) {
        List<Figure> out = new ArrayList<>();
        out.add(data(r));
        out.add(residuals(r));
        out.add(densities(r));
        if (r.table().size() > 1) {
            out.add(bars(r));
        }
        FitResult.Dynamic dynamic = r.dynamic();
        if (dynamic != null && dynamic.profileTransferMeV().length > 3) {
            out.add(transfer(dynamic));
        }
        profiles(r, out);
        out.add(displacements(r));
        if (!r.modelFree().isEmpty()) {
            out.add(modelFree(r));
        }
        for (FitResult.Test test : r.bootstrap()) {
            out.add(bootstrap(test, r.bootstrap().indexOf(test)));
        }
        return out;
    }

    private static double[] weigh(double[] k, double[] y, double offset) {
        double[] out = new double[k.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = k[i] * k[i] * y[i] + offset;
        }
        return out;
    }

    private static Figure data(FitResult r) {
        double top = 0;
        for (FitResult.Spectrum s : r.spectra()) {
            for (double y : weigh(s.kInvA(), s.chi(), 0)) {
                top = Math.max(top, Math.abs(y));
            }
        }
        List<Layer> layers = new ArrayList<>();
        for (int t = 0; t < r.spectra().size(); t++) {
            FitResult.Spectrum s = r.spectra().get(t);
            double offset = -1.6 * top * t;
            layers.add(new Layer.Curve(
                    WellAxes.kelvin(s.temperatureK()),
                    s.kInvA(),
                    weigh(s.kInvA(), s.chi(), offset),
                    Style.shade(WellAxes.shade(t, r.spectra().size()))));
            double[] model = s.models().get(r.best());
            if (model != null) {
                layers.add(new Layer.Curve(
                        t == 0 ? r.best() : "",
                        s.kInvA(),
                        weigh(s.kInvA(), model, offset),
                        Style.color(1).dashed()));
            }
        }
        return Figure.of(
                "fit-data",
                "The series and its best model",
                "k^2 chi(k), shifted downwards with temperature; dashed: the model of least BIC.",
                new Panel(WellAxes.k(), Axis.of("k² χ(k), shifted", "Å⁻²"), layers));
    }

    /** Residuals of the coldest spectrum, where models differ most. */
    private static Figure residuals(FitResult r) {
        FitResult.Spectrum cold = r.spectra().get(0);
        for (FitResult.Spectrum s : r.spectra()) {
            cold = s.temperatureK() < cold.temperatureK() ? s : cold;
        }
        List<Layer> layers = new ArrayList<>();
        int color = 0;
        double[] rows = new double[cold.chi().length];
        int row = 0;
        for (Map.Entry<String, double[]> model : cold.models().entrySet()) {
            for (int i = 0; i < rows.length; i++) {
                rows[i] = (cold.chi()[i] - model.getValue()[i]) / cold.noise() - 8.0 * row;
            }
            // From the ninth model on the colours come again.
            Style style = Style.color(color).width(color < COLORS ? 1.3 : 2.2);
            layers.add(new Layer.Curve(model.getKey(), cold.kInvA(), rows.clone(), style));
            color++;
            row++;
        }
        return Figure.of(
                "fit-residuals",
                "What each model leaves at " + WellAxes.kelvin(cold.temperatureK()),
                "(data - model) / noise, each model 8 lower than the one before; pure noise scatters by 1.",
                new Panel(WellAxes.k(), Axis.of("residual, shifted", "noise"), layers));
    }

    private static Figure densities(FitResult r) {
        List<Panel> panels = new ArrayList<>();
        double[] temperatures = r.densities().stream()
                .mapToDouble(FitResult.Density::temperatureK)
                .distinct()
                .sorted()
                .toArray();
        double from = Double.POSITIVE_INFINITY;
        double to = Double.NEGATIVE_INFINITY;
        for (FitResult.Density d : r.densities()) {
            double top = Arrays.stream(d.density()).max().orElse(0);
            for (int i = 0; i < d.rA().length; i++) {
                if (d.density()[i] > 0.005 * top) {
                    from = Math.min(from, d.rA()[i]);
                    to = Math.max(to, d.rA()[i]);
                }
            }
        }
        for (double t : temperatures) {
            List<Layer> layers = new ArrayList<>();
            int color = 0;
            for (FitResult.Density d : r.densities()) {
                if (d.temperatureK() == t) {
                    layers.add(new Layer.Curve(d.model(), d.rA(), d.density(), style(color++)));
                }
            }
            panels.add(new Panel(
                    WellAxes.r().range(from - 0.02, to + 0.02), Axis.of("g at " + WellAxes.kelvin(t), "Å⁻¹"), layers));
        }
        return new Figure(
                "fit-distributions",
                "Distributions of the distance in each model",
                "Each at its best fit. That of cumulants is a series that may fall below zero.",
                panels);
    }

    /** Styles that can be told apart where curves lie on each other. */
    private static Style style(int model) {
        Style style = Style.color(model);
        return model >= COLORS ? style.dotted().width(2.2) : model % 2 == 0 ? style : style.dashed();
    }

    private static Figure bars(FitResult r) {
        List<String> names = new ArrayList<>(r.table().keySet());
        double[] x = new double[names.size()];
        double[] y =
                r.table().values().stream().mapToDouble(FitResult.Row::deltaBic).toArray();
        for (int i = 0; i < x.length; i++) {
            x[i] = i + 1.0;
        }
        List<Layer> layers = new ArrayList<>();
        layers.add(new Layer.Bars("", x, y, Style.color(0)));
        double[] ends = {0.5, names.size() + 0.5};
        layers.add(new Layer.Curve(
                "10: decides", ends, new double[] {10, 10}, Style.color(1).dashed()));
        return Figure.of(
                "fit-bic",
                "How much worse than the best",
                "BIC less that of the best model; a difference above 10 decides.",
                new Panel(Axis.named("model", names), Axis.of("ΔBIC", ""), layers));
    }

    private static Figure transfer(FitResult.Dynamic d) {
        Integer[] order = new Integer[d.profileTransferMeV().length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(d.profileTransferMeV()[a], d.profileTransferMeV()[b]));
        double[] x = new double[order.length];
        double[] y = new double[order.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = d.profileTransferMeV()[order[i]];
            y[i] = d.profileDeltaChi2()[order[i]];
        }
        return Figure.of(
                "fit-transfer",
                "What the data say about the transfer J",
                "chi2 of polaron2 along J less its minimum, minimised over all else; 2.71 is the one-sided 95 % limit.",
                profile(Axis.of("J", "meV"), x, y));
    }

    private static Panel profile(Axis axis, double[] x, double[] y) {
        double[] ends = {x[0], x[x.length - 1]};
        double top = Math.min(MANY_SIGMA, Arrays.stream(y).max().orElse(1) * 1.1 + 0.5);
        double[][] fine = between(x, y);
        return Panel.of(
                axis,
                Axis.of("Δχ²", "").range(-0.3, Math.max(4, top)),
                new Layer.Curve("", fine[0], fine[1], Style.color(0)),
                new Layer.Points("computed", x, y, new double[0], Style.color(0)),
                new Layer.Curve(
                        "68 %", ends, new double[] {1, 1}, Style.color(7).dotted()),
                new Layer.Curve(
                        "95 %, one-sided",
                        ends,
                        new double[] {LadderIntervals.UPPER_95, LadderIntervals.UPPER_95},
                        Style.color(7).dashed()));
    }

    /** Points between those of a profile: its root is nearly a straight line on each side of the minimum. */
    private static double[][] between(double[] x, double[] y) {
        double[][] out = new double[2][FINE * (x.length - 1) + 1];
        for (int i = 0; i < x.length; i++) {
            double from = Math.sqrt(Math.max(0, y[i]));
            double to = i + 1 < x.length ? Math.sqrt(Math.max(0, y[i + 1])) : from;
            for (int j = 0; j < (i + 1 < x.length ? FINE : 1); j++) {
                double part = j / (double) FINE;
                double root = from + part * (to - from);
                out[0][FINE * i + j] = i + 1 < x.length ? x[i] + part * (x[i + 1] - x[i]) : x[i];
                out[1][FINE * i + j] = root * root;
            }
        }
        return out;
    }

    private static void profiles(FitResult r, List<Figure> out) {
        for (FitResult.Interval i : r.intervals()) {
            boolean wanted = i.model().equals("polaron2") && !i.parameter().equals("centreA")
                    || i.parameter().equals("barrierMeV")
                    || i.parameter().equals("splitA");
            if (!wanted || i.at().length < 3) {
                continue;
            }
            out.add(Figure.of(
                    "fit-profile-" + i.model() + "-" + i.parameter(),
                    i.model() + ", profile: " + axis(i.parameter()).label(),
                    i.identified()
                            ? "chi2 less its minimum, minimised over all other parameters."
                            : "chi2 less its minimum, minimised over all other parameters. It does not rise by 1 on both"
                                    + " sides: not identified.",
                    profile(axis(i.parameter()), i.at(), i.deltaChi2())));
        }
    }

    private static Axis axis(String parameter) {
        String[] names = AXES.getOrDefault(parameter, new String[] {parameter, ""});
        return Axis.of(names[0], names[1]);
    }

    private static Figure displacements(FitResult r) {
        FitResult.Displacements d = r.displacements();
        List<Layer> layers = new ArrayList<>();
        int color = 0;
        for (Map.Entry<String, double[]> curve : d.curves().entrySet()) {
            layers.add(new Layer.Curve(curve.getKey(), d.curveK(), scaled(curve.getValue()), style(color++)));
        }
        double[] error = scaled(d.gaussianErrorA2());
        for (int i = 0; i < error.length; i++) {
            error[i] = Double.isFinite(error[i]) ? error[i] : 0;
        }
        layers.add(new Layer.Points(
                "one Gaussian a spectrum", d.temperatureK(), scaled(d.gaussianSigma2A2()), error, Style.color(6)));
        return Figure.of(
                "fit-displacements",
                "Variance of the distance against temperature",
                "Curves: the models of the whole series. Points: a single Gaussian fitted to each spectrum, which reads two"
                        + " sites a little wrong.",
                new Panel(WellAxes.temperature(), Axis.of("variance", "10⁻⁴ Å²"), layers));
    }

    /** The coldest and the warmest temperature. */
    private static Figure modelFree(FitResult r) {
        FitResult.ModelFree cold = r.modelFree().get(0);
        FitResult.ModelFree warm = cold;
        for (FitResult.ModelFree m : r.modelFree()) {
            cold = m.temperatureK() < cold.temperatureK() ? m : cold;
            warm = m.temperatureK() > warm.temperatureK() ? m : warm;
        }
        List<Panel> panels = new ArrayList<>();
        for (FitResult.ModelFree m : cold == warm ? List.of(cold) : List.of(cold, warm)) {
            panels.add(Panel.of(
                    WellAxes.r(),
                    Axis.of("g at " + WellAxes.kelvin(m.temperatureK()), "Å⁻¹"),
                    Layer.curve("Tikhonov", m.rA(), m.tikhonov(), 0),
                    new Layer.Curve(
                            "maximum entropy",
                            m.rA(),
                            m.maximumEntropy(),
                            Style.color(1).dashed())));
        }
        double[] k = r.spectra().get(0).kInvA();
        return new Figure(
                "fit-model-free",
                "Distributions without a model",
                String.format(
                        Locale.ROOT,
                        "Features narrower than pi/(2 kmax) = %.3f A come from smoothness or entropy, not from the data; a"
                                + " smooth density may fall below zero.",
                        Math.PI / (2 * k[k.length - 1])),
                panels);
    }

    private static double[] scaled(double[] y) {
        return Arrays.stream(y).map(v -> 1e4 * v).toArray();
    }

    private static Figure bootstrap(FitResult.Test test, int index) {
        double[] sorted = test.values().clone();
        Arrays.sort(sorted);
        double[] above = new double[sorted.length];
        for (int i = 0; i < above.length; i++) {
            above[i] = (sorted.length - i) / (double) sorted.length;
        }
        double low = Math.min(sorted[0], test.observed());
        double high = Math.max(sorted[sorted.length - 1], test.observed());
        double margin = 0.04 * Math.max(high - low, 1e-3);
        return Figure.of(
                "fit-bootstrap-" + (index + 1),
                "False alarms: " + test.name(),
                String.format(
                        Locale.ROOT,
                        "Share of %d replicas of %s whose %s is at least so large; line: the data, p = %.3g.",
                        test.replicas(),
                        test.nullModel(),
                        test.statistic(),
                        test.pValue()),
                Panel.of(
                        Axis.of(test.statistic(), "").range(low - margin, high + 4 * margin),
                        Axis.of("share of replicas", "").range(0, 1.05),
                        new Layer.Curve("", sorted, above, Style.color(0)),
                        new Layer.VerticalLine(test.observed(), "data")));
    }
}
