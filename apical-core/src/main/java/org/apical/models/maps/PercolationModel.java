package org.apical.models.maps;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.physics.maps.Percolation;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** {@code maps.percolation} (phase-separation, F1). */
public final class PercolationModel implements Model<PercolationParams, PercolationResult> {
    /** Threshold of sites on the infinite square lattice [T]. */
    static final double SITE_THRESHOLD = 0.592746;

    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                        "maps.percolation",
                        "Percolation on a square lattice: thresholds of samples, clusters",
                        "newman2000",
                        "stauffer1994")
                .withExample("{\"samples\": 50, \"probabilities\": [0.4, 0.5, 0.55, 0.59, 0.62, 0.7]}");
    }

    @Override
    public Class<PercolationParams> paramsType() {
        return PercolationParams.class;
    }

    @Override
    public Class<PercolationResult> resultType() {
        return PercolationResult.class;
    }

    @Override
    public PercolationResult compute(PercolationParams p, RunContext context) {
        context.progress(0, "percolation");
        boolean bonds = p.lattice() == LatticeName.BOND;
        double[] thresholds = new double[p.samples()];
        context.parallelFor(
                p.samples(),
                i -> thresholds[i] =
                        Percolation.drawn(p.size(), bonds, p.seed() + i).threshold());
        double mean = Arrays.stream(thresholds).average().orElse(0);
        double sum = 0;
        for (double t : thresholds) {
            sum += (t - mean) * (t - mean);
        }
        int n = thresholds.length;
        int[] occupied = new int[p.probabilities().length];
        int[] clusters = new int[occupied.length];
        int[] largest = new int[occupied.length];
        List<Boolean> spans = new ArrayList<>();
        if (occupied.length > 0) {
            Percolation lattice = Percolation.drawn(p.size(), false, p.seed());
            for (int i = 0; i < occupied.length; i++) {
                context.checkCancelled();
                Percolation.Occupation found = lattice.below(p.probabilities()[i]);
                occupied[i] = found.occupied();
                clusters[i] = found.clusters();
                largest[i] = found.largest();
                spans.add(found.spans());
            }
        }
        return new PercolationResult(
                thresholds,
                mean,
                n > 1 ? Math.sqrt(sum / (n - 1) / n) : null,
                bonds ? 0.5 : SITE_THRESHOLD,
                occupied,
                clusters,
                largest,
                spans);
    }

    @Override
    public List<Figure> figures(PercolationParams p, PercolationResult r) {
        double[] sorted = r.thresholds().clone();
        Arrays.sort(sorted);
        double[] share = new double[sorted.length];
        Arrays.setAll(share, i -> (i + 1.0) / sorted.length);
        List<Panel> panels = new ArrayList<>();
        panels.add(Panel.of(
                Axis.of("open share", ""),
                Axis.of("samples joined", "").range(0, 1.05),
                new Layer.Points("", sorted, share, new double[0], Style.color(0)),
                new Layer.VerticalLine(r.infiniteLattice(), "infinite lattice")));
        if (p.probabilities().length > 0) {
            double all = (double) p.size() * p.size();
            double[] part = Arrays.stream(r.largest()).mapToDouble(c -> c / all).toArray();
            panels.add(Panel.of(
                    Axis.of("open share", ""),
                    Axis.of("share in the largest cluster", "").range(0, 1.05),
                    new Layer.Points("first sample", p.probabilities(), part, new double[0], Style.color(1)),
                    new Layer.VerticalLine(r.infiniteLattice(), "infinite lattice")));
        }
        return List.of(new Figure("percolation", "Percolation", "", panels));
    }
}
