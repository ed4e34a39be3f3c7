package org.apical.models.superstripes;

import java.util.ArrayList;
import java.util.List;
import org.apical.data.superlattice.MeasuredSuperlattice;
import org.apical.data.superlattice.SuperlatticeTable;
import org.apical.physics.superstripes.DopingDome;
import org.apical.plot.Axis;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** A geometric dome with the doping dome and the measured points beside it (superstripes, 4.9): never one without the others. */
final class Domes {
    private static final double LEFT = 0.3;

    private Domes() {}

    /**
     * @param geometry name of the curve
     * @param ratio L/d
     * @param tc K
     * @param best L/d of the best design
     * @param bestTc its Tc, K
     * @param more further layers
     */
    static Panel panel(String geometry, double[] ratio, double[] tc, double best, double bestTc, List<Layer> more) {
        double left = Math.min(LEFT, ratio[0]);
        double[] x = Plots.steps(left, 1, 141);
        double[] dome = new double[x.length];
        for (int i = 0; i < dome.length; i++) {
            dome[i] = DopingDome.LSCO.tc(DopingDome.LSCO.meanDoping(x[i]));
        }
        List<Layer> layers = new ArrayList<>(more);
        layers.add(new Layer.Curve(geometry, ratio, tc, Style.color(0).width(1.8)));
        layers.add(new Layer.Points("", ratio, tc, new double[0], Style.color(0)));
        layers.add(new Layer.Curve(
                "doping alone, x = 0.45", x, dome, Style.color(7).dashed().width(1.8)));
        layers.addAll(measured(left));
        layers.add(new Layer.Points("best", new double[] {best}, new double[] {bestTc}, new double[0], Style.color(6)));
        return new Panel(Axis.of("L / d", "").range(left, 1), Plots.tc(), layers);
    }

    /** The bundled measured superlattices: points where L/d is stated, the others as marks at the left edge. */
    private static List<Layer> measured(double left) {
        List<MeasuredSuperlattice> all = SuperlatticeTable.bundled();
        return measured(
                all.stream().mapToDouble(MeasuredSuperlattice::ratio).toArray(),
                all.stream().mapToDouble(MeasuredSuperlattice::tcK).toArray(),
                left);
    }

    /** Measured Tc (K) by L/d, which is NaN where it is not stated. */
    static List<Layer> measured(double[] ratio, double[] tc, double left) {
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        List<Layer> marks = new ArrayList<>();
        for (int i = 0; i < ratio.length; i++) {
            if (Double.isFinite(ratio[i]) && Double.isFinite(tc[i])) {
                x.add(ratio[i]);
                y.add(tc[i]);
            } else if (Double.isFinite(tc[i])) {
                marks.add(new Layer.Curve(
                        marks.isEmpty() ? "measured, L/d not stated" : "",
                        new double[] {left, left + 0.02},
                        new double[] {tc[i], tc[i]},
                        Style.color(1).width(2)));
            }
        }
        List<Layer> out = new ArrayList<>();
        if (!x.isEmpty()) {
            out.add(new Layer.Points(
                    "measured",
                    x.stream().mapToDouble(v -> v).toArray(),
                    y.stream().mapToDouble(v -> v).toArray(),
                    new double[0],
                    Style.color(1)));
        }
        out.addAll(marks);
        return out;
    }
}
