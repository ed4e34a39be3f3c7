package org.apical.models.iqtp;

import java.util.ArrayList;
import java.util.List;
import org.apical.model.RunContext;
import org.apical.physics.iqtp.ClusterOperator;
import org.apical.physics.iqtp.Moments;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Figures of {@link ClusterModel}: levels, position densities, charges, the ladder of the cutoffs. */
final class ClusterFigures {
    private ClusterFigures() {}

    static List<Figure> of(ClusterModelParams p, ClusterModelResult r) {
        List<Figure> out = new ArrayList<>();
        out.add(levels(r));
        ClusterOperator h =
                RaisedCluster.atTheEnd(p.cluster(), r.cutoffLadder()).operator();
        if (h.spec().modes() > 0) {
            out.add(densities(h));
        }
        out.add(charges(h.spec().names(), r));
        out.addAll(LadderFigure.of(r.cutoffLadder(), p.cluster().cutoffToleranceEV()));
        return out;
    }

    private static Figure levels(ClusterModelResult r) {
        double[] e = r.energiesEV();
        double top = 1000 * (e[e.length - 1] - e[0]);
        top = top > 0 ? top : 1;
        List<Layer> lines = new ArrayList<>();
        for (int k = 0; k < e.length; k++) {
            double height = 1000 * (e[k] - e[0]);
            lines.add(new Layer.Curve(
                    k == 0 ? "ground state" : k == 1 ? "excited states" : "",
                    new double[] {0.6, 1.4},
                    new double[] {height, height},
                    Style.color(k == 0 ? 1 : 0).width(2)));
        }
        return Figure.of(
                "cluster-levels",
                "Lowest levels of the cluster",
                "Above the ground state; the first gap is the tunnelling splitting.",
                new Panel(
                        Axis.named("cluster", List.of("levels")),
                        Axis.of("E − E₀", "meV").range(-0.04 * top, 1.06 * top),
                        lines));
    }

    private static Figure densities(ClusterOperator h) {
        Moments moments =
                new Moments(h, Quality.lowest(h, 1, RunContext.quiet()).vectors()[0]);
        List<Layer> curves = new ArrayList<>();
        for (int m = 0; m < h.spec().modes(); m++) {
            double[][] rho = moments.density(m);
            double centre = Moments.mean(rho, 1);
            double half = 5 * Math.sqrt(Moments.mean(rho, 2) - centre * centre) + 1e-3;
            double[] x = new double[301];
            double[] y = new double[301];
            for (int i = 0; i < x.length; i++) {
                x[i] = centre + half * (2.0 * i / (x.length - 1) - 1);
                y[i] = Moments.probability(rho, x[i]);
            }
            curves.add(new Layer.Curve("mode " + m, x, y, Style.color(m)));
        }
        return Figure.of(
                "cluster-positions",
                "Where the atoms are: position densities of the modes",
                "Two maxima are two sites between which the polaron tunnels; x is in units of the zero-point displacement.",
                new Panel(Axis.of("x", ""), Axis.of("P(x)", ""), curves));
    }

    private static Figure charges(List<String> names, ClusterModelResult r) {
        double[] at = new double[names.size()];
        for (int i = 0; i < at.length; i++) {
            at[i] = i + 1;
        }
        return Figure.of(
                "cluster-charges",
                "Holes on the sites",
                "Ground state.",
                Panel.of(
                        Axis.named("site", names),
                        Axis.of("holes", ""),
                        new Layer.Bars("", at, r.siteOccupation(), Style.color(0))));
    }
}
