package org.apical.models.materials;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apical.model.BadInput;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.numerics.ChanceOrders;
import org.apical.numerics.RankStatistic;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;
import org.jspecify.annotations.Nullable;

/**
 * {@code materials.rankCorrelation}: whether one property of samples follows another, with errors on both (ledger row C16).
 *
 * <p>Spearman's rho and Kendall's tau, each with the p-value of a permutation test, which says how often chance alone orders
 * the samples as well. What the errors of measurement do is computed by moving every point by its errors; what the choice of
 * samples does, by drawing the samples anew with replacement and moving them. Every replica has its own random stream.
 */
public final class RankCorrelationModel implements Model<RankCorrelationParams, RankCorrelationResult> {
    private static final int BLOCK = 5000;
    /** A coefficient of moved points that reaches the critical one may differ from it by the rounding of the ratio. */
    private static final double ROUNDING = 1e-12;

    private static final double LOW = 0.025;
    private static final double HIGH = 0.975;
    private static final int FEW = 8;

    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "materials.rankCorrelation",
                "Rank correlation of two properties with errors on both and a permutation p-value",
                "kendall1990",
                "curran2015");
    }

    @Override
    public Class<RankCorrelationParams> paramsType() {
        return RankCorrelationParams.class;
    }

    @Override
    public Class<RankCorrelationResult> resultType() {
        return RankCorrelationResult.class;
    }

    @Override
    public RankCorrelationResult compute(RankCorrelationParams p, RunContext context) {
        int n = p.x().length;
        RankStatistic spearman = RankStatistic.spearman(p.x(), p.y());
        RankStatistic kendall = RankStatistic.kendall(p.x(), p.y());
        ChanceOrders rhoByChance = chance(spearman, p, "rho", context);
        context.progress(0.4, "orders for rho");
        ChanceOrders tauByChance = chance(kendall, p, "tau", context);
        context.progress(0.8, "orders for tau");
        OptionalLong least = rhoByChance.critical(p.significance());
        Double critical = least.isPresent() ? (Double) (least.getAsLong() / spearman.scale()) : null;
        double[] moved = new double[p.replicas()];
        double[] drawn = new double[p.replicas()];
        context.parallelFor(p.replicas(), i -> {
            UniformRandomProvider random = context.random(p.seed(), "replica", i);
            ZigguratSampler.NormalizedGaussian normal = ZigguratSampler.NormalizedGaussian.of(random);
            int[] all = new int[n];
            int[] chosen = new int[n];
            for (int j = 0; j < n; j++) {
                all[j] = j;
                chosen[j] = random.nextInt(n);
            }
            moved[i] = rho(p, all, normal);
            drawn[i] = rho(p, chosen, normal);
        });
        double[] known = sorted(moved);
        double[] resampled = sorted(drawn);
        double reach = critical == null ? Double.POSITIVE_INFINITY : critical - ROUNDING;
        long beyond = Arrays.stream(known).filter(r -> Math.abs(r) >= reach).count();
        return new RankCorrelationResult(
                spearman.coefficient(),
                rhoByChance.pValue(spearman.found()),
                kendall.coefficient(),
                tauByChance.pValue(kendall.found()),
                n,
                rhoByChance.exact(),
                critical,
                (double) beyond / known.length,
                quantile(known, 0.5),
                quantile(known, LOW),
                quantile(known, HIGH),
                quantile(resampled, LOW),
                quantile(resampled, HIGH),
                warnings(p, critical, p.replicas() - resampled.length));
    }

    /** All orders of few samples, else as many as asked for, drawn in blocks that each have their own random stream. */
    private static ChanceOrders chance(
            RankStatistic statistic, RankCorrelationParams p, String purpose, RunContext context) {
        if (statistic.pairs() <= ChanceOrders.COUNTED) {
            return ChanceOrders.all(statistic);
        }
        int blocks = (p.orders() + BLOCK - 1) / BLOCK;
        long[][] drawn = new long[blocks][];
        context.parallelFor(
                blocks,
                i -> drawn[i] = ChanceOrders.draw(
                        statistic,
                        Math.min(BLOCK, p.orders() - i * BLOCK),
                        context.random(p.seed(), purpose, i)::nextInt));
        return ChanceOrders.of(drawn);
    }

    private static List<String> warnings(RankCorrelationParams p, @Nullable Double critical, int lost) {
        List<String> warnings = new ArrayList<>();
        int n = p.x().length;
        if (!p.hasErrors()) {
            warnings.add("No errors are given: the points are taken as exact, and errorShare is 0 or 1.");
        }
        if (critical == null) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "With %d samples even a perfect order is more likely by chance than significance = %s: measure more samples.",
                    n,
                    BadInput.number(p.significance())));
        } else if (n < FEW) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "Only %d samples: for p <= %s |rho| must reach %.2f.",
                    n,
                    BadInput.number(p.significance()),
                    critical));
        }
        if (lost > 0) {
            warnings.add(lost + " of the draws of samples were all of one value and are left out of the interval.");
        }
        return warnings;
    }

    private static double rho(RankCorrelationParams p, int[] chosen, ZigguratSampler.NormalizedGaussian normal) {
        double[] x = new double[chosen.length];
        double[] y = new double[chosen.length];
        for (int j = 0; j < chosen.length; j++) {
            x[j] = p.x()[chosen[j]] + (p.xError().length == 0 ? 0 : p.xError()[chosen[j]] * normal.sample());
            y[j] = p.y()[chosen[j]] + (p.yError().length == 0 ? 0 : p.yError()[chosen[j]] * normal.sample());
        }
        return RankStatistic.spearman(x, y).coefficient();
    }

    private static double[] sorted(double[] values) {
        return Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
    }

    /** Linear between order statistics. */
    private static double quantile(double[] sorted, double part) {
        double at = part * (sorted.length - 1);
        int low = (int) at;
        int high = Math.min(low + 1, sorted.length - 1);
        return sorted[low] + (at - low) * (sorted[high] - sorted[low]);
    }

    @Override
    public List<Figure> figures(RankCorrelationParams p, RankCorrelationResult r) {
        List<Layer> layers = new ArrayList<>();
        for (int i = 0; i < p.xError().length; i++) {
            double[] ends = {p.x()[i] - p.xError()[i], p.x()[i] + p.xError()[i]};
            layers.add(new Layer.Curve("", ends, new double[] {p.y()[i], p.y()[i]}, Style.color(0)));
        }
        layers.add(new Layer.Points("samples", p.x(), p.y(), p.yError(), Style.color(0)));
        return List.of(Figure.of(
                "rank-correlation",
                "One property against the other",
                String.format(
                        Locale.ROOT,
                        "Spearman's ρ = %.2f (95 %% over choice of samples and errors: %.2f to %.2f), p = %.2g; Kendall's τ ="
                                + " %.2f, p = %.2g; bars are standard errors.",
                        r.rho(),
                        r.intervalLow(),
                        r.intervalHigh(),
                        r.pValue(),
                        r.tau(),
                        r.tauPValue()),
                new Panel(Axis.of(p.xName(), p.xUnit()), Axis.of(p.yName(), p.yUnit()), layers)));
    }
}
