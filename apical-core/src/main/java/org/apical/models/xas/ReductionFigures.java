package org.apical.models.xas;

import java.util.Arrays;
import java.util.List;
import org.apical.numerics.Grid;
import org.apical.physics.xafs.CauchyWavelet;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Figures of {@link ReduceModel} (xas-data, section 8). */
final class ReductionFigures {
    private static final double WAVELET_RMAX = 6;
    private static final double NEAR_EDGE = 40;

    private ReductionFigures() {}

    static List<Figure> of(ReduceParams p, ReduceResult r) {
        double weight = p.transform().kweight();
        double[] e = r.energyEV();
        Figure mu = Figure.of(
                "mu",
                "Absorption and background",
                r.source(),
                Panel.of(
                        XasAxes.energy(),
                        XasAxes.mu(),
                        new Layer.Curve("μ", e, r.mu(), Style.color(0)),
                        new Layer.Curve(
                                "background μ₀",
                                from(e, r.e0Index()),
                                from(r.background(), r.e0Index()),
                                Style.color(1)),
                        new Layer.Curve(
                                "pre-edge", e, r.preEdge(), Style.color(2).dashed()),
                        new Layer.Curve(
                                "post-edge", e, r.postEdge(), Style.color(3).dashed()),
                        new Layer.VerticalLine(r.e0EV(), "E₀")));
        Figure norm = Figure.of(
                "norm",
                "Normalised absorption",
                r.source(),
                Panel.of(
                        XasAxes.energy(),
                        XasAxes.normalised(),
                        new Layer.Curve("normalised", e, r.norm(), Style.color(5)),
                        new Layer.Curve("flattened", e, r.flat(), Style.color(0))));
        Figure derivative = Figure.of(
                "derivative",
                "Derivative at the edge",
                r.source(),
                Panel.of(
                        XasAxes.energy().range(r.e0EV() - NEAR_EDGE, r.e0EV() + 2 * NEAR_EDGE),
                        Axis.of("dμ/dE", "eV⁻¹"),
                        new Layer.Curve("dμ/dE", e, Grid.derivative(e, r.mu()), Style.color(0)),
                        new Layer.VerticalLine(r.e0EV(), "E₀")));
        double[] weighted = XasAxes.weigh(r.kInvA(), r.chi(), weight);
        double[] window = Arrays.copyOf(r.window(), r.kInvA().length);
        Figure chi = Figure.of(
                "chik",
                "EXAFS",
                r.source(),
                Panel.of(
                        XasAxes.k(),
                        XasAxes.weighted(weight),
                        new Layer.Curve("χ", r.kInvA(), weighted, Style.color(0)),
                        new Layer.Curve(
                                "window",
                                r.kInvA(),
                                XasAxes.scaled(window, inside(weighted, window)),
                                Style.color(7).dashed())));
        Figure chir = Figure.of(
                "chir",
                "Fourier transform",
                r.source(),
                Panel.of(
                        XasAxes.r(),
                        XasAxes.magnitude(weight),
                        new Layer.Curve(
                                "|χ(R)|", r.rA(), r.chirMag(), Style.color(0).width(1.8)),
                        new Layer.Curve(
                                "Re χ(R)", r.rA(), r.chirRe(), Style.color(1).width(0.9))));
        return List.of(mu, norm, derivative, chi, chir);
    }

    static Figure wavelet(ReduceParams p, ReduceResult r) {
        double[][] map = CauchyWavelet.magnitude(r.chi(), p.transform().kweight(), WAVELET_RMAX);
        double[] distances = CauchyWavelet.distances(WAVELET_RMAX);
        return Figure.of(
                "wavelet",
                "Wavelet transform",
                r.source(),
                Panel.of(XasAxes.k(), XasAxes.r(), new Layer.HeatMap(r.kInvA(), distances, map, "modulus", "")));
    }

    private static double[] from(double[] values, int first) {
        return Arrays.copyOfRange(values, first, values.length);
    }

    /** The curve where the window is open. */
    private static double[] inside(double[] curve, double[] window) {
        double[] out = curve.clone();
        for (int i = 0; i < out.length; i++) {
            out[i] *= window[i];
        }
        return out;
    }
}
