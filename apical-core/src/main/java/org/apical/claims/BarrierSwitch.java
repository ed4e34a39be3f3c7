package org.apical.claims;

import static org.apical.claims.QballRows.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import org.apical.model.RunContext;
import org.apical.models.superstripes.CouplingNorm;
import org.apical.models.superstripes.Geometry;
import org.apical.models.superstripes.LatticeParams;
import org.apical.models.superstripes.MaterialParams;
import org.apical.models.superstripes.PairingParams;
import org.apical.models.superstripes.PointParams;
import org.apical.models.superstripes.TcModel;
import org.apical.models.superstripes.TcParams;
import org.apical.models.superstripes.TcResult;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Part a of C00: Tc of a superlattice of stripes over that of the uniform plane with the same electrons. */
final class BarrierSwitch {
    private static final Stripes DEFAULT = new Stripes(2.4, 2.0 / 3, 0.5, 0.06, 0.3, 1, 1);
    private static final double FAST = 1e-4;
    private static final int UNIFORM = 9;

    private final int points;
    private final RunContext context;
    private final Window fixed;
    private final Window perState;

    /** @param points chemical potentials in the window */
    BarrierSwitch(int points, RunContext context) {
        this.points = points;
        this.context = context.withProgress((fraction, what) -> {});
        fixed = window(DEFAULT, CouplingNorm.FIXED);
        perState = window(DEFAULT, CouplingNorm.DOS_AT_MU);
    }

    /** A superlattice of stripes: period (nm), L/d, barrier (eV), cutoff (eV), coupling, masses across and along. */
    record Stripes(double period, double ratio, double barrier, double omega, double c, double across, double along) {
        TcParams at(double barrierEV, double[] mu, double[] density, CouplingNorm norm) {
            MaterialParams material = new MaterialParams(Geometry.STRIPES, barrierEV, across, across, along, 0);
            return new TcParams(
                    new LatticeParams(material, ratio * period, (1 - ratio) * period, List.of()),
                    new PairingParams(1000 * omega, c, null, norm),
                    new PointParams(
                            mu.length > 0 ? mu : null, density.length > 0 ? density : null, SuperlatticeDraw.BAND + 1),
                    FAST);
        }
    }

    /** Tc with and without the barrier at the same densities. */
    record Window(double[] density, double[] on, double[] off) {
        double largest() {
            return top(on) / top(off);
        }

        static double top(double[] tc) {
            return Arrays.stream(tc).max().orElseThrow();
        }

        private double[] each() {
            double[] out = new double[on.length];
            Arrays.setAll(out, i -> on[i] / off[i]);
            return out;
        }

        String words() {
            double mean = Arrays.stream(on).sum() / Arrays.stream(off).sum();
            return text(
                    "largest %.1f K over %.1f K (ratio %.3f), means over the window %.3f, one density at worst %.3f and at best %.3f",
                    top(on),
                    top(off),
                    largest(),
                    mean,
                    Arrays.stream(each()).min().orElseThrow(),
                    top(each()));
        }
    }

    Window window(Stripes s, CouplingNorm norm) {
        TcModel model = new TcModel();
        TcResult edges = model.compute(s.at(s.barrier(), new double[] {1}, new double[0], norm), context);
        double[] mu = SuperlatticeRows.steps(edges.bottomEV() - s.omega(), edges.neckEV() + s.omega(), points);
        TcResult on = model.compute(s.at(s.barrier(), mu, new double[0], norm), context);
        double[] density = on.densityPerNm2();
        // Tc of the plane hardly changes with density: a few points and straight lines between them.
        double[] few = SuperlatticeRows.steps(density[0], density[points - 1], UNIFORM);
        double[] off = model.compute(s.at(0, new double[0], few, norm), context).tcK();
        double[] between = new double[points];
        Arrays.setAll(between, i -> at(density[i], few, off));
        return new Window(density, on.tcK(), between);
    }

    private static double at(double x, double[] grid, double[] y) {
        double place = (x - grid[0]) / (grid[1] - grid[0]);
        int i = (int) Math.max(0, Math.min(grid.length - 2, Math.floor(place)));
        return y[i] + (place - i) * (y[i + 1] - y[i]);
    }

    private double largest(Stripes s) {
        return window(s, CouplingNorm.FIXED).largest();
    }

    Mechanism judge(int draws) {
        long raised = SuperlatticeDraw.set(draws).stream()
                .filter(d -> largest(new Stripes(d.period(), d.ratio(), d.barrierEV(), d.omegaEV(), d.coupling(), 1, 1))
                        > Mechanism.RAISES)
                .count();
        Stripes d = DEFAULT;
        List<Mechanism.Variation> variations = new ArrayList<>();
        vary(variations, "V0", f -> new Stripes(d.period, d.ratio, f * d.barrier, d.omega, d.c, 1, 1));
        vary(variations, "L/d", f -> new Stripes(d.period, f * d.ratio, d.barrier, d.omega, d.c, 1, 1));
        vary(variations, "d", f -> new Stripes(f * d.period, d.ratio, d.barrier, d.omega, d.c, 1, 1));
        vary(variations, "omega0", f -> new Stripes(d.period, d.ratio, d.barrier, f * d.omega, d.c, 1, 1));
        vary(variations, "c", f -> new Stripes(d.period, d.ratio, d.barrier, d.omega, f * d.c, 1, 1));
        vary(variations, "mass across", f -> new Stripes(d.period, d.ratio, d.barrier, d.omega, d.c, f, 1));
        vary(variations, "mass along", f -> new Stripes(d.period, d.ratio, d.barrier, d.omega, d.c, 1, f));
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put(
                "a: stripes",
                "L 1.6 nm, W 0.8 nm (the perspective's d and L/d), V0 0.5 eV, masses 1, omega0 60 meV, c 0.3 (defaults of"
                        + " superstripes.tc, ours); off: V0 = 0");
        parameters.put(
                "a: window", points + " chemical potentials, bottom - omega0 to neck + omega0 of the second miniband");
        parameters.put("a: set", SuperlatticeDraw.RANGES + ", " + draws + " draws");
        return new Mechanism(
                "a",
                "barrier of the superlattice",
                "largest Tc in the window at equal density",
                Window.top(fixed.on()),
                Window.top(fixed.off()),
                text(
                        "Fixed normalisation: %s. Per state at mu: %s. Of %d draws of C26, %d have a ratio of the largest above"
                                + " 1.1 (fixed).",
                        fixed.words(), perState.words(), draws, raised),
                parameters,
                variations);
    }

    private void vary(List<Mechanism.Variation> into, String name, DoubleFunction<Stripes> changed) {
        context.checkCancelled();
        into.add(new Mechanism.Variation(
                name, largest(changed.apply(1 - Mechanism.STEP)), largest(changed.apply(1 + Mechanism.STEP))));
    }

    Figure figure() {
        return Figure.of(
                "C00-barrier",
                "Tc with and without the barrier, at equal density",
                "Default stripes (superstripes.tc: L 1.6 nm, W 0.8 nm, V₀ 0.5 eV, ω₀ 60 meV, c 0.3) against the uniform plane with"
                        + " as many electrons. A coupling per state at μ jumps where a miniband begins, and with it Tc.",
                Panel.of(
                        Axis.of("electron density", "nm⁻²"),
                        Axis.of("Tc", "K"),
                        new Layer.Curve(
                                "stripes, fixed c",
                                fixed.density(),
                                fixed.on(),
                                Style.color(0).width(1.8)),
                        new Layer.Curve(
                                "uniform, fixed c",
                                fixed.density(),
                                fixed.off(),
                                Style.color(0).dashed()),
                        new Layer.Curve(
                                "stripes, c per state",
                                perState.density(),
                                perState.on(),
                                Style.color(1).width(1.8)),
                        new Layer.Curve(
                                "uniform, c per state",
                                perState.density(),
                                perState.off(),
                                Style.color(1).dotted())));
    }
}
