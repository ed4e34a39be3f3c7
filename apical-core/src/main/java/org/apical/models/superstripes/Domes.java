package org.apical.models.superstripes;

import org.apical.physics.superstripes.DopingDome;
import org.apical.plot.Axis;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** A geometric dome with the doping dome and the measured point beside it (superstripes, 4.9): never one without the other. */
final class Domes {
    private Domes() {}

    static Panel panel(String geometry, double[] ratio, double[] tc, double best) {
        double[] x = Plots.steps(Math.min(0.3, ratio[0]), 1, 141);
        double[] dome = new double[x.length];
        for (int i = 0; i < dome.length; i++) {
            dome[i] = DopingDome.LSCO.tc(DopingDome.LSCO.meanDoping(x[i]));
        }
        return Panel.of(
                Axis.of("L / d", ""),
                Plots.tc(),
                new Layer.Curve(geometry, ratio, tc, Style.color(0).width(1.8)),
                new Layer.Points("", ratio, tc, new double[0], Style.color(0)),
                new Layer.Curve(
                        "doping alone, x = 0.45",
                        x,
                        dome,
                        Style.color(7).dashed().width(1.8)),
                new Layer.Points("measured", new double[] {0.75}, new double[] {41}, new double[0], Style.color(1)),
                new Layer.VerticalLine(best, "best"));
    }
}
