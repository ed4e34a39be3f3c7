package org.apical.models.doublewell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apical.model.BadInput;
import org.apical.model.NotConverged;
import org.apical.model.RunContext;
import org.apical.numerics.BoundedLeastSquares;
import org.apical.physics.doublewell.SiteModel;
import org.apical.physics.doublewell.SiteModelFit;
import org.apical.physics.doublewell.SiteStarts;
import org.apical.physics.doublewell.TemperatureSeries;

/**
 * Finds the lowest minimum of a model from many starts: short searches from each, then long ones from the best three. The
 * sum of squares of such models has several minima (mirror weights, one wide site against two), so no single start will
 * do.
 */
final class LadderSearch {
    private static final BoundedLeastSquares.Settings SHORT = new BoundedLeastSquares.Settings(40, 1e-4, 1e-6, false);
    private static final BoundedLeastSquares.Settings LONG = new BoundedLeastSquares.Settings(300, 1e-9, 1e-13, false);
    private static final int POLISHED = 3;
    private static final double SAME = 0.1;
    /** No data are so far from a model that gives a chi at all. */
    private static final double NO_CHI = 1e150;

    private final TemperatureSeries series;
    private final int starts;
    private final RunContext context;
    private final SiteStarts places;

    private LadderSearch(TemperatureSeries series, int starts, RunContext context, SiteStarts places) {
        this.series = series;
        this.starts = starts;
        this.context = context;
        this.places = places;
    }

    /** Searches in a series; single Gaussians are fitted at once, to know where to look. */
    static LadderSearch of(TemperatureSeries series, int starts, RunContext context) {
        double[] distances = new double[series.size()];
        double[] widths = new double[series.size()];
        context.parallelFor(series.size(), t -> {
            TemperatureSeries one = series.only(t);
            Found found = lowest(
                    SiteModel.GAUSSIAN, one, SiteStarts.gaussian(one, Math.max(starts, 12)), new double[0], 0, context);
            distances[t] = found.best().x()[0];
            widths[t] = found.best().x()[1];
        });
        return new LadderSearch(series, starts, context, new SiteStarts(series, distances, widths));
    }

    TemperatureSeries series() {
        return series;
    }

    /** The lowest minimum of a model. */
    LadderFit lowest(SiteModel model) {
        return lowest(model, new double[0], List.of());
    }

    /**
     * The lowest minimum of a model with some parameters held.
     *
     * @param held value of each parameter, NaN for free; empty for none
     * @param more further starts
     * @throws NotConverged where no start gives a chi
     */
    LadderFit lowest(SiteModel model, double[] held, List<double[]> more) {
        LadderFit found = found(model, held, more);
        if (!(found.chi2() < NO_CHI)) {
            throw new NotConverged(
                    "NOT_CONVERGED",
                    model.id() + ": from none of " + found.starts()
                            + " starts does the well hold the atom (reduced mass "
                            + BadInput.number(series.reducedMass())
                            + " u) near its place at the highest temperature. Check massesAmu and temperatureK, or leave"
                            + " this model out.");
        }
        return found;
    }

    private LadderFit found(SiteModel model, double[] held, List<double[]> more) {
        int own = model.parameters().size();
        if (!model.perTemperature()) {
            return summary(
                    model, List.of(lowest(model, series, with(places.of(model, 0, starts), more), held, own, context)));
        }
        Found[] found = new Found[series.size()];
        context.parallelFor(series.size(), t -> {
            double[][] from = places.of(model, t, starts);
            found[t] = lowest(model, series.only(t), with(from, part(more, t, own)), held, own, context.withThreads(1));
        });
        return summary(model, Arrays.asList(found));
    }

    /** The minimum that a single long search from {@code start} reaches. */
    LadderFit from(SiteModel model, double[] start, double[] held) {
        return summary(
                model,
                List.of(lowest(
                        model,
                        series,
                        new double[][] {start},
                        held,
                        model.parameters().size(),
                        context)));
    }

    private static List<double[]> part(List<double[]> more, int t, int own) {
        return more.stream()
                .map(x -> Arrays.copyOfRange(x, t * own, (t + 1) * own))
                .toList();
    }

    private static double[][] with(double[][] starts, List<double[]> more) {
        List<double[]> all = new ArrayList<>(Arrays.asList(starts));
        all.addAll(more);
        return all.toArray(new double[0][]);
    }

    private record Found(BoundedLeastSquares best, boolean[] held, int starts, int reached) {}

    private static Found lowest(
            SiteModel model, TemperatureSeries series, double[][] starts, double[] held, int own, RunContext context) {
        int n = starts[0].length;
        double[] lower = new double[n];
        double[] upper = new double[n];
        boolean[] fixed = new boolean[n];
        for (int j = 0; j < n; j++) {
            double[] limits = model.limits(j, series.startDistance());
            lower[j] = limits[0];
            upper[j] = limits[1];
            if (held.length == own && own > 0 && !Double.isNaN(held[j])) {
                lower[j] = held[j];
                upper[j] = held[j];
                fixed[j] = true;
            }
        }
        SiteModelFit problem = new SiteModelFit(model, series, context::checkCancelled, fixed);
        BoundedLeastSquares[] coarse = new BoundedLeastSquares[starts.length];
        context.parallelFor(
                starts.length,
                i -> coarse[i] = BoundedLeastSquares.minimise(
                        problem, starts[i], lower, upper, starts.length == 1 ? LONG : SHORT));
        Integer[] order = new Integer[starts.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(coarse[a].cost(), coarse[b].cost()));
        int polished = Math.min(POLISHED, starts.length);
        BoundedLeastSquares[] fine = new BoundedLeastSquares[polished];
        context.parallelFor(
                polished,
                i -> fine[i] = starts.length == 1
                        ? coarse[0]
                        : BoundedLeastSquares.minimise(problem, coarse[order[i]].x(), lower, upper, LONG));
        BoundedLeastSquares best = fine[0];
        for (BoundedLeastSquares f : fine) {
            best = f.cost() < best.cost() ? f : best;
        }
        int reached = 0;
        for (BoundedLeastSquares c : coarse) {
            reached += c.cost() <= best.cost() + SAME ? 1 : 0;
        }
        return new Found(best, fixed, starts.length, reached);
    }

    private LadderFit summary(SiteModel model, List<Found> blocks) {
        int own = model.parameters().size();
        int n = blocks.size() * own;
        double[] x = new double[n];
        double[] errors = new double[n];
        double chi2 = 0;
        double correlation = Double.NaN;
        int reached = Integer.MAX_VALUE;
        for (int b = 0; b < blocks.size(); b++) {
            BoundedLeastSquares fit = blocks.get(b).best();
            boolean[] out = fit.atLimit().clone();
            for (int j = 0; j < own; j++) {
                double[] limits = model.limits(j, series.startDistance());
                out[j] |= fit.x()[j] <= limits[0]
                        || fit.x()[j] >= limits[1]
                        || blocks.get(b).held()[j];
            }
            double[] block = LadderFit.errors(fit.jacobian(), out);
            System.arraycopy(fit.x(), 0, x, b * own, own);
            System.arraycopy(block, 0, errors, b * own, own);
            correlation = Double.isNaN(correlation) ? block[own] : Math.max(correlation, block[own]);
            chi2 += fit.cost();
            reached = Math.min(reached, blocks.get(b).reached());
        }
        return new LadderFit(model, x, chi2, errors, correlation, blocks.get(0).starts(), reached);
    }
}
