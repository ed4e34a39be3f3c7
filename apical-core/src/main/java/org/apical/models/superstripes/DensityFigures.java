package org.apical.models.superstripes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.apical.physics.superstripes.Minibands;
import org.apical.physics.superstripes.Superlattice;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Figures of {@link DensityModel} (superstripes, section 9). */
final class DensityFigures {
    private static final int POINTS = 400;
    private static final int ZONE_POINTS = 200;
    private static final int SHOWN_BANDS = 3;

    private DensityFigures() {}

    static List<Figure> of(DensityParams p) {
        Superlattice lattice = p.lattice().lattice();
        double from = lattice.bottom(0) - 0.02;
        double to = lattice.neck(1) + 0.25 * (lattice.neck(1) - from);
        for (double e : p.energyEV()) {
            to = Math.max(to, e);
        }
        List<Figure> out = new ArrayList<>();
        out.add(states(p, lattice, from, to));
        out.add(electrons(p, lattice, from, to));
        if (p.muEV().length > 0 && p.muEV()[0] > lattice.bottom(0)) {
            out.add(surface(p, lattice, p.muEV()[0]));
        }
        return out;
    }

    private static List<Layer> marks(Superlattice lattice, double to) {
        List<Layer> marks = new ArrayList<>();
        for (int n = 0; n < SHOWN_BANDS; n++) {
            if (lattice.bottom(n) < to) {
                marks.add(new Layer.Region(lattice.bottom(n), Math.min(to, lattice.neck(n)), "n = " + (n + 1)));
            }
        }
        return marks;
    }

    private static Figure states(DensityParams p, Superlattice lattice, double from, double to) {
        double[] e = Plots.steps(from, to, POINTS);
        double[] n = new double[e.length];
        for (int i = 0; i < e.length; i++) {
            n[i] = lattice.states(e[i]) / lattice.referenceDos();
        }
        List<Layer> layers = marks(lattice, to);
        layers.add(Layer.curve("", e, n, 0));
        return Figure.of(
                "states",
                "Density of states",
                "Per spin, in units of N0; shaded: from the bottom to the neck of each miniband, the two Lifshitz energies. "
                        + p.lattice().words() + ".",
                new Panel(Plots.energy("Energy").range(from, to), Axis.of("N / N₀", ""), layers));
    }

    private static Figure electrons(DensityParams p, Superlattice lattice, double from, double to) {
        double[] mu = Plots.steps(from, to, POINTS / 2);
        double[] n = new double[mu.length];
        for (int i = 0; i < mu.length; i++) {
            n[i] = lattice.density(mu[i], p.temperatureK());
        }
        List<Layer> layers = marks(lattice, to);
        layers.add(Layer.curve("", mu, n, 0));
        return Figure.of(
                "electrons",
                "Electron density",
                "Both spins, at " + p.temperatureK() + " K"
                        + (lattice.free().isWells() ? ", per period of the stack." : ".") + " Shaded: bottom to neck.",
                new Panel(Plots.mu().range(from, to), Axis.of("n", "nm⁻²"), layers));
    }

    /** The zone with the places where the band reaches an energy, so that closed lines close. */
    private static double[] zone(Minibands bands, int band, double top) {
        DoubleStream.Builder k = DoubleStream.builder();
        for (double x : Plots.steps(-1, 1, 2 * ZONE_POINTS + 1)) {
            k.add(x);
        }
        if (top > bands.min(band) && top < bands.max(band)) {
            double end = bands.kFraction(band, top);
            for (int sign = -1; sign <= 1; sign += 2) {
                // A root ends a line: points crowd there.
                for (int i = 0; i <= 6; i++) {
                    for (int side = -1; side <= 1; side += 2) {
                        k.add(sign * Math.max(0, Math.min(1, end + side * i * i * 1e-4)));
                    }
                }
            }
        }
        return k.build().sorted().distinct().toArray();
    }

    private static Figure surface(DensityParams p, Superlattice lattice, double mu) {
        Minibands bands = lattice.bands();
        double h = lattice.free().h();
        double ring = lattice.free().ringEV();
        List<Layer> layers = new ArrayList<>();
        int n = lattice.bandsBelow(mu);
        for (int b = 0; b < n; b++) {
            double[] k = zone(bands, b, mu + ring);
            // xi = 0 where h (|q| -+ q_so)^2 = mu - E + E_so.
            for (int helicity : ring > 0 ? new int[] {-1, 1} : new int[] {0}) {
                double[] up = new double[k.length];
                double[] down = new double[k.length];
                for (int i = 0; i < k.length; i++) {
                    double a = mu - bands.energy(b, Math.abs(k[i])) + ring;
                    up[i] = a >= -1e-12 * Math.abs(mu)
                            ? Math.abs(Math.sqrt(Math.max(0, a) / h) - helicity * Math.sqrt(ring / h))
                            : Double.NaN;
                    down[i] = -up[i];
                }
                String name = "n = " + (b + 1) + (helicity == 0 ? "" : helicity > 0 ? ", inner" : ", outer");
                layers.add(new Layer.Curve(name, k, up, Style.color(b).width(1.8)));
                layers.add(new Layer.Curve("", k, down, Style.color(b).width(1.8)));
            }
        }
        String free = lattice.free().isWells() ? "k in the layers" : "k along the stripes";
        return Figure.of(
                "fermi-surface",
                String.format(Locale.ROOT, "Fermi surface at μ = %.4g eV", mu),
                "A miniband whose lines reach k d = ±pi has an open neck. "
                        + p.lattice().words() + ".",
                new Panel(Axis.of("k d / π", "").range(-1, 1), Axis.of(free, "nm⁻¹"), layers));
    }
}
