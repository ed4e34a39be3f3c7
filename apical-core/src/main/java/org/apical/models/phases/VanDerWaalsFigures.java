package org.apical.models.phases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apical.model.BadInput;
import org.apical.numerics.ConvergenceException;
import org.apical.physics.phases.PolaronFluid;
import org.apical.physics.phases.PolaronPhases;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** The figures of {@link VanDerWaalsModel}. */
final class VanDerWaalsFigures {
    private static final int POINTS = 600;
    private static final int TEMPERATURES = 60;
    private static final double[] NONE = {};

    private VanDerWaalsFigures() {}

    static List<Figure> of(VanDerWaalsParams p, VanDerWaalsResult r) {
        return List.of(isotherms(p, r), diagram(p, r), tangents(p, r));
    }

    private static double[] dopings(VanDerWaalsParams p) {
        double[] x = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            x[i] = (i + 1) * 0.985 / p.exclusionArea() / POINTS;
        }
        return x;
    }

    private static double[] few(double[] temperatures) {
        double[] sorted = Arrays.stream(temperatures).sorted().distinct().toArray();
        if (sorted.length <= 6) {
            return sorted;
        }
        double[] out = new double[6];
        for (int i = 0; i < out.length; i++) {
            out[i] = sorted[i * (sorted.length - 1) / 5];
        }
        return out;
    }

    private static Style shade(int i, int n) {
        return Style.shade(n == 1 ? 0 : (double) i / (n - 1));
    }

    private static String kelvin(double t) {
        return BadInput.number(t) + " K";
    }

    private static Figure isotherms(VanDerWaalsParams p, VanDerWaalsResult r) {
        PolaronFluid fluid = p.fluid();
        double[] x = dopings(p);
        double[] t = few(p.temperaturesK());
        List<Layer> layers = new ArrayList<>();
        double bottom = 0;
        double top = 0;
        for (double pressure : r.criticalPressureK()) {
            top = Math.max(top, pressure);
        }
        for (VanDerWaalsResult.Coexistence c : r.coexistence()) {
            top = Math.max(top, c.pressureK());
        }
        top = top > 0 ? 3 * top : fluid.pressure(2 * p.exclusionArea(), t[t.length - 1]);
        for (int i = 0; i < t.length; i++) {
            double[] y = new double[x.length];
            for (int k = 0; k < x.length; k++) {
                double pressure = fluid.pressure(1 / x[k], t[i]);
                bottom = Math.min(bottom, Math.max(-top, pressure));
                y[k] = pressure > top || pressure < -top ? Double.NaN : pressure;
            }
            layers.add(new Layer.Curve(kelvin(t[i]), x, y, shade(i, t.length)));
            for (VanDerWaalsResult.Coexistence c : r.coexistence()) {
                if (c.temperatureK() == t[i]) {
                    layers.add(new Layer.Curve(
                            "",
                            new double[] {c.lowDoping(), c.highDoping()},
                            new double[] {c.pressureK(), c.pressureK()},
                            shade(i, t.length).dashed()));
                }
            }
        }
        return Figure.of(
                "isotherms",
                "Pressure over doping",
                "Dashed: the pressures at which two dopings coexist (equal areas over v = 1/x).",
                new Panel(
                        Axis.of("Doping x", "").range(0, 1 / p.exclusionArea()),
                        Axis.of("P", "K per cell").range(bottom, top),
                        layers));
    }

    private static Figure diagram(VanDerWaalsParams p, VanDerWaalsResult r) {
        PolaronPhases phases = new PolaronPhases(p.fluid());
        double highest = Arrays.stream(r.criticalTemperatureK()).max().orElse(p.baseCriticalTemperatureK());
        List<double[]> binodal = new ArrayList<>();
        List<double[]> spinodal = new ArrayList<>();
        int missing = 0;
        for (int i = 1; i < TEMPERATURES; i++) {
            double t = highest * i / TEMPERATURES;
            try {
                for (PolaronPhases.Pair pair : phases.coexistence(t)) {
                    binodal.add(new double[] {pair.low(), t});
                    binodal.add(new double[] {pair.high(), t});
                }
            } catch (ConvergenceException e) {
                missing++;
            }
            for (double x : phases.spinodal(t)) {
                spinodal.add(new double[] {x, t});
            }
        }
        List<Layer> layers = new ArrayList<>();
        double marked = 1 / p.bondArea();
        layers.add(new Layer.VerticalLine(marked, "1/v0"));
        addBranches(layers, binodal, "binodal", Style.color(0).width(2));
        addBranches(layers, spinodal, "spinodal", Style.color(1).dashed());
        if (r.criticalDoping().length > 0) {
            layers.add(new Layer.Points(
                    "critical points", r.criticalDoping(), r.criticalTemperatureK(), NONE, Style.color(6)));
        }
        if (r.criticalDoping().length == 2 && r.criticalDoping()[0] < marked && r.criticalDoping()[1] > marked) {
            layers.add(0, new Layer.Region(0, marked, "Mott + stripe"));
            layers.add(1, new Layer.Region(marked, 1 / p.exclusionArea(), "stripe + metal"));
        }
        return Figure.of(
                "diagram",
                "Coexistence over doping and temperature",
                "Between the solid lines two dopings coexist; between the dashed ones the uniform state is unstable."
                        + (missing == 0 ? "" : " At " + missing + " temperatures no coexistence could be solved for."),
                new Panel(
                        Axis.of("Doping x", "").range(0, 1 / p.exclusionArea()),
                        Axis.of("T", "K").range(0, 1.1 * highest),
                        layers));
    }

    /** Joins the points of neighbouring temperatures: a branch goes on at the nearest doping. */
    private static void addBranches(List<Layer> layers, List<double[]> points, String name, Style style) {
        List<List<double[]>> branches = new ArrayList<>();
        for (double[] point : points) {
            List<double[]> nearest = null;
            double least = 0.06;
            for (List<double[]> branch : branches) {
                double[] last = branch.get(branch.size() - 1);
                double away = Math.abs(last[0] - point[0]);
                if (last[1] < point[1] && away < least && isPrevious(points, last[1], point[1])) {
                    least = away;
                    nearest = branch;
                }
            }
            if (nearest == null) {
                nearest = new ArrayList<>();
                branches.add(nearest);
            }
            nearest.add(point);
        }
        boolean first = true;
        for (List<double[]> branch : branches) {
            layers.add(new Layer.Curve(
                    first ? name : "",
                    branch.stream().mapToDouble(a -> a[0]).toArray(),
                    branch.stream().mapToDouble(a -> a[1]).toArray(),
                    style));
            first = false;
        }
    }

    private static boolean isPrevious(List<double[]> points, double last, double now) {
        return points.stream().noneMatch(a -> a[1] > last * (1 + 1e-9) && a[1] < now * (1 - 1e-9));
    }

    /** f(x) less a straight line, at the temperature of most coexistences. */
    private static Figure tangents(VanDerWaalsParams p, VanDerWaalsResult r) {
        double t = r.coexistence().isEmpty()
                ? p.temperaturesK()[0]
                : r.coexistence().stream()
                        .mapToDouble(VanDerWaalsResult.Coexistence::temperatureK)
                        .filter(a -> r.coexistence().stream()
                                        .filter(c -> c.temperatureK() == a)
                                        .count()
                                >= Math.min(2, r.coexistence().size()))
                        .findFirst()
                        .orElse(r.coexistence().get(0).temperatureK());
        List<VanDerWaalsResult.Coexistence> pairs =
                r.coexistence().stream().filter(c -> c.temperatureK() == t).toList();
        double slope = pairs.stream()
                .mapToDouble(VanDerWaalsResult.Coexistence::chemicalPotentialK)
                .average()
                .orElse(p.fluid().potential(2 * p.exclusionArea(), t));
        double[] x = dopings(p);
        double[] f = p.fluid().perCell(x, t);
        for (int i = 0; i < x.length; i++) {
            f[i] -= slope * x[i];
        }
        List<Layer> layers = new ArrayList<>();
        layers.add(Layer.curve("f − μ x", x, f, 0));
        for (int i = 0; i < pairs.size(); i++) {
            double[] ends = {pairs.get(i).lowDoping(), pairs.get(i).highDoping()};
            double[] values = p.fluid().perCell(ends, t);
            values[0] -= slope * ends[0];
            values[1] -= slope * ends[1];
            layers.add(new Layer.Curve(
                    i == 0 ? "common tangents" : "",
                    ends,
                    values,
                    Style.color(1).dashed()));
            layers.add(new Layer.Points("", ends, values, NONE, Style.color(1)));
        }
        return Figure.of(
                "tangents",
                "Free energy per cell and its tangents at " + kelvin(t),
                String.format(Locale.ROOT, "f = x A(1/x) less %.5g K x.", slope),
                new Panel(
                        Axis.of("Doping x", "").range(0, 1 / p.exclusionArea()),
                        Axis.of("f − μ x", "K per cell"),
                        layers));
    }
}
