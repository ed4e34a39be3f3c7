package org.apical.models.superstripes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apical.model.BadInput;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.Report;
import org.apical.model.RunContext;
import org.apical.numerics.ConvergenceException;
import org.apical.physics.superstripes.CriticalTemperature;
import org.apical.physics.superstripes.Extremum;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** {@code superstripes.search}: the superlattice of the highest Tc within constraints (superstripes, 4.8). */
public final class SearchModel implements Model<SearchParams, SearchResult> {
    private static final int SCAN = 31;
    private static final int SAMPLE = 5;
    private static final int MOST_EVALUATIONS = 400;
    private static final double FINEST = 2e-3;
    private static final int[] PRIMES = {2, 3, 5, 7, 11, 13};

    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                        "superstripes.search",
                        "The superlattice of the highest Tc within constraints: widths, whole unit cells, period, density",
                        "perspective2025",
                        "bianconi1998",
                        "presland1991")
                .withExample("{\"periodNm\": 2.4, \"unitCellNm\": 0.2, \"wellRangeNm\": [1.2, 2]}");
    }

    @Override
    public Class<SearchParams> paramsType() {
        return SearchParams.class;
    }

    @Override
    public Class<SearchResult> resultType() {
        return SearchResult.class;
    }

    /**
     * A superlattice with its Tc.
     *
     * @param x what was chosen
     */
    private record Found(double[] x, double tc, double mu) {
        static final Comparator<Found> BEST_FIRST = Comparator.comparingDouble(f -> -f.tc());
    }

    @Override
    public SearchResult compute(SearchParams p, RunContext context) {
        return Guard.run(() -> search(p, context));
    }

    private static SearchResult search(SearchParams p, RunContext context) {
        List<SearchParams.Choice> choices = p.choices();
        int n = choices.size();
        AtomicInteger done = new AtomicInteger();
        Found[] sample = new Found[SAMPLE * p.starts()];
        context.parallelFor(sample.length, i -> {
            double[] x = new double[n];
            for (int c = 0; c < n; c++) {
                x[c] = choices.get(c).place(halton(i + 1, PRIMES[c]));
            }
            sample[i] = evaluate(p, x);
            context.progress(0.15 * done.incrementAndGet() / sample.length, "first sample");
        });
        Arrays.sort(sample, Found.BEST_FIRST);
        Found[] ends = new Found[p.starts()];
        AtomicInteger ended = new AtomicInteger();
        AtomicInteger evaluations = new AtomicInteger(sample.length);
        context.parallelFor(ends.length, i -> {
            double[] kept = context.piece("start-" + i, () -> {
                AtomicInteger count = new AtomicInteger();
                Found end = refine(p, choices, sample[i], count, context);
                double[] piece = Arrays.copyOf(end.x(), n + 3);
                piece[n] = end.tc();
                piece[n + 1] = end.mu();
                piece[n + 2] = count.get();
                return piece;
            });
            ends[i] = new Found(Arrays.copyOf(kept, n), kept[n], kept[n + 1]);
            evaluations.addAndGet((int) kept[n + 2]);
            context.progress(0.15 + 0.45 * ended.incrementAndGet() / ends.length, "start " + (i + 1));
        });
        Arrays.sort(ends, Found.BEST_FIRST);
        return result(p, choices, ends, evaluations.get(), context);
    }

    private static SearchResult result(
            SearchParams p, List<SearchParams.Choice> choices, Found[] ends, int evaluations, RunContext context) {
        Found first = ends[0];
        Setting best = p.at(first.x());
        double mu = first.mu();
        double tc = first.tc();
        if (tc > 0) {
            Double density = p.densityPerNm2();
            if (density != null) {
                CriticalTemperature.Point point = best.theory(false).atDensity(density);
                mu = point.mu();
                tc = point.tc();
            } else {
                Extremum fine = best.best(p.muWindowEV(), context);
                mu = fine.x();
                tc = fine.value();
            }
        }
        List<SearchResult.Optimum> optima = new ArrayList<>();
        List<Found> distinct = new ArrayList<>();
        for (Found end : ends) {
            if (distinct.stream().noneMatch(d -> near(d.x(), end.x(), choices))) {
                distinct.add(end);
                Setting s = p.at(end.x());
                optima.add(new SearchResult.Optimum(s.well(), s.barrier(), values(p, s), end.tc(), end.mu()));
            }
        }
        double step = p.layer();
        if (step > 0 && !(step < best.well() && step < best.barrier())) {
            if (p.layerStepNm() != null) {
                throw BadInput.value(
                        "BAD_VALUE",
                        "layerStepNm",
                        step,
                        "must be smaller than both layers at the best point, L = " + best.well() + " and W = "
                                + best.barrier() + " (nm).");
            }
            step = 0;
        }
        return new SearchResult(
                new DesignResult.Best(
                        best.well() / best.period(),
                        mu,
                        tc,
                        Designs.sensitivity(best, mu),
                        step > 0 ? Designs.layers(best, mu, step) : null),
                p.vary().stream().map(SearchParams.VaryParams::key).toList(),
                values(p, best),
                optima,
                evaluations,
                Recipe.of(best, mu, tc, s -> tc(p, s)[0], p.uncertainty(), context),
                Designs.patent(best, mu, tc),
                warnings(p, choices, first, best, mu, tc));
    }

    private static List<String> warnings(
            SearchParams p, List<SearchParams.Choice> choices, Found first, Setting best, double mu, double tc) {
        List<String> out = new ArrayList<>();
        Guard.shell(out, best.theory(true).lattice(), best.omega0(), new double[] {mu});
        Guard.strong(out, best.omega0(), tc);
        if (first.tc() == 0) {
            out.add("Nothing superconducts within the constraints: there is no design.");
            return out;
        }
        for (int c = 0; c < choices.size(); c++) {
            SearchParams.Choice choice = choices.get(c);
            double edge = Math.max(choice.step() / 2, 0.01 * (choice.high() - choice.low()));
            if (choice.high() > choice.low()
                    && (first.x()[c] < choice.low() + edge || first.x()[c] > choice.high() - edge)) {
                out.add(name(p, c) + ": the best value lies at the end of its range; widen it if the material allows.");
            }
        }
        double[] window = p.muWindowEV();
        double edge = 1e-3 * (window[1] - window[0]);
        if (p.densityPerNm2() == null && (mu < window[0] + edge || mu > window[1] - edge)) {
            out.add("muWindowEV: the largest Tc lies at the end of the window; widen it.");
        }
        return out;
    }

    private static String name(SearchParams p, int choice) {
        int widths = p.periodNm() == null ? 2 : 1;
        return choice == 0
                ? "wellRangeNm"
                : choice < widths
                        ? "barrierRangeNm"
                        : p.vary().get(choice - widths).key();
    }

    private static double[] values(SearchParams p, Setting s) {
        return p.vary().stream().mapToDouble(v -> s.get(v.key())).toArray();
    }

    private static boolean near(double[] a, double[] b, List<SearchParams.Choice> choices) {
        for (int c = 0; c < a.length; c++) {
            if (Math.abs(a[c] - b[c])
                    > 0.02 * (choices.get(c).high() - choices.get(c).low()) + 1e-9) {
                return false;
            }
        }
        return true;
    }

    /** Tc (K) and mu (eV) of a superlattice with its doping held or the best, by the fast rule; 0 where it fails. */
    private static double[] tc(SearchParams p, Setting s) {
        CriticalTemperature theory = s.theory(true);
        try {
            Double density = p.densityPerNm2();
            if (density != null) {
                CriticalTemperature.Point point = theory.atDensity(density);
                return new double[] {point.tc(), point.mu()};
            }
            Extremum best = TcWindow.of(theory, p.muWindowEV()[0], p.muWindowEV()[1], SCAN, true, RunContext.quiet());
            return new double[] {best.value(), best.x()};
        } catch (ConvergenceException e) {
            return new double[] {0, p.muWindowEV()[0]};
        }
    }

    /** Tc for a figure, which may reach beyond the ranges; NaN where a coupling per state has no states. */
    private static double drawn(SearchParams p, Setting s) {
        try {
            return tc(p, s)[0];
        } catch (CriticalTemperature.NoStatesException e) {
            return Double.NaN;
        }
    }

    private static Found evaluate(SearchParams p, double[] x) {
        double[] tc = tc(p, p.at(x));
        return new Found(x, tc[0], tc[1]);
    }

    /**
     * From one place uphill: a step in each direction, the best is taken; where none is better, steps are halved. Needs no
     * derivative, which Tc does not have where a transition is crossed, and takes whole cells as they are.
     */
    private static Found refine(
            SearchParams p, List<SearchParams.Choice> choices, Found start, AtomicInteger count, RunContext context) {
        Found at = start;
        double fraction = 0.125;
        while (count.get() < MOST_EVALUATIONS && fraction > FINEST) {
            context.checkCancelled();
            Found better = at;
            boolean moved = false;
            for (int c = 0; c < choices.size(); c++) {
                SearchParams.Choice choice = choices.get(c);
                double step = fraction * (choice.high() - choice.low());
                step = choice.step() > 0 ? choice.step() * Math.max(1, Math.rint(step / choice.step())) : step;
                for (int sign = -1; sign <= 1; sign += 2) {
                    double[] x = at.x().clone();
                    x[c] = Math.max(choice.low(), Math.min(choice.high(), x[c] + sign * step));
                    if (x[c] == at.x()[c]) {
                        continue;
                    }
                    Found next = evaluate(p, x);
                    count.incrementAndGet();
                    moved = true;
                    better = next.tc() > better.tc() ? next : better;
                }
            }
            if (!moved) {
                break;
            }
            if (better == at) {
                fraction /= 2;
            }
            at = better;
        }
        return at;
    }

    /** The i-th number of the Halton sequence of a base: evenly spread, the same each time. */
    private static double halton(int i, int base) {
        double f = 1;
        double r = 0;
        for (int k = i; k > 0; k /= base) {
            f /= base;
            r += f * (k % base);
        }
        return r;
    }

    @Override
    public List<Figure> figures(SearchParams p, SearchResult r) {
        Recipe recipe = r.recipe();
        double period = recipe.wellWidthNm() + recipe.barrierWidthNm();
        Setting best = p.at(bestChoice(p, r));
        double[] ratio = Plots.steps(0.35, 0.9, 23);
        double[] tc = new double[ratio.length];
        for (int i = 0; i < tc.length; i++) {
            tc[i] = drawn(p, best.with("ratio", ratio[i]));
        }
        List<Panel> panels = new ArrayList<>();
        panels.add(Domes.panel(
                p.densityPerNm2() == null ? "geometry, best μ" : "geometry, density held",
                ratio,
                tc,
                r.best().ratio(),
                r.best().tcK(),
                List.of(allowed(p, period))));
        if (p.periodNm() == null
                && p.wellRangeNm()[0] < p.wellRangeNm()[1]
                && p.barrierRangeNm()[0] < p.barrierRangeNm()[1]) {
            panels.add(plane(p, r, best));
        }
        return List.of(new Figure(
                "search",
                "Best superlattice: "
                        + p.pairing()
                                .words(p.vary().stream()
                                        .map(SearchParams.VaryParams::key)
                                        .collect(Collectors.toSet())),
                String.format(
                                Locale.ROOT,
                                "Tc over L/d at the period found, %.4g nm, beside what mean doping alone gives: as long as both explain the measured"
                                        + " point (d = 5.28 nm, arXiv:2502.04231; the others, whose L/d is not stated, are marks at the left edge),"
                                        + " geometry has not been shown. Shaded: within the ranges of the widths. Below, where widths were free: Tc"
                                        + " over both, with the places where searches ended.",
                                period)
                        + best.bothAt(r.best().muEV()),
                panels));
    }

    /** L/d that the ranges of the widths allow at a period. */
    private static Layer allowed(SearchParams p, double period) {
        double low = Math.max(p.wellRangeNm()[0], period - p.barrierRangeNm()[1]);
        double high = Math.min(p.wellRangeNm()[1], period - p.barrierRangeNm()[0]);
        return new Layer.Region(low / period, Math.max(low, high) / period, "allowed");
    }

    private static double[] bestChoice(SearchParams p, SearchResult r) {
        int widths = p.periodNm() == null ? 2 : 1;
        double[] x = new double[widths + r.values().length];
        x[0] = r.recipe().wellWidthNm();
        if (widths == 2) {
            x[1] = r.recipe().barrierWidthNm();
        }
        System.arraycopy(r.values(), 0, x, widths, r.values().length);
        return x;
    }

    private static Panel plane(SearchParams p, SearchResult r, Setting best) {
        double[] well = Plots.steps(p.wellRangeNm()[0], p.wellRangeNm()[1], 15);
        double[] barrier = Plots.steps(p.barrierRangeNm()[0], p.barrierRangeNm()[1], 11);
        double[][] z = new double[barrier.length][well.length];
        for (int i = 0; i < barrier.length; i++) {
            for (int j = 0; j < well.length; j++) {
                z[i][j] = drawn(p, best.with("wellWidthNm", well[j]).with("barrierWidthNm", barrier[i]));
            }
        }
        return Panel.of(
                Axis.of("L", "nm").range(well[0], well[well.length - 1]),
                Axis.of("W", "nm").range(barrier[0], barrier[barrier.length - 1]),
                new Layer.HeatMap(well, barrier, z, "Tc", "K"),
                new Layer.Points(
                        "ends of searches",
                        r.optima().stream()
                                .mapToDouble(SearchResult.Optimum::wellWidthNm)
                                .toArray(),
                        r.optima().stream()
                                .mapToDouble(SearchResult.Optimum::barrierWidthNm)
                                .toArray(),
                        new double[0],
                        Style.color(1)));
    }

    @Override
    public Report report(SearchParams p, SearchResult r) {
        return GrowerReport.of(
                p.periodNm() == null
                        ? "The best superlattice within the ranges"
                        : "The best superlattice of period " + p.periodNm() + " nm",
                r.recipe(),
                r.best(),
                r.best().layerErrorTcK() == null ? 0 : p.layer(),
                r.patentRemark(),
                r.warnings());
    }
}
