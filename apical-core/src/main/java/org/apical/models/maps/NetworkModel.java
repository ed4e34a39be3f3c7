package org.apical.models.maps;

import java.util.ArrayList;
import java.util.List;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.numerics.ConvergenceException;
import org.apical.physics.maps.EffectiveMedium;
import org.apical.physics.maps.GridPotentials;
import org.apical.physics.maps.MapGrid;
import org.apical.physics.maps.Percolation;
import org.apical.physics.maps.ResistorGrid;
import org.apical.plot.Figure;

/** {@code maps.network} (phase-separation, F2). */
public final class NetworkModel implements Model<NetworkParams, NetworkResult> {
    private static final int DRAWN = 1 << 16;

    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "maps.network",
                "Resistor network on a map or on random bonds: conductivity between two bars, effective medium",
                "frank1988",
                "kirkpatrick1973");
    }

    @Override
    public Class<NetworkParams> paramsType() {
        return NetworkParams.class;
    }

    @Override
    public Class<NetworkResult> resultType() {
        return NetworkResult.class;
    }

    private record Drawn(ResistorGrid grid, double open) {}

    @Override
    public NetworkResult compute(NetworkParams p, RunContext context) {
        Drawn drawn = p.map() == null ? bonds(p) : sites(p, p.map(), context);
        ResistorGrid grid = drawn.grid;
        context.progress(0, "reducing the network");
        double[] both = new double[2];
        context.parallelFor(2, i -> both[i] = grid.conductivity(i == 1, context::checkCancelled));
        List<String> warnings = new ArrayList<>();
        double[][] current = new double[0][];
        if (!(both[0] > 0)) {
            warnings.add("No path of conducting bonds joins the bars.");
        } else if (grid.rows() * grid.columns() <= DRAWN) {
            context.progress(0.5, "potentials");
            try {
                current = GridPotentials.current(grid, GridPotentials.of(grid));
            } catch (ConvergenceException e) {
                warnings.add(
                        "There is no picture of the current: its potentials did not converge, as the contrast is very "
                                + "high. The conductivity is not affected.");
            }
        }
        return new NetworkResult(
                both[0],
                drawn.open,
                p.map() == null
                        ? EffectiveMedium.conductance(p.openProbability(), p.openConductance(), p.closedConductance())
                        : null,
                both[0] > 0 ? Math.abs(both[1] - both[0]) / both[0] : 0,
                current,
                warnings);
    }

    private static Drawn bonds(NetworkParams p) {
        int n = Percolation.bonds(p.size(), p.size());
        double[] u = Percolation.draw(n, p.seed());
        int open = 0;
        for (double x : u) {
            open += x < p.openProbability() ? 1 : 0;
        }
        return new Drawn(
                ResistorGrid.bonds(
                        p.size(),
                        p.size(),
                        i -> u[i] < p.openProbability() ? p.openConductance() : p.closedConductance()),
                (double) open / n);
    }

    private static Drawn sites(NetworkParams p, MapParams source, RunContext context) {
        MapGrid map = source.loadLattice("map", context);
        double threshold = p.threshold() == null ? 0 : p.threshold();
        double[] site = new double[map.v().length];
        int open = 0;
        for (int i = 0; i < site.length; i++) {
            double v = map.v()[i];
            open += v > threshold ? 1 : 0;
            site[i] = Double.isNaN(v) ? 0 : v > threshold ? p.openConductance() : p.closedConductance();
        }
        return new Drawn(ResistorGrid.sites(map.rows(), map.columns(), site), (double) open / map.present());
    }

    @Override
    public List<Figure> figures(NetworkParams p, NetworkResult r) {
        if (r.current().length == 0) {
            return List.of();
        }
        return List.of(Figure.of(
                "current",
                "Current through the network",
                "Relative to the mean current density; the bars are the first and the last row.",
                MapPanels.sites(r.current(), "current", "")));
    }
}
