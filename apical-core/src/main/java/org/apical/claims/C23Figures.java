package org.apical.claims;

import static org.apical.claims.QballRows.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apical.claims.NetworkStudy.Kind;
import org.apical.models.iqtp.NetworkResult;
import org.apical.models.kuramoto.FiniteSizeResult;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Figures of {@link C23Coherence}. */
final class C23Figures {
    private C23Figures() {}

    static List<Figure> of(
            List<NetworkResult> clusters, List<C23Coherence.Cell> cells, NetworkStudy study, double stack) {
        double[] noises = cells.stream()
                .mapToDouble(C23Coherence.Cell::ratio)
                .filter(NetworkStudy::simulated)
                .map(NetworkStudy::rounded)
                .distinct()
                .sorted()
                .limit(2)
                .toArray();
        List<Panel> panels = new ArrayList<>();
        for (double noise : noises) {
            panels.add(order(study, noise));
        }
        List<Figure> figures = new ArrayList<>();
        figures.add(noise(clusters, stack));
        if (!panels.isEmpty()) {
            figures.add(new Figure(
                    "C23-sizes",
                    "Square of the order parameter of networks of clusters against their size",
                    text(
                            "Lowest noises simulated, kT/J_c = %s. Order that falls more steeply than the dotted line, L^(-1/4), is"
                                    + " no order; with unequal frequencies it does.",
                            String.join(
                                    " and ",
                                    Arrays.stream(noises)
                                            .mapToObj(d -> text("%.2f", d))
                                            .toList())),
                    panels));
        }
        return figures;
    }

    private static Panel order(NetworkStudy study, double noise) {
        List<Layer> layers = new ArrayList<>();
        double[] ends = new double[2];
        double top = 0;
        for (Kind kind : Kind.values()) {
            FiniteSizeResult r = study.run(kind, noise);
            double[] l = Arrays.stream(study.sizes(kind)).asDoubleStream().toArray();
            Style style = Style.color(kind.ordinal());
            layers.add(new Layer.Curve("", l, r.orderParameterSquared(), kind.disordered() ? style.dashed() : style));
            layers.add(
                    new Layer.Points(kind.text(), l, r.orderParameterSquared(), r.orderParameterSquaredError(), style));
            if (kind == Kind.PLANE) {
                ends[0] = l[0];
                ends[1] = l[l.length - 1];
                top = r.orderParameterSquared()[0];
            }
        }
        layers.add(new Layer.Curve(
                "η = 1/4",
                ends,
                new double[] {top, top * Math.pow(ends[1] / ends[0], -0.25)},
                Style.color(6).dotted()));
        return new Panel(
                Axis.of(text("L at kT/J_c = %.2f", noise), "clusters").logarithmic(),
                Axis.of("mean of m²", "").logarithmic(),
                layers);
    }

    private static Figure noise(List<NetworkResult> clusters, double stack) {
        double[] k3 = ClusterShift.milli(C23Coherence.K3);
        List<Layer> layers = new ArrayList<>();
        for (int t = 0; t < C23Coherence.KELVIN.length; t++) {
            double[] y = new double[k3.length];
            for (int i = 0; i < y.length; i++) {
                y[i] = clusters.get(i).noiseOverCoupling()[t];
            }
            layers.add(new Layer.Curve("", k3, y, Style.color(t)));
            layers.add(new Layer.Points(text("%.0f K", C23Coherence.KELVIN[t]), k3, y, new double[0], Style.color(t)));
        }
        double[] ends = {k3[0], k3[k3.length - 1]};
        layers.add(new Layer.Curve(
                "a plane loses its order",
                ends,
                new double[] {C23Coherence.PLANE, C23Coherence.PLANE},
                Style.color(6).dashed()));
        if (!Double.isNaN(stack)) {
            layers.add(new Layer.Curve(
                    "a stack loses its order",
                    ends,
                    new double[] {stack, stack},
                    Style.color(6).dotted()));
        }
        return Figure.of(
                "C23-noise",
                "Thermal noise over the stiffness of the phase of coupled clusters",
                "Below the lines clean networks are ordered; with unequal frequencies none is.",
                new Panel(
                        Axis.of("three-phonon coupling k₃", "meV"),
                        Axis.of("kT/J_c", "").logarithmic(),
                        layers));
    }
}
