package org.apical.models.maps;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apical.numerics.HurwitzZeta;
import org.apical.physics.maps.TailAlternatives;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** The survival function with the fitted laws. */
final class PowerLawFigures {
    private static final int POINTS = 200;

    private PowerLawFigures() {}

    static List<Figure> of(PowerLawResult r, boolean discrete) {
        double[] x = r.survivalValue();
        double minimum = r.minimum();
        double end = Math.max(x[x.length - 1], 1.5 * minimum);
        double start = Math.min(x[0], minimum);
        double share = (double) r.tailCount() / r.count();
        double floor = 0.3 / r.count();
        List<Layer> layers = new ArrayList<>();
        layers.add(new Layer.Points("data", x, r.survivalShare(), new double[0], Style.color(6)));
        layers.add(curve(
                "power law",
                minimum,
                end,
                share,
                floor,
                v -> power(r.exponent(), minimum, v, discrete),
                Style.color(0).width(1.8)));
        r.comparisons().forEach((name, c) -> {
            if (c.boundary()) {
                return;
            }
            if (c.rate() != null) {
                double rate = c.rate();
                layers.add(curve(
                        "exponential",
                        minimum,
                        end,
                        share,
                        floor,
                        v -> TailAlternatives.exponentialAbove(rate, minimum, v),
                        Style.color(1).dashed()));
            } else if (c.mu() != null && c.sigma() != null) {
                double mu = c.mu();
                double sigma = c.sigma();
                layers.add(curve(
                        "log-normal",
                        minimum,
                        end,
                        share,
                        floor,
                        v -> TailAlternatives.lognormalAbove(mu, sigma, minimum, v),
                        Style.color(2).dotted()));
            } else if (c.scale() != null && c.stretch() != null) {
                double scale = c.scale();
                double stretch = c.stretch();
                layers.add(curve(
                        "stretched exponential",
                        minimum,
                        end,
                        share,
                        floor,
                        v -> TailAlternatives.stretchedAbove(scale, stretch, minimum, v),
                        Style.color(3).dotted()));
            } else if (c.exponent() != null && c.cutoff() != null) {
                double exponent = c.exponent();
                double cutoff = c.cutoff();
                layers.add(curve(
                        "truncated power law",
                        minimum,
                        end,
                        share,
                        floor,
                        v -> TailAlternatives.truncatedAbove(exponent, cutoff, minimum, v),
                        Style.color(4).dashed()));
            }
        });
        layers.add(new Layer.VerticalLine(minimum, "minimum"));
        return List.of(Figure.of(
                "survival",
                "Share of larger values",
                "Laws are fitted by maximum likelihood to the values right of the minimum, not to this curve.",
                new Panel(
                        Axis.of("value", "").logarithmic().range(0.9 * start, 1.1 * end),
                        Axis.of("share at least as large", "").logarithmic().range(floor, 1.3),
                        layers)));
    }

    private static double power(double exponent, double minimum, double v, boolean discrete) {
        return discrete
                ? HurwitzZeta.scaled(exponent, v)
                        / HurwitzZeta.scaled(exponent, minimum)
                        * Math.pow(v / minimum, -exponent)
                : Math.pow(v / minimum, 1 - exponent);
    }

    private static Layer curve(
            String name,
            double from,
            double to,
            double share,
            double floor,
            DoubleUnaryOperator survival,
            Style style) {
        double[] x = new double[POINTS];
        double[] y = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            x[i] = from * Math.pow(to / from, i / (POINTS - 1.0));
            double value = share * survival.applyAsDouble(x[i]);
            y[i] = value > floor ? value : Double.NaN;
        }
        return new Layer.Curve(name, x, y, style);
    }
}
