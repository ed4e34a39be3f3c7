package org.apical.models.iqtp;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apical.model.BadInput;
import org.apical.model.RunContext;
import org.apical.physics.iqtp.ClusterOperator;
import org.apical.physics.iqtp.Moments;
import org.apical.physics.iqtp.SoftMode;
import org.apical.physics.iqtp.SoftTransition;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Figures of {@link MeanFieldModel}: F(X), and the loop of hysteresis over the exact curve. */
final class MeanFieldFigures {
    private static final int POINTS = 12;
    private static final int EXACT = 8;

    /** Cutoffs of the exact curve: for the eye. */
    private static final int[] CUTOFFS = {8, 8, 30};

    private MeanFieldFigures() {}

    static List<Figure> of(MeanFieldParams p, MeanFieldResult r) {
        List<Figure> out = new ArrayList<>();
        if (p.k3EV().length > 0 && p.softX().length > 1) {
            out.add(curves(p, r));
        }
        if (p.temperatureK() == 0 && !Double.isNaN(r.criticalK3EV())) {
            out.add(loop(p, r));
        }
        return out;
    }

    private static Figure curves(MeanFieldParams p, MeanFieldResult r) {
        List<Layer> layers = new ArrayList<>();
        for (int k = 0; k < p.k3EV().length; k++) {
            double[] y = new double[p.softX().length];
            for (int i = 0; i < y.length; i++) {
                y[i] = 1000 * r.freeEnergyEV()[k][i];
            }
            layers.add(new Layer.Curve(
                    "k₃ = " + milli(p.k3EV()[k]) + " meV",
                    p.softX(),
                    y,
                    Style.shade(p.k3EV().length == 1 ? 0 : (double) k / (p.k3EV().length - 1))));
        }
        return Figure.of(
                "mean-field-energy",
                "Free energy against the frozen soft mode at " + BadInput.number(p.temperatureK()) + " K",
                "Two minima: the hole on the apical oxygens near X = 0, in the plane at negative X.",
                new Panel(Axis.of("soft coordinate X", ""), Axis.of("F", "meV"), layers));
    }

    private static Figure loop(MeanFieldParams p, MeanFieldResult r) {
        SoftMode mode = MeanFieldModel.mode(p, RunContext.quiet());
        SoftTransition transition = new SoftTransition(mode, 0);
        double mass = MeanFieldModel.massFactor(p);
        double low = p.k3RangeEV()[0];
        double high = p.k3RangeEV()[1];
        double upTo = Double.isNaN(r.spinodalApicalK3EV()) ? high : Math.min(high, r.spinodalApicalK3EV());
        double downTo = Double.isNaN(r.spinodalPlanarK3EV()) ? low : Math.max(low, r.spinodalPlanarK3EV());
        List<Layer> layers = new ArrayList<>();
        layers.add(branch(transition, mode, "mean field, from below", low, upTo, r.softXApical(), r, mass, 0));
        layers.add(branch(transition, mode, "mean field, from above", high, downTo, r.softXPlanar(), r, mass, 1));
        double[] k3 = new double[EXACT];
        double[] n = new double[EXACT];
        for (int i = 0; i < EXACT; i++) {
            k3[i] = low + (high - low) * i / (EXACT - 1);
            ClusterOperator h =
                    p.cluster().withCutoffs(CUTOFFS).with("k3EV", k3[i]).operator();
            n[i] = new Moments(h, Quality.lowest(h, 1, RunContext.quiet()).vectors()[0]).occupation()[2];
            k3[i] *= 1000;
        }
        layers.add(new Layer.Points("exact cluster", k3, n, new double[0], Style.color(6)));
        layers.add(new Layer.VerticalLine(1000 * r.criticalK3EV(), "equal minima"));
        return Figure.of(
                "mean-field-loop",
                "Hysteresis of the mean field, and the exact cluster",
                "With the soft mode frozen the charge jumps and the way there differs from the way back; the exact cluster"
                        + " (cutoffs 8, 8, 30) crosses over smoothly, later: a finite cluster has no transition.",
                new Panel(Axis.of("k₃", "meV"), Axis.of("holes on the planar oxygen", ""), layers));
    }

    /** Charge along a well, from one end of its range to the other. */
    private static Layer branch(
            SoftTransition transition,
            SoftMode mode,
            String name,
            double from,
            double to,
            double x0,
            MeanFieldResult r,
            double mass,
            int color) {
        double[] k3 = new double[POINTS];
        double[] n = new double[POINTS];
        double x = x0;
        // From the transition, where the well is known, to its near end, then along it.
        x = transition.follow(x, (r.criticalK3EV() + from) / 2 / mass).x();
        for (int i = 0; i < POINTS; i++) {
            // Not onto the end itself, where the well is gone.
            double k = from + (to - from) * i / (POINTS - 0.9);
            x = transition.follow(x, k / mass).x();
            k3[i] = 1000 * k;
            n[i] = mode.at(x, k / mass, 0).planar();
        }
        return new Layer.Curve(
                name, k3, n, color == 0 ? Style.color(0) : Style.color(1).dashed());
    }

    /** In thousandths, exact where a factor of 1000 in binary is not: 0.0093 is 9.3. */
    private static String milli(double value) {
        return BigDecimal.valueOf(value).movePointRight(3).stripTrailingZeros().toPlainString();
    }
}
