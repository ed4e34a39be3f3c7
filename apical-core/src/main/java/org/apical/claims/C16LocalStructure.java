package org.apical.claims;

import static org.apical.claims.QballRows.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apical.model.RunContext;
import org.apical.models.materials.RankCorrelationModel;
import org.apical.models.materials.RankCorrelationParams;
import org.apical.models.materials.RankCorrelationResult;
import org.apical.numerics.ChanceOrders;
import org.apical.numerics.RankStatistic;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** C16: local structure and critical current of coated conductors. */
final class C16LocalStructure implements Claim {
    private static final String RULE =
            "No public table of local-structure parameters against critical current was found: not testable with what is public."
                    + " The tool (rank correlation with permutation p-value and errors on both axes) is shown on seeded synthetic"
                    + " data and says so.";

    private static final long SEED = 16;
    private static final double SIGNIFICANCE = 0.05;
    private static final double POWER = 0.8;
    private static final int[] SAMPLES = {6, 8, 10, 12, 16, 20, 26, 34, 44};
    private static final double[] TRUTHS = {0, 0.6, 0.8};
    private static final double ERROR = 0.5;

    private static final double MEAN_SIGMA2 = 0.006;
    private static final double SPREAD_SIGMA2 = 0.001;
    private static final double MEAN_JC = 2.5;
    private static final double SPREAD_JC = 0.6;
    private static final int SHOWN = 12;

    /** Share of synthetic tables whose correlation is seen: by error (none, half of the spread), truth, samples. */
    private record Seen(double[][][] share) {}

    @Override
    public String id() {
        return "C16";
    }

    @Override
    public String statement() {
        return "nano-inclusions change local structure and critical current of coated conductors";
    }

    @Override
    public Evidence judge(RunContext context, Effort effort) {
        int tables = effort == Effort.QUICK ? 400 : 4000;
        RankCorrelationParams table = synthetic(-0.8, context);
        RankCorrelationResult found = new RankCorrelationModel().compute(table, context);
        RankCorrelationResult nothing = new RankCorrelationModel().compute(synthetic(0, context), context);
        context.progress(0.3, "tables");
        Seen seen = seen(tables, context);
        int least = needed(seen.share()[1][2]);
        int leastExact = needed(seen.share()[0][2]);
        List<Figure> figures = List.of(shown(table, found), power(seen, tables));
        String computed = text(
                "No public table of local-structure parameters of coated conductors with their critical currents was found. The tool on"
                        + " synthetic data, made up with a known answer (%d films, errors half of the spread on both axes): where the"
                        + " true rank correlation is -0.8, rho = %.2f with p = %.3f (Kendall: %.2f, %.3f) and a 95 %% interval of %.2f to"
                        + " %.2f; where there is none, rho = %.2f with p = %.2f. Over %d tables without correlation %.1f %% to %.1f %% are"
                        + " taken for one at p <= 0.05.",
                SHOWN,
                found.rho(),
                found.pValue(),
                found.tau(),
                found.tauPValue(),
                found.intervalLow(),
                found.intervalHigh(),
                nothing.rho(),
                nothing.pValue(),
                tables,
                100 * extreme(seen, true),
                100 * extreme(seen, false));
        LedgerRow row = new LedgerRow(
                id(),
                statement(),
                computed,
                text(
                        "Shares over %d tables have a standard error of at most %.1f %%. Nothing here is a measurement of a film.",
                        tables, 50 / Math.sqrt(tables)),
                Verdict.NOT_TESTABLE,
                RULE,
                "Inclusions a few nanometres across strain the lattice around them and pin vortices, so the spread of the"
                        + " Cu-O distances that EXAFS measures and the current that a tape carries may go together. To see it one"
                        + " needs a table: one film a line, one number of local structure, one critical current, with their errors."
                        + " The order of the one column is then compared with that of the other, and shuffling one column says how"
                        + " often chance alone does as well. Such a table was not found, so the row shows what the tool does with"
                        + " tables whose truth is known, and how many films it would take.",
                parameters(tables),
                "None measured: synthetic tables with seed 16.",
                text(
                        "A table of films with EXAFS variances and critical currents, errors of each at most half of their spread: a true"
                                + " rank correlation of 0.8 is seen (p <= 0.05) in 80 %% of such tables from %s films on, without errors"
                                + " from %s on. With 12 films and those errors the share is %.0f %%.",
                        count(least), count(leastExact), 100 * seen.share()[1][2][3]),
                figures.stream().map(Figure::id).toList(),
                List.of(),
                List.of(
                        new Sensitivity(
                                "films",
                                "12 to 20",
                                "share of tables that show a rank correlation of 0.8, with errors",
                                seen.share()[1][2][3],
                                seen.share()[1][2][5],
                                "0.80 counts as enough"),
                        new Sensitivity(
                                "errors of both axes",
                                "half of the spread to none",
                                "share of tables of 12 films that show it",
                                seen.share()[1][2][3],
                                seen.share()[0][2][3],
                                "0.80 counts as enough"),
                        new Sensitivity(
                                "true rank correlation",
                                "0.8 to 0.6",
                                "share of tables of 12 films that show it, with errors",
                                seen.share()[1][2][3],
                                seen.share()[1][1][3],
                                "0.80 counts as enough")));
        return new Evidence(row, figures, Map.of("C16-power", csv(seen)));
    }

    private static Map<String, String> parameters(int tables) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("significance, share that is enough", "0.05, 0.80 (ours)");
        parameters.put("tables, orders drawn, seed", tables + ", 50000, 16");
        parameters.put("films", "6, 8, 10, 12, 16, 20, 26, 34, 44; 12 shown");
        parameters.put(
                "synthetic films", "variance 0.006 +- 0.001 A^2, critical current 2.5 +- 0.6 MA/cm^2, made up (ours)");
        parameters.put("errors", "none, or half of the spread on both axes (ours)");
        parameters.put("true rank correlation", "0, 0.6, 0.8, of normal pairs: r = 2 sin(pi rho/6) (kendall1990)");
        return parameters;
    }

    /** Normal pairs of a rank correlation, with errors as a share of the spread. */
    private static double[][] draw(int n, double rho, double error, UniformRandomProvider random) {
        ZigguratSampler.NormalizedGaussian normal = ZigguratSampler.NormalizedGaussian.of(random);
        double r = 2 * Math.sin(Math.PI * rho / 6);
        double[][] out = new double[2][n];
        for (int i = 0; i < n; i++) {
            double x = normal.sample();
            double y = r * x + Math.sqrt(1 - r * r) * normal.sample();
            out[0][i] = x + error * normal.sample();
            out[1][i] = y + error * normal.sample();
        }
        return out;
    }

    private static RankCorrelationParams synthetic(double rho, RunContext context) {
        double[][] drawn = draw(SHOWN, rho, ERROR, context.random(SEED, "shown", 0));
        double[] x = new double[SHOWN];
        double[] y = new double[SHOWN];
        double[] ex = new double[SHOWN];
        double[] ey = new double[SHOWN];
        for (int i = 0; i < SHOWN; i++) {
            x[i] = MEAN_SIGMA2 + SPREAD_SIGMA2 * drawn[0][i];
            y[i] = MEAN_JC + SPREAD_JC * drawn[1][i];
            ex[i] = ERROR * SPREAD_SIGMA2;
            ey[i] = ERROR * SPREAD_JC;
        }
        return new RankCorrelationParams(
                x,
                y,
                ex,
                ey,
                "variance of a bond",
                "Å²",
                "critical current",
                "MA/cm²",
                SIGNIFICANCE,
                50_000,
                2000,
                SEED);
    }

    private static Seen seen(int tables, RunContext context) {
        double[][][] share = new double[2][TRUTHS.length][SAMPLES.length];
        for (int k = 0; k < SAMPLES.length; k++) {
            int n = SAMPLES[k];
            double[] order = new double[n];
            for (int i = 0; i < n; i++) {
                order[i] = i;
            }
            RankStatistic any = RankStatistic.spearman(order, order);
            ChanceOrders chance = n <= ChanceOrders.COUNTED - 1
                    ? ChanceOrders.all(any)
                    : ChanceOrders.of(ChanceOrders.draw(any, 50_000, context.random(SEED, "chance", n)::nextInt));
            long critical = chance.critical(SIGNIFICANCE).orElse(Long.MAX_VALUE);
            for (int e = 0; e < 2; e++) {
                for (int t = 0; t < TRUTHS.length; t++) {
                    context.checkCancelled();
                    UniformRandomProvider random = context.random(SEED, "tables " + e + " " + t, n);
                    int hits = 0;
                    for (int i = 0; i < tables; i++) {
                        double[][] drawn = draw(n, TRUTHS[t], e * ERROR, random);
                        hits += Math.abs(RankStatistic.spearman(drawn[0], drawn[1])
                                                .found())
                                        >= critical
                                ? 1
                                : 0;
                    }
                    share[e][t][k] = (double) hits / tables;
                }
            }
        }
        return new Seen(share);
    }

    private static double extreme(Seen seen, boolean least) {
        double out = least ? 1 : 0;
        for (double[][] of : seen.share()) {
            for (double share : of[0]) {
                out = least ? Math.min(out, share) : Math.max(out, share);
            }
        }
        return out;
    }

    /** The fewest samples from which on the share is enough; 0 for more than were tried. */
    private static int needed(double[] share) {
        int out = 0;
        for (int k = SAMPLES.length - 1; k >= 0 && share[k] >= POWER; k--) {
            out = SAMPLES[k];
        }
        return out;
    }

    private static String count(int samples) {
        return samples == 0 ? "more than " + SAMPLES[SAMPLES.length - 1] : Integer.toString(samples);
    }

    private static Figure shown(RankCorrelationParams table, RankCorrelationResult found) {
        Figure plain = new RankCorrelationModel().figures(table, found).get(0);
        return new Figure(
                "C16-synthetic",
                "Synthetic films: the tool on a known answer",
                "Made up with a true rank correlation of -0.8; no measurement. " + plain.caption(),
                plain.panels());
    }

    private static Figure power(Seen seen, int tables) {
        double[] n = new double[SAMPLES.length];
        for (int k = 0; k < n.length; k++) {
            n[k] = SAMPLES[k];
        }
        List<Layer> layers = new ArrayList<>();
        for (int t = 0; t < TRUTHS.length; t++) {
            String truth = t == 0 ? "no correlation" : text("true ρ = %.1f", TRUTHS[t]);
            layers.add(
                    new Layer.Curve(truth, n, seen.share()[0][t], Style.color(t).width(1.8)));
            layers.add(new Layer.Curve(
                    truth + ", errors half of the spread",
                    n,
                    seen.share()[1][t],
                    Style.color(t).dashed()));
        }
        return Figure.of(
                "C16-power",
                "How many films it takes",
                text("Share of %d synthetic tables in which the correlation is seen at p ≤ 0.05.", tables),
                new Panel(
                        Axis.of("films", "").range(0, SAMPLES[SAMPLES.length - 1] + 1.0),
                        Axis.of("share of tables", "").range(0, 1.02),
                        layers));
    }

    private static List<List<String>> csv(Seen seen) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("errorOverSpread", "trueRho", "samples", "shareSeen"));
        for (int e = 0; e < 2; e++) {
            for (int t = 0; t < TRUTHS.length; t++) {
                for (int k = 0; k < SAMPLES.length; k++) {
                    rows.add(List.of(
                            text("%.1f", e * ERROR),
                            text("%.1f", TRUTHS[t]),
                            Integer.toString(SAMPLES[k]),
                            text("%.4f", seen.share()[e][t][k])));
                }
            }
        }
        return rows;
    }
}
