package org.apical.models.stripes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apical.numerics.Grid;
import org.apical.physics.stripes.RandomStack;
import org.apical.physics.stripes.RowStack;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Orders of the stack, its profile, and what a random stack scatters. */
final class RowStackFigures {
    private static final int POINTS = 1600;
    private static final double LEAST = 1e-12;
    private static final double DECADES = 1e7;

    private RowStackFigures() {}

    static List<Figure> of(RowStackParams p, RowStackResult r) {
        List<Panel> panels = new ArrayList<>();
        double end = r.qInvA()[r.qInvA().length - 1];
        end = end > 0 ? end * 1.03 : 4 * Math.PI / r.periodA();
        panels.add(orders(r, end));
        if (p.coherenceA() > 0) {
            panels.add(profile(p, r, end));
        }
        RandomStack random = RowStackModel.random(p);
        if (random != null) {
            panels.add(diffuse(random, p, r, end));
        }
        return List.of(new Figure(
                "stack",
                "Scattering of a stack of rows",
                String.format(
                                Locale.ROOT,
                                "Period %.4f Å, orders %.4f Å⁻¹ apart.",
                                r.periodA(),
                                2 * Math.PI / r.periodA())
                        + (random == null
                                ? ""
                                : String.format(
                                        Locale.ROOT,
                                        " Random stack: %.3f of the rows D, mean runs of %.3g U and %.3g D rows.",
                                        random.fractionD(),
                                        1 / random.toD(),
                                        1 / random.toU())),
                panels));
    }

    private static Axis q(double end) {
        return Axis.of("Q across the stripes", "Å⁻¹").range(0, end);
    }

    private static Panel orders(RowStackResult r, double end) {
        double top = LEAST;
        for (double y : r.intensity()) {
            top = Math.max(top, y);
        }
        double floor = top / DECADES;
        int n = r.intensity().length;
        double[] x = new double[3 * n];
        double[] y = new double[3 * n];
        double[] dots = new double[n];
        for (int m = 0; m < n; m++) {
            x[3 * m] = r.qInvA()[m];
            x[3 * m + 1] = r.qInvA()[m];
            x[3 * m + 2] = r.qInvA()[m];
            dots[m] = r.intensity()[m] > floor ? r.intensity()[m] : Double.NaN;
            y[3 * m] = Double.isNaN(dots[m]) ? Double.NaN : floor;
            y[3 * m + 1] = dots[m];
            y[3 * m + 2] = Double.NaN;
        }
        return Panel.of(
                q(end),
                Axis.of("intensity per row", "").logarithmic().range(floor, 5 * top),
                new Layer.Curve("", x, y, Style.color(0)),
                new Layer.Points("orders", r.qInvA(), dots, new double[0], Style.color(0)));
    }

    private static Panel profile(RowStackParams p, RowStackResult r, double end) {
        RowStack stack = new RowStack(p.rowSpacingA(), p.factors());
        double[] x = Grid.uniform(0, end / (POINTS - 1), POINTS);
        double[] y = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            y[i] = stack.profile(x[i], p.coherenceA(), r.intensity());
        }
        List<Layer> layers = new ArrayList<>();
        layers.add(new Layer.Curve(
                "coherence length " + p.coherenceA() + " Å",
                x,
                y,
                Style.color(2).width(1.6)));
        layers.add(new Layer.Points("asked for", p.qInvA(), r.profile(), new double[0], Style.color(6)));
        return new Panel(q(end), logarithmic("profile", "Å", y), layers);
    }

    private static Panel diffuse(RandomStack random, RowStackParams p, RowStackResult r, double end) {
        double[] x = Grid.uniform(end / POINTS, end / POINTS, POINTS);
        double[] y = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            double value = random.intensity(x[i]);
            y[i] = value > LEAST ? value : Double.NaN;
        }
        double[] asked = new double[r.diffuse().length];
        for (int i = 0; i < asked.length; i++) {
            asked[i] = r.diffuse()[i] > LEAST ? r.diffuse()[i] : Double.NaN;
        }
        List<Layer> layers = new ArrayList<>();
        layers.add(new Layer.Curve("random stack", x, y, Style.color(1).width(1.6)));
        layers.add(new Layer.Points("asked for", p.qInvA(), asked, new double[0], Style.color(6)));
        return new Panel(q(end), logarithmic("diffuse, per row", "", y), layers);
    }

    private static Axis logarithmic(String label, String unit, double[] y) {
        double top = LEAST;
        double low = Double.POSITIVE_INFINITY;
        for (double value : y) {
            if (value > 0) {
                top = Math.max(top, value);
                low = Math.min(low, value);
            }
        }
        low = Math.max(Math.min(low, top / 10), top / DECADES);
        return Axis.of(label, unit).logarithmic().range(low / 2, 3 * top);
    }
}
