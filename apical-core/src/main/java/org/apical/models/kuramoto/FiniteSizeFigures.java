package org.apical.models.kuramoto;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Figures of {@link FiniteSizeModel}: each quantity against the size. */
final class FiniteSizeFigures {
    private FiniteSizeFigures() {}

    static List<Figure> of(FiniteSizeParams p, FiniteSizeResult r) {
        double[] l = Arrays.stream(p.sizes()).asDoubleStream().toArray();
        String name =
                switch (r.verdict()) {
                    case LONG_RANGE -> "long-range order";
                    case QUASI_LONG_RANGE -> "quasi-long-range order";
                    case SHORT_RANGE -> "short-range order";
                    case UNDECIDED -> "undecided";
                };
        return List.of(
                Figure.of(
                        "size-square",
                        String.format(
                                Locale.ROOT,
                                "Square of the order parameter against the size: η = %.4f ± %.4f, %s",
                                r.decayExponent(),
                                r.decayExponentError(),
                                name),
                        "On logarithmic axes algebraic decay is a line; steeper than the dotted line, η = 1/4, no plane"
                                + " of the XY model is ordered.",
                        Panel.of(
                                Axis.of("L", "sites").logarithmic(),
                                Axis.of("⟨m²⟩", "").logarithmic(),
                                new Layer.Points(
                                        "simulation",
                                        l,
                                        r.orderParameterSquared(),
                                        r.orderParameterSquaredError(),
                                        Style.color(0)),
                                new Layer.Curve("fit", l, power(l, r, r.decayExponent()), Style.color(1)),
                                new Layer.Curve(
                                        "η = 1/4",
                                        l,
                                        power(l, r, 0.25),
                                        Style.color(6).dotted()))),
                new Figure(
                        "size-scaling",
                        "Order parameter, Binder's ratio and correlation length against the size",
                        "ξ/L grows with L where order is long-range, stays where it is algebraic, falls where it is short.",
                        List.of(
                                panel(l, "⟨m⟩", r.orderParameter(), r.orderParameterError(), 0),
                                panel(l, "U = 2 − ⟨m⁴⟩/⟨m²⟩²", r.binder(), r.binderError(), 1),
                                panel(
                                        l,
                                        "ξ/L",
                                        r.correlationLengthOverSize(),
                                        r.correlationLengthOverSizeError(),
                                        2))));
    }

    /** A power law through the first point. */
    private static double[] power(double[] l, FiniteSizeResult r, double exponent) {
        return Arrays.stream(l)
                .map(x -> r.orderParameterSquared()[0] * Math.pow(x / l[0], -exponent))
                .toArray();
    }

    private static Panel panel(double[] l, String label, double[] y, double[] error, int color) {
        return Panel.of(
                Axis.of("L", "sites"),
                Axis.of(label, ""),
                new Layer.Curve("", l, y, Style.color(color).dotted()),
                new Layer.Points("", l, y, error, Style.color(color)));
    }
}
