package org.apical.models.maps;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apical.model.BadInput;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.NotConverged;
import org.apical.model.RunContext;
import org.apical.numerics.ConvergenceException;
import org.apical.numerics.LargestEigenpair;
import org.apical.physics.maps.MapGrid;
import org.apical.physics.maps.PuddleGraph;
import org.apical.physics.maps.Puddles;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** {@code maps.puddleGraph} (phase-separation, E4). */
public final class PuddleGraphModel implements Model<PuddleGraphParams, PuddleGraphResult> {
    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                        "maps.puddleGraph",
                        "Superconducting puddles as a graph: its largest eigenvalue and mean-field Tc",
                        "bianconi2012")
                .withExample("""
                        {"puddles": {"map": {"generator": "uniform", "rows": 64, "columns": 64, "seed": 11, "boxWidth": 3},
                                     "threshold": 0.55},
                         "maximumGap": 3, "transverseFieldK": 12}""");
    }

    @Override
    public Class<PuddleGraphParams> paramsType() {
        return PuddleGraphParams.class;
    }

    @Override
    public Class<PuddleGraphResult> resultType() {
        return PuddleGraphResult.class;
    }

    @Override
    public PuddleGraphResult compute(PuddleGraphParams p, RunContext context) {
        context.progress(0, "joining puddles");
        List<String> warnings = new ArrayList<>();
        PuddleGraph graph = graph(p, context, warnings);
        context.progress(0.5, "largest eigenvalue");
        LargestEigenpair top = eigenvalue(graph);
        int[] degree = graph.degrees();
        double mean = Arrays.stream(degree).average().orElse(0);
        double square =
                Arrays.stream(degree).mapToDouble(d -> (double) d * d).average().orElse(0);
        Double ratio = mean > 0 ? square / mean : null;
        int[] counts = new int[Arrays.stream(degree).max().orElse(0) + 1];
        for (int d : degree) {
            counts[d]++;
        }
        double lambda = top.value();
        if (graph.first().length == 0) {
            warnings.add("No two puddles are joined: there is no order at any temperature.");
        } else if (p.couplingK() * lambda <= p.transverseFieldK()) {
            warnings.add("The transverse field wins: there is no order at any temperature.");
        }
        return new PuddleGraphResult(
                lambda,
                PuddleGraph.criticalTemperature(p.couplingK(), lambda, p.transverseFieldK()),
                graph.nodes(),
                graph.first().length,
                mean,
                ratio,
                ratio == null ? null : PuddleGraph.criticalTemperature(p.couplingK(), ratio, p.transverseFieldK()),
                graph.giant(),
                counts,
                lambda > 0 ? top.residual() / lambda : 0,
                warnings);
    }

    private static LargestEigenpair eigenvalue(PuddleGraph graph) {
        try {
            return graph.largestEigenvalue();
        } catch (ConvergenceException e) {
            throw new NotConverged(
                    "The largest eigenvalue of the graph",
                    e.residual(),
                    "Its largest eigenvalues lie too close together; take a part of the graph.");
        }
    }

    private static PuddleGraph graph(PuddleGraphParams p, RunContext context, List<String> warnings) {
        PuddlesParams puddles = p.puddles();
        int[][] edges = p.edges();
        Integer nodes = p.nodes();
        if (puddles == null) {
            int n = nodes == null ? 0 : nodes;
            int[][] all = edges == null ? new int[0][] : edges;
            PuddleGraph graph = PuddleGraph.of(n, all);
            if (graph.first().length < all.length) {
                warnings.add((all.length - graph.first().length) + " edges are given more than once and count once.");
            }
            return graph;
        }
        try {
            MapGrid map = puddles.load(context);
            Puddles found = Puddles.of(map, puddles.value(map), puddles.connectivity() == 8);
            int[] keep = Arrays.stream(found.bySize())
                    .filter(k -> found.area()[k] >= puddles.minimumArea())
                    .toArray();
            if (keep.length == 0) {
                throw BadInput.at("BAD_VALUE", "threshold", "leaves no puddle: a graph needs a node.");
            }
            return PuddleGraph.of(map, found, keep, p.maximumGap() == null ? 0 : p.maximumGap());
        } catch (BadInput e) {
            throw e.under("puddles");
        }
    }

    @Override
    public List<Figure> figures(PuddleGraphParams p, PuddleGraphResult r) {
        double[] k = new double[r.degreeCounts().length];
        double[] share = new double[k.length];
        for (int i = 0; i < k.length; i++) {
            k[i] = i;
            share[i] = (double) r.degreeCounts()[i] / r.nodes();
        }
        int n = 200;
        double[] field = new double[n + 1];
        double[] tc = new double[n + 1];
        double top = p.couplingK() * Math.max(r.largestEigenvalue(), 1e-3);
        // Tc falls ever more steeply to its end, so points come ever closer there; the last is beyond it
        for (int i = 0; i <= n; i++) {
            double left = 1 - i / (n - 1.0);
            field[i] = i == n ? top * 1.1 : top * (1 - left * left * left * left);
            tc[i] = PuddleGraph.criticalTemperature(p.couplingK(), r.largestEigenvalue(), field[i]);
        }
        return List.of(
                Figure.of(
                        "degrees",
                        "Neighbours of the puddles",
                        "",
                        Panel.of(
                                Axis.of("neighbours", "").range(-0.7, k.length - 0.3),
                                Axis.of("share of the puddles", ""),
                                new Layer.Bars("", k, share, Style.color(0)))),
                Figure.of(
                        "field",
                        "Tc against the transverse field",
                        "Order ends where the field reaches the coupling times the largest eigenvalue.",
                        Panel.of(
                                Axis.of("transverse field", "K"),
                                Axis.of("Tc", "K"),
                                Layer.curve("", field, tc, 0),
                                new Layer.Points(
                                        "this field",
                                        new double[] {p.transverseFieldK()},
                                        new double[] {r.tcK()},
                                        new double[0],
                                        Style.color(1)))));
    }
}
