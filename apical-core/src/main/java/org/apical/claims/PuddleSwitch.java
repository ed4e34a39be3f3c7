package org.apical.claims;

import static org.apical.claims.QballRows.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apical.model.RunContext;
import org.apical.models.maps.GeneratorName;
import org.apical.models.maps.LatticeName;
import org.apical.models.maps.MapParams;
import org.apical.models.maps.PuddleGraphModel;
import org.apical.models.maps.PuddleGraphParams;
import org.apical.models.maps.PuddleGraphResult;
import org.apical.models.maps.PuddlesParams;
import org.apical.models.maps.ThresholdName;
import org.apical.models.maps.TransitionModel;
import org.apical.models.maps.TransitionParams;
import org.apical.models.phases.CahnHilliardResult;
import org.apical.physics.maps.MapGrid;

/** Parts b and c of C00: the zero of resistance of a pattern of local Tc, and its puddles as a graph. */
final class PuddleSwitch {
    private static final int GRID = 64;
    private static final int QUICK_GRID = 32;
    private static final long FIRST = 11;
    private static final double MEAN = 40;
    private static final double WIDTH = 3;
    private static final double GAP = 4;
    private static final double RANDOM_GAP = 3;
    private static final double RANDOM_THRESHOLD = 0.55;
    private static final double[] GROWTH = {10, 20, 30, 40, 50, 60, 80, 100, 120, 150, 200, 300, 400};
    private static final ArrestedFields RUN = ArrestedFields.STRAIN_AND_COULOMB;

    private final RunContext context;
    private final List<MapGrid> arrested = new ArrayList<>();
    private final List<MapGrid> plain = new ArrayList<>();
    private final boolean quick;
    private final int grid;

    PuddleSwitch(Effort effort, RunContext given) {
        context = given.withProgress((fraction, what) -> {});
        quick = effort == Effort.QUICK;
        grid = quick ? QUICK_GRID : GRID;
        int seeds = quick ? 1 : 4;
        for (int i = 0; i < seeds; i++) {
            CahnHilliardResult field = RUN.run(grid, FIRST + i, new double[] {ArrestedFields.TIME}, context);
            arrested.add(ArrestedFields.map(field));
            CahnHilliardResult growing = ArrestedFields.PLAIN.run(grid, FIRST + i, GROWTH, context);
            double when = ArrestedFields.when(growing, field.domainLength()[0]);
            plain.add(ArrestedFields.map(ArrestedFields.PLAIN.run(grid, FIRST + i, new double[] {when}, context)));
        }
    }

    /** Temperature of zero resistance, K, mean of both directions. */
    private double zero(MapGrid map) {
        return (along(map) + along(map.transposed())) / 2;
    }

    private double along(MapGrid map) {
        Double zero = new TransitionModel()
                .compute(
                        new TransitionParams(LatticeName.SITE, 2, 1, values(map), MEAN, WIDTH, new double[] {MEAN}),
                        context)
                .zeroResistanceK();
        return zero == null ? 0 : zero;
    }

    private static MapParams values(MapGrid map) {
        return new MapParams(map.toRows(), null, null, null, 1, 0, 1, null, null);
    }

    private double mean(List<MapGrid> maps, boolean shuffled) {
        double sum = 0;
        for (int i = 0; i < maps.size(); i++) {
            MapGrid map = maps.get(i);
            sum += zero(shuffled ? C32BroadenedTransition.shuffled(map, context.random(0, "C00 shuffle", i)) : map);
        }
        return sum / maps.size();
    }

    Mechanism transition() {
        double on = mean(arrested, false);
        double mixed = mean(arrested, true);
        double other = mean(plain, false);
        double otherMixed = mean(plain, true);
        List<Mechanism.Variation> variations = new ArrayList<>();
        double first = zero(arrested.get(0)) / MEAN;
        variations.add(new Mechanism.Variation(
                "width of local Tc",
                1 + (1 - Mechanism.STEP) * (on / MEAN - 1),
                1 + (1 + Mechanism.STEP) * (on / MEAN - 1)));
        if (!quick) {
            variations.add(field("strain (first seed)", true, false));
            variations.add(field("Coulomb repulsion (first seed)", false, true));
        }
        return new Mechanism(
                "b",
                "frustration and disorder of puddles",
                "temperature of zero resistance at equal mean local Tc",
                on,
                MEAN,
                text(
                        "Arrested pattern %.3f K (along rows %.3f K, along columns %.3f K), its pixels shuffled %.3f K (ratio %.4f); without frustration at equal domain length"
                                + " %.3f K, shuffled %.3f K (ratio %.4f); uniform 40 K. First seed %.4f; %d of them. The ratio differs"
                                + " from 1 in proportion to the width of the local Tc: a change by 10 %% needs %s.",
                        on,
                        arrested.stream().mapToDouble(this::along).average().orElseThrow(),
                        arrested.stream()
                                .mapToDouble(m -> along(m.transposed()))
                                .average()
                                .orElseThrow(),
                        mixed,
                        on / mixed,
                        other,
                        otherMixed,
                        other / otherMixed,
                        first,
                        arrested.size(),
                        needed(on)),
                Map.of(
                        "b: pattern",
                        text(
                                "C30 run d, %d x %d, t = 1000, seeds %d to %d: strain %.2f, Coulomb %.2f (specification, ours)",
                                grid, grid, FIRST, FIRST + arrested.size() - 1, RUN.strain(), RUN.coulomb()),
                        "b: local Tc",
                        "40 K, deviation 3 K (as C32); off: deviation 0"),
                variations);
    }

    private static String needed(double on) {
        double width = Math.abs(0.1 * MEAN * WIDTH / (on - MEAN));
        return width < MEAN ? text("a width of %.1f K", width) : "more than any width below the mean";
    }

    private Mechanism.Variation field(String name, boolean strain, boolean coulomb) {
        double[] out = new double[2];
        for (int i = 0; i < 2; i++) {
            context.checkCancelled();
            double f = i == 0 ? 1 - Mechanism.STEP : 1 + Mechanism.STEP;
            out[i] = zero(ArrestedFields.map(ArrestedFields.run(
                            grid,
                            FIRST,
                            strain ? f * RUN.strain() : RUN.strain(),
                            coulomb ? f * RUN.coulomb() : RUN.coulomb(),
                            new double[] {ArrestedFields.TIME},
                            context)))
                    / MEAN;
        }
        return new Mechanism.Variation(name, out[0], out[1]);
    }

    /** Of the map in the example of maps.puddleGraph, which has puddles enough. */
    private PuddleGraphResult random(double gap, double threshold) {
        return graph(new MapParams(null, GeneratorName.UNIFORM, GRID, GRID, FIRST, 0, 3, null, null), gap, threshold);
    }

    private PuddleGraphResult graph(MapGrid map, double gap, double offset) {
        return graph(values(map), gap, map.mean() + offset * Math.sqrt(map.variance()));
    }

    private PuddleGraphResult graph(MapParams map, double gap, double threshold) {
        return new PuddleGraphModel()
                .compute(
                        new PuddleGraphParams(
                                null,
                                null,
                                new PuddlesParams(map, ThresholdName.VALUE, threshold, 4, 1, 1),
                                gap,
                                10,
                                0),
                        context);
    }

    /** Largest eigenvalue and mean number of neighbours, averaged over the seeds. */
    private double[] graphs(double gap, double offset) {
        double[] sum = new double[4];
        for (MapGrid map : arrested) {
            PuddleGraphResult r = graph(map, gap, offset);
            double[] one = {r.largestEigenvalue(), r.meanDegree(), r.nodes(), r.edges()};
            Arrays.setAll(sum, i -> sum[i] + one[i] / arrested.size());
        }
        return sum;
    }

    private static double ratio(PuddleGraphResult r) {
        return r.largestEigenvalue() / r.meanDegree();
    }

    private double ratio(double gap, double offset) {
        double[] g = graphs(gap, offset);
        return g[0] / g[1];
    }

    Mechanism graph() {
        double[] g = graphs(GAP, 0);
        PuddleGraphResult random = random(RANDOM_GAP, RANDOM_THRESHOLD);
        List<Mechanism.Variation> variations = List.of(
                new Mechanism.Variation(
                        "gap below which puddles are joined",
                        ratio((1 - Mechanism.STEP) * GAP, 0),
                        ratio((1 + Mechanism.STEP) * GAP, 0)),
                new Mechanism.Variation(
                        "threshold (0.2 deviations below and above the mean)",
                        ratio(GAP, -Mechanism.STEP),
                        ratio(GAP, Mechanism.STEP)));
        return new Mechanism(
                "c",
                "unequal neighbours of puddles",
                "largest eigenvalue over mean number of neighbours",
                g[0],
                g[1],
                text(
                        "%.1f puddles and %.1f joints on average over %d patterns; eigenvalue %.3f, mean number of neighbours %.3f. The"
                                + " random map of the model's example, which has more puddles (%d, %d joints): eigenvalue %.3f over %.3f,"
                                + " ratio %.3f (%.3f and %.3f with the gap 20 %% smaller and larger). By a theorem (the quotient of Rayleigh) the ratio is never below 1: only its size says something.",
                        g[2],
                        g[3],
                        arrested.size(),
                        g[0],
                        g[1],
                        random.nodes(),
                        random.edges(),
                        random.largestEigenvalue(),
                        random.meanDegree(),
                        ratio(random),
                        ratio(random((1 - Mechanism.STEP) * RANDOM_GAP, RANDOM_THRESHOLD)),
                        ratio(random((1 + Mechanism.STEP) * RANDOM_GAP, RANDOM_THRESHOLD))),
                Map.of(
                        "c: graph",
                        "puddles of the pattern of b above its mean, 4-connected, joined where the gap is below 4 pixels, no"
                                + " transverse field (ours)",
                        "c: random map",
                        "uniform numbers averaged over boxes of 3, 64 x 64, seed 11, threshold 0.55, gap below 3 pixels (the"
                                + " example of maps.puddleGraph)"),
                variations);
    }
}
