package org.apical.models.doublewell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apical.model.BadInput;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.NotConverged;
import org.apical.model.RunContext;
import org.apical.physics.doublewell.SiteModel;
import org.apical.physics.doublewell.TemperatureSeries;
import org.apical.physics.wells.WellException;
import org.apical.plot.Figure;
import org.jspecify.annotations.Nullable;

/** {@code doubleWell.fit}: a temperature series against a table of models (double-well, section 7). */
public final class FitModel implements Model<FitParams, FitResult> {
    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "doubleWell.fit",
                "One site, two static sites or a tunnelling atom: a temperature series against a table of models",
                "newville2013");
    }

    @Override
    public Class<FitParams> paramsType() {
        return FitParams.class;
    }

    @Override
    public Class<FitResult> resultType() {
        return FitResult.class;
    }

    @Override
    public FitResult compute(FitParams p, RunContext context) {
        FitSeries.Loaded loaded = FitSeries.load(SeriesSource.of(p), context);
        TemperatureSeries series = loaded.series();
        List<SiteModel> models = p.models().stream().map(ModelName::model).toList();
        checkDetermined(models, series);
        // Shares of the time that each part takes.
        double after = p.bootstrapReplicas() > 0 ? 0.15 : p.intervals() ? 0.6 : 0.9;
        LadderSearch search = LadderSearch.of(series, p.starts(), context);
        Ladder ladder = Ladder.of(
                search,
                models,
                List.of(),
                (fraction, what) -> context.progress(after * (p.intervals() ? 0.4 : 1) * fraction, what));
        FitResult.Dynamic dynamic = dynamic(ladder, p.transferLimit());
        List<FitResult.Interval> intervals =
                p.intervals() ? new LadderIntervals(ladder, part(context, 0.4 * after, after)).all() : List.of();
        List<FitResult.Test> tests = p.bootstrapReplicas() > 0
                ? new LadderBootstrap(ladder, p.bootstrapReplicas(), p.seed(), part(context, after, 1)).run()
                : List.of();
        try {
            return new FitReport(p, ladder, loaded.warnings(), dynamic, intervals, tests, context).result();
        } catch (WellException e) {
            throw new NotConverged(
                    "GRID",
                    "A fitted well cannot be solved again by the solver of all potentials: " + e.sentence()
                            + " Or leave out the models of wells.");
        }
    }

    private static RunContext part(RunContext context, double from, double to) {
        return context.withProgress((fraction, what) -> context.progress(from + (to - from) * fraction, what));
    }

    private static void checkDetermined(List<SiteModel> models, TemperatureSeries series) {
        for (SiteModel model : models) {
            int own = model.parameters().size();
            int points = series.points();
            for (int t = 0; model.perTemperature() && t < series.size(); t++) {
                points = Math.min(points, series.chi()[t].length);
            }
            if (own >= points) {
                throw BadInput.value(
                        "UNDERDETERMINED",
                        "models",
                        model.id(),
                        "has " + own + " parameters for " + points
                                + " points" + (model.perTemperature() ? " of one temperature" : "")
                                + ". Give more points or leave it out.");
            }
        }
    }

    private static FitResult.@Nullable Dynamic dynamic(Ladder ladder, boolean withLimit) {
        LadderFit free = ladder.fit(SiteModel.POLARON2);
        if (free == null) {
            return null;
        }
        LadderFit still = Objects.requireNonNull(ladder.withoutTransfer());
        Double upper = null;
        Map<Double, Double> points = new LinkedHashMap<>();
        if (withLimit) {
            Profile profile = new Profile(ladder.search(), free, 2);
            double error = free.stdErr()[2];
            double first = Math.max(0.3, Double.isFinite(error) ? Math.min(error, 30) : 1);
            double found = profile.crossing(LadderIntervals.UPPER_95, 1, first);
            upper = Double.isNaN(found) ? null : found;
            for (double part : new double[] {0.25, 0.5, 0.75}) {
                if (free.x()[2] > 0.1) {
                    profile.at(part * free.x()[2]);
                }
            }
            points.put(0.0, still.chi2() - free.chi2());
            profile.points().forEach(point -> points.put(point.at(), point.rise()));
        }
        return new FitResult.Dynamic(
                ladder.transferGain(),
                ladder.transferPValue(),
                upper,
                points.keySet().stream().mapToDouble(x -> x).toArray(),
                points.values().stream().mapToDouble(x -> x).toArray());
    }

    @Override
    public List<Figure> figures(FitParams params, FitResult result) {
        return FitFigures.of(params, result);
    }
}
