package org.apical.models.iqtp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apical.model.RunContext;
import org.apical.physics.iqtp.Adiabatic;
import org.apical.physics.iqtp.ClusterOperator;
import org.apical.physics.iqtp.RelaxedCut;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Figures of {@link PotentialModel}: the well with the lowest levels, and a map of the surface. */
final class PotentialFigures {
    private static final int POINTS = 121;
    private static final int MAP = 61;
    private static final int LEVELS = 4;

    private PotentialFigures() {}

    static List<Figure> of(PotentialParams p, PotentialResult r) {
        List<Figure> out = new ArrayList<>();
        out.add(p.kind() == PotentialKind.ADIABATIC ? adiabatic(p, r) : given(p, r));
        if (p.cluster().levels().length > 1) {
            out.add(map(p));
        }
        return out;
    }

    private static Axis along(PotentialParams p) {
        return Axis.of(p.cluster().levels().length == 1 ? "x" : "ξ along the cut", "");
    }

    /** Half of the range drawn: a little more than the outermost minimum. */
    private static double reach(PotentialResult r) {
        double reach = 3;
        for (double xi : r.minimaXi()) {
            reach = Math.max(reach, Math.abs(xi) + 1.5);
        }
        return reach;
    }

    private static Figure adiabatic(PotentialParams p, PotentialResult r) {
        RelaxedCut cut = new RelaxedCut(new Adiabatic(p.cluster().spec()), p.unit(), () -> {});
        double reach = reach(r);
        double[] x = new double[POINTS];
        double[] v = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            x[i] = reach * (2.0 * i / (POINTS - 1) - 1);
            v[i] = 1000 * cut.at(x[i]).value();
        }
        double lowest = Arrays.stream(v).min().orElseThrow();
        for (int i = 0; i < POINTS; i++) {
            v[i] -= lowest;
        }
        List<Layer> layers = new ArrayList<>();
        layers.add(new Layer.Curve("adiabatic potential", x, v, Style.color(0).width(1.8)));
        ClusterOperator h = small(p.cluster()).operator();
        double[] e = Quality.lowest(h, LEVELS, RunContext.quiet()).energies();
        for (int k = 0; k < e.length; k++) {
            double height = 1000 * e[k] - lowest;
            layers.add(new Layer.Curve(
                    k == 0 ? "lowest levels, zero point of all modes included" : "",
                    new double[] {-reach / 2, reach / 2},
                    new double[] {height, height},
                    Style.color(1).dashed()));
        }
        double[] none = new double[0];
        if (r.minimaXi().length > 0) {
            double[] y = r.minimaEV().clone();
            for (int i = 0; i < y.length; i++) {
                y[i] = 1000 * y[i] - lowest;
            }
            layers.add(new Layer.Points("minima", r.minimaXi(), y, none, Style.color(2)));
        }
        return Figure.of(
                "potential-wells",
                "Adiabatic potential, relaxed over the other coordinates",
                "Kinks are places where two sheets cross. The levels are those of the whole cluster, so they stand above the"
                        + " minimum by the zero-point energy of every mode.",
                new Panel(along(p), Axis.of("energy", "meV"), layers));
    }

    /** Levels for the drawing alone need no more than the preset's cutoffs where those given are tiny. */
    private static ClusterParams small(ClusterParams cluster) {
        int[] least = cluster.preset().cutoffs();
        return cluster.preset() == Preset.CUSTOM || least.length != cluster.levels().length
                ? cluster
                : cluster.withCutoffs(least);
    }

    private static Figure given(PotentialParams p, PotentialResult r) {
        Integer[] order = new Integer[p.xi().length];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        Arrays.sort(order, Comparator.comparingDouble(i -> p.xi()[i]));
        double[] x = new double[order.length];
        double[] v = new double[order.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = p.xi()[order[i]];
            v[i] = 1000 * r.valuesEV()[order[i]];
        }
        return Figure.of(
                "potential-wells",
                p.kind() == PotentialKind.MARGINAL
                        ? "Marginal potential: its ground state has the density of the cluster's"
                        : "Mean-force potential: what a thermal fit of the distances sees",
                "At the places that were asked for.",
                Panel.of(
                        along(p),
                        Axis.of("energy", "meV"),
                        new Layer.Curve("", x, v, Style.color(0)),
                        new Layer.Points("", x, v, new double[0], Style.color(0))));
    }

    private static Figure map(PotentialParams p) {
        Adiabatic surface = new Adiabatic(p.cluster().spec());
        int modes = p.cluster().levels().length;
        double[] q = new double[MAP];
        for (int i = 0; i < MAP; i++) {
            q[i] = 5 * (2.0 * i / (MAP - 1) - 1);
        }
        double[][] z = new double[MAP][MAP];
        double low = Double.POSITIVE_INFINITY;
        for (int i = 0; i < MAP; i++) {
            for (int j = 0; j < MAP; j++) {
                double[] x = new double[modes];
                x[0] = q[j];
                x[1] = q[i];
                z[i][j] = 1000 * surface.at(x).value();
                low = Math.min(low, z[i][j]);
            }
        }
        for (double[] row : z) {
            for (int j = 0; j < MAP; j++) {
                row[j] = Math.min(row[j] - low, 300);
            }
        }
        return Figure.of(
                "potential-map",
                "Adiabatic surface of modes 0 and 1, the other coordinates at 0",
                "Above the lowest point of the map; cut off at 300 meV.",
                Panel.of(
                        Axis.of("x of mode 0", ""),
                        Axis.of("x of mode 1", ""),
                        new Layer.HeatMap(q, q, z, "energy", "meV")));
    }
}
