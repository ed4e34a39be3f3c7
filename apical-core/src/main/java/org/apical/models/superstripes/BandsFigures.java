package org.apical.models.superstripes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apical.physics.superstripes.Minibands;
import org.apical.physics.superstripes.Overlap;
import org.apical.physics.superstripes.Superlattice;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Figures of {@link BandsModel} (superstripes, section 9). */
final class BandsFigures {
    private static final int POINTS = 81;
    private static final int CELL_POINTS = 241;
    private static final int MOST_BANDS = 4;
    private static final int MAP_POINTS = 24;

    private BandsFigures() {}

    static List<Figure> of(BandsParams p) {
        int n = Math.min(p.bands(), MOST_BANDS);
        Superlattice lattice = p.lattice().lattice();
        return List.of(
                dispersion(p, lattice, n), densities(p, lattice, n), overlaps(p, lattice.bands(), Math.min(n, 3)));
    }

    private static Figure dispersion(BandsParams p, Superlattice lattice, int n) {
        double[] k = Plots.steps(0, 1, POINTS);
        List<Layer> layers = new ArrayList<>();
        for (int b = 0; b < n; b++) {
            double[] e = new double[k.length];
            lattice.bands().energies(b, k, e);
            layers.add(new Layer.Band(
                    "",
                    new double[] {0, 1},
                    Plots.constant(lattice.nodal(b), 2),
                    Plots.constant(lattice.neck(b), 2),
                    Style.color(b)));
            layers.add(new Layer.Curve("n = " + (b + 1), k, e, Style.color(b).width(1.8)));
            if (lattice.bottom(b) < lattice.nodal(b)) {
                layers.add(Plots.level("ring of n = " + (b + 1), 0, 1, lattice.bottom(b), b));
            }
        }
        return Figure.of(
                "bands",
                "Minibands",
                "Energies against the superlattice momentum, " + p.lattice().words()
                        + ". The shaded ranges lie between the two Lifshitz energies of each miniband: a Fermi surface appears"
                        + " at the lower end, its neck opens at the upper.",
                new Panel(Axis.of("k d / π", "").range(0, 1), Plots.energy("Energy"), layers));
    }

    private static Figure densities(BandsParams p, Superlattice lattice, int n) {
        Minibands bands = lattice.bands();
        double[] y = Plots.steps(0, bands.period(), CELL_POINTS);
        double top = Math.max(lattice.neck(n - 1), p.lattice().material().barrierEV());
        List<Layer> layers = new ArrayList<>();
        double[][] steps = p.lattice().steps();
        layers.add(new Layer.Curve("V(y)", steps[0], steps[1], Style.color(6).width(1.8)));
        double scale = 0.12 * top * bands.period();
        for (int b = 0; b < n; b++) {
            double[] rho = Overlap.density(bands, b, p.profileK(), y);
            double base = bands.energy(b, p.profileK());
            for (int i = 0; i < y.length; i++) {
                rho[i] = base + scale * rho[i] / 2;
            }
            layers.add(Plots.level("", 0, bands.period(), base, b));
            layers.add(new Layer.Curve("n = " + (b + 1), y, rho, Style.color(b).width(1.8)));
        }
        return Figure.of(
                "cell-densities",
                "Densities across the cell, on the potential",
                String.format(
                        Locale.ROOT,
                        "|psi|^2 at k d/pi = %.3g, drawn upwards from the energy of each miniband (dashed); a uniform density"
                                + " would stand %.3g eV high.",
                        p.profileK(),
                        scale / 2 / bands.period()),
                new Panel(Axis.of("y", "nm").range(0, bands.period()), Plots.energy("Energy"), layers));
    }

    private static Figure overlaps(BandsParams p, Minibands bands, int n) {
        int size = n * MAP_POINTS;
        double[] axis = new double[size];
        for (int i = 0; i < size; i++) {
            axis[i] = 1 + (i + 0.5) / MAP_POINTS;
        }
        double[][] rho = new double[size][];
        double[] y = Plots.steps(0, bands.period(), 401);
        for (int i = 0; i < size; i++) {
            rho[i] = Overlap.density(bands, i / MAP_POINTS, (i % MAP_POINTS + 0.5) / MAP_POINTS, y);
        }
        double[][] z = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                double sum = 0;
                for (int m = 0; m < y.length; m++) {
                    sum += (m == 0 || m == y.length - 1 ? 0.5 : 1) * rho[i][m] * rho[j][m];
                }
                z[i][j] = bands.period() * sum * (y[1] - y[0]);
            }
        }
        return Figure.of(
                "overlap",
                "Overlap of the densities of two states",
                "Each miniband n takes the stretch from n to n + 1, k d/pi from 0 to 1 inside it; I = 1 for uniform densities. "
                        + p.lattice().words() + ".",
                Panel.of(
                        Axis.of("n + k d / π", ""),
                        Axis.of("n′ + k′ d / π", ""),
                        new Layer.HeatMap(axis, axis, z, "I", "")));
    }
}
