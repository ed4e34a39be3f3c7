package org.apical.models.iqtp;

import java.util.ArrayList;
import java.util.List;
import org.apical.model.BadInput;
import org.apical.models.xas.XasAxes;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Figures of {@link ExafsModel}: P(R) beside its Gaussian, and k^2 chi(k) of both. */
final class ExafsFigures {
    private ExafsFigures() {}

    static List<Figure> of(ExafsParams p, ExafsResult r) {
        List<Figure> out = new ArrayList<>();
        out.add(density(p, r));
        if (r.kInvA().length > 1) {
            out.add(spectrum(r));
        }
        return out;
    }

    private static Figure density(ExafsParams p, ExafsResult r) {
        double[] x = r.distanceA();
        double[] gaussian = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double d = x[i] - r.meanDistanceA();
            gaussian[i] = Math.exp(-d * d / (2 * r.c2A2())) / Math.sqrt(2 * Math.PI * r.c2A2());
        }
        return Figure.of(
                "exafs-density",
                "Distribution of the bond length at " + BadInput.number(p.temperatureK()) + " K",
                "The snapshot that EXAFS takes of the cluster.",
                Panel.of(
                        Axis.of("R", "Å"),
                        Axis.of("P(R)", "Å⁻¹"),
                        new Layer.Curve("cluster", x, r.densityInvA(), Style.color(0)),
                        new Layer.Curve(
                                "Gaussian of the same variance",
                                x,
                                gaussian,
                                Style.color(1).dashed())));
    }

    private static Figure spectrum(ExafsResult r) {
        double[] k = r.kInvA();
        List<Layer> chi = new ArrayList<>();
        chi.add(new Layer.Curve("cluster", k, XasAxes.weigh(k, r.chi(), 2), Style.color(0)));
        chi.add(new Layer.Curve(
                "Gaussian of the same variance",
                k,
                XasAxes.weigh(k, r.chiGaussian(), 2),
                Style.color(1).dashed()));
        List<Layer> amplitude = new ArrayList<>();
        double[] gaussian = new double[k.length];
        for (int i = 0; i < k.length; i++) {
            gaussian[i] = Math.exp(-2 * k[i] * k[i] * r.c2A2());
        }
        amplitude.add(new Layer.Curve("cluster", k, r.characteristicMagnitude(), Style.color(0)));
        amplitude.add(new Layer.Curve(
                "Gaussian of the same variance", k, gaussian, Style.color(1).dashed()));
        if (r.kBeatInvA() != null && r.kBeatInvA() > k[0]) {
            amplitude.add(new Layer.VerticalLine(r.kBeatInvA(), "beat"));
        }
        return new Figure(
                "exafs-chi",
                "EXAFS of the bond",
                "Below: what the distribution leaves of the amplitude of a sharp shell.",
                List.of(
                        new Panel(XasAxes.k(), XasAxes.weighted(2), chi),
                        new Panel(XasAxes.k(), Axis.of("amplitude left", ""), amplitude)));
    }
}
