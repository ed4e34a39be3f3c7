package org.apical.models.doublewell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apical.physics.wells.ClassicalDistribution;
import org.apical.physics.wells.Levels;
import org.apical.physics.wells.Potential;
import org.apical.physics.wells.ThermalDistribution;
import org.apical.physics.wells.Well;
import org.apical.physics.xafs.EinsteinBaseline;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Figures of {@link DistributionModel}: g at all temperatures, quantum and classical; cumulants against temperature. */
final class DistributionFigures {
    private static final int SAMPLES = 401;
    private static final int TEMPERATURES = 76;
    private static final int SHOWN = 8;
    private static final double VISIBLE = 2e-4;
    private static final double COLDEST_OF_BASELINE = 4;
    private static final double CLASSICAL_HEIGHT = 1.6;

    private DistributionFigures() {}

    static List<Figure> of(DistributionParams p, DistributionResult r) {
        Bond bond = Bond.of(p.potential(), p.massesAmu());
        Levels levels = DistributionModel.levels(p);
        return List.of(densities(p, bond.potential(), levels), cumulants(p, bond, levels));
    }

    private static Figure densities(DistributionParams p, Potential potential, Levels levels) {
        double[] t = Arrays.stream(p.temperatureK()).distinct().sorted().toArray();
        double[] shown = t.length <= SHOWN ? t : spread(t);
        List<ThermalDistribution> all = Arrays.stream(shown)
                .mapToObj(k -> ThermalDistribution.of(levels, k))
                .toList();
        double[] range = range(all);
        double[] x = WellAxes.grid(range[0], range[1], SAMPLES);
        double[][] g = ThermalDistribution.densities(all, x);
        double top = 0;
        List<Layer> quantum = new ArrayList<>();
        List<Layer> classical = new ArrayList<>();
        for (int i = 0; i < shown.length; i++) {
            top = Math.max(top, Arrays.stream(g[i]).max().orElse(0));
            Style style = Style.shade(WellAxes.shade(i, shown.length));
            quantum.add(new Layer.Curve(WellAxes.kelvin(shown[i]), x, g[i], style));
            if (shown[i] > 0 && potential instanceof Well well) {
                double[] c = new ClassicalDistribution(well, shown[i]).density(x);
                classical.add(new Layer.Curve(WellAxes.kelvin(shown[i]), x, c, style));
            }
        }
        List<Panel> panels = new ArrayList<>();
        panels.add(new Panel(WellAxes.x(), WellAxes.density().range(0, 1.08 * top), quantum));
        if (!classical.isEmpty()) {
            double height = CLASSICAL_HEIGHT * top;
            List<Layer> cut = classical.stream()
                    .map(layer -> (Layer) cut((Layer.Curve) layer, height))
                    .toList();
            panels.add(new Panel(WellAxes.x(), Axis.of("g, classical", "Å⁻¹").range(0, height), cut));
        }
        String caption = classical.isEmpty()
                ? "The dynamic two-site model has no classical counterpart."
                : "Above: quantum mechanics. Below: exp(-V/kT), cut off at the top.";
        return new Figure("distribution", "Distribution of the bond length", caption, panels);
    }

    private static Layer.Curve cut(Layer.Curve curve, double height) {
        double[] y = Arrays.stream(curve.y()).map(v -> Math.min(v, height)).toArray();
        return new Layer.Curve(curve.name(), curve.x(), y, curve.style());
    }

    private static double[] spread(double[] t) {
        double[] out = new double[SHOWN];
        for (int i = 0; i < SHOWN; i++) {
            out[i] = t[i * (t.length - 1) / (SHOWN - 1)];
        }
        return out;
    }

    /** Where the densities can be seen. */
    private static double[] range(List<ThermalDistribution> all) {
        double from = Double.POSITIVE_INFINITY;
        double to = Double.NEGATIVE_INFINITY;
        for (ThermalDistribution g : all) {
            double[] x = g.x();
            double tail = 0;
            int first = 0;
            while (tail + g.mass()[first] < VISIBLE) {
                tail += g.mass()[first++];
            }
            tail = 0;
            int last = x.length - 1;
            while (tail + g.mass()[last] < VISIBLE) {
                tail += g.mass()[last--];
            }
            from = Math.min(from, x[first]);
            to = Math.max(to, x[last]);
        }
        double margin = 0.08 * (to - from);
        return new double[] {from - margin, to + margin};
    }

    private static Figure cumulants(DistributionParams p, Bond bond, Levels levels) {
        double hottest = Math.max(Bond.hottest(p.temperatureK()), 1);
        double[] t = WellAxes.grid(0, hottest, TEMPERATURES);
        double[][] c = new double[4][TEMPERATURES];
        double[] scale = {1e3, 1e3, 1e6, 1e6};
        for (int i = 0; i < TEMPERATURES; i++) {
            double[] at = ThermalDistribution.of(levels, t[i]).cumulants();
            for (int n = 0; n < 4; n++) {
                c[n][i] = scale[n] * at[n];
            }
        }
        List<Layer> second = new ArrayList<>();
        second.add(Layer.curve("quantum", t, c[1], 0));
        if (bond.potential() instanceof Well well) {
            double[] classical = new double[TEMPERATURES];
            classical[0] = Double.NaN;
            for (int i = 1; i < TEMPERATURES; i++) {
                classical[i] = 1e3 * new ClassicalDistribution(well, t[i]).meanAndVariance()[1];
            }
            second.add(new Layer.Curve("classical", t, classical, Style.color(7).dashed()));
        }
        baseline(t, c[1], bond.reducedMass(), second);
        return new Figure(
                "cumulants",
                "Cumulants against temperature",
                "Einstein: the oscillator with a static part that comes nearest to the variance; what is left is what a naive"
                        + " reader calls an anomaly.",
                List.of(
                        cumulant("C₁", "10⁻³ Å", t, c[0]),
                        new Panel(WellAxes.temperature(), Axis.of("C₂", "10⁻³ Å²"), second),
                        cumulant("C₃", "10⁻⁶ Å³", t, c[2]),
                        cumulant("C₄", "10⁻⁶ Å⁴", t, c[3])));
    }

    /** Odd cumulants of an even well are rounding: they are drawn as the zeros that they are. */
    private static Panel cumulant(String label, String unit, double[] t, double[] y) {
        double largest = Arrays.stream(y).map(Math::abs).max().orElse(0);
        Axis axis = Axis.of(label, unit);
        return largest < 1e-7
                ? Panel.of(WellAxes.temperature(), axis.range(-1, 1), Layer.curve("", t, new double[t.length], 0))
                : Panel.of(WellAxes.temperature(), axis, Layer.curve("", t, y, 0));
    }

    private static void baseline(double[] t, double[] variance, double mass, List<Layer> layers) {
        int first = 0;
        while (first < t.length && t[first] < COLDEST_OF_BASELINE) {
            first++;
        }
        if (t.length - first < 4) {
            return;
        }
        double[] hot = Arrays.copyOfRange(t, first, t.length);
        double[] y = Arrays.stream(variance, first, t.length).map(v -> v / 1e3).toArray();
        double[] errors = new double[hot.length];
        Arrays.fill(errors, 1e-4);
        EinsteinBaseline series = new EinsteinBaseline(hot, y, errors, mass);
        EinsteinBaseline.Fit fit = series.fit(new double[0]);
        double[] curve = Arrays.stream(hot).map(k -> 1e3 * series.curve(fit, k)).toArray();
        layers.add(new Layer.Curve("Einstein", hot, curve, Style.color(1).dotted()));
    }
}
