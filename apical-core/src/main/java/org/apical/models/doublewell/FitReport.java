package org.apical.models.doublewell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apical.model.BadInput;
import org.apical.model.NumberOrList;
import org.apical.model.RunContext;
import org.apical.numerics.Grid;
import org.apical.physics.doublewell.SiteModel;
import org.apical.physics.doublewell.SiteModelChi;
import org.apical.physics.doublewell.SiteModelDensity;
import org.apical.physics.doublewell.SplitDetection;
import org.apical.physics.doublewell.TemperatureSeries;
import org.apical.physics.xafs.DistributionChi;
import org.jspecify.annotations.Nullable;

/** Puts the result of a fit together. */
final class FitReport {
    private static final double CORRELATED = 0.95;
    private static final int DENSITY_POINTS = 241;
    private static final double DENSITY_REACH = 0.4;
    private static final int CURVE_POINTS = 41;

    private final FitParams p;
    private final Ladder ladder;
    private final TemperatureSeries series;
    private final List<String> warnings;
    private final FitResult.@Nullable Dynamic dynamic;
    private final List<FitResult.Interval> intervals;
    private final List<FitResult.Test> tests;
    private final RunContext context;

    FitReport(
            FitParams p,
            Ladder ladder,
            List<String> warnings,
            FitResult.@Nullable Dynamic dynamic,
            List<FitResult.Interval> intervals,
            List<FitResult.Test> tests,
            RunContext context) {
        this.p = p;
        this.ladder = ladder;
        this.series = ladder.series();
        this.warnings = new ArrayList<>(warnings);
        this.dynamic = dynamic;
        this.intervals = intervals;
        this.tests = tests;
        this.context = context;
    }

    FitResult result() {
        LadderFit best = ladder.best();
        Map<String, FitResult.Row> table = new LinkedHashMap<>();
        for (ModelName name : p.models()) {
            LadderFit fit = ladder.fits().get(name.model());
            if (fit != null) {
                table.put(name.jsonName(), row(fit, best));
            }
        }
        boolean bimodal = bimodal(best);
        Double splitUpper = splitUpper();
        double gain = ladder.twoSiteGain();
        double gridError = gridError();
        warn();
        FitResult.Displacements displacements = displacements();
        FitResult.Detectability detectability = p.detectability() ? detectability(displacements) : null;
        List<FitResult.ModelFree> modelFree = p.modelFree() ? ModelFreePairs.of(series, context) : List.of();
        return new FitResult(
                series.points(),
                table,
                best.model().id(),
                bimodal,
                Double.isNaN(gain) ? null : gain,
                ladder.sites(),
                dynamic,
                ladder.dynamics(),
                splitUpper,
                Conclusions.of(
                        ladder,
                        bimodal,
                        splitUpper,
                        dynamic,
                        intervals,
                        tests,
                        detectability,
                        p.data().kind() == DataKind.SYNTHETIC),
                intervals,
                tests,
                detectability,
                modelFree,
                spectra(),
                densities(),
                displacements,
                new FitResult.Quality(p.starts(), gridError),
                warnings);
    }

    private boolean bimodal(LadderFit fit) {
        return SiteModelDensity.bimodal(fit.model(), fit.x(), series, series.coldest());
    }

    private FitResult.Row row(LadderFit fit, LadderFit best) {
        int n = series.points();
        int count = fit.parameterCount();
        Map<String, NumberOrList> values = new LinkedHashMap<>();
        Map<String, NumberOrList> errors = new LinkedHashMap<>();
        SiteModel model = fit.model();
        int own = model.parameters().size();
        for (int j = 0; j < own; j++) {
            String name = model.parameters().get(j);
            if (model.perTemperature()) {
                double[] value = new double[series.size()];
                double[] error = new double[series.size()];
                for (int t = 0; t < value.length; t++) {
                    value[t] = fit.x()[t * own + j];
                    error[t] = fit.stdErr()[t * own + j];
                }
                values.put(name, NumberOrList.of(value));
                errors.put(name, NumberOrList.of(error));
            } else {
                values.put(name, NumberOrList.of(fit.x()[j]));
                errors.put(name, NumberOrList.of(fit.stdErr()[j]));
            }
        }
        if (model == SiteModel.QUARTIC) {
            double c2 = fit.x()[1];
            double c4 = fit.x()[2];
            values.put("barrierMeV", NumberOrList.of(c2 < 0 ? c2 * c2 / (4 * c4) : 0));
            values.put("halfSplitA", NumberOrList.of(c2 < 0 ? Math.sqrt(-c2 / (2 * c4)) : 0));
        }
        return new FitResult.Row(
                fit.chi2(),
                count,
                fit.chi2() + 2 * count,
                n > count + 1 ? fit.chi2() + 2 * count + 2.0 * count * (count + 1) / (n - count - 1) : Double.NaN,
                ladder.bic(fit),
                ladder.bic(fit) - ladder.bic(best),
                values,
                errors,
                fit.correlation(),
                bimodal(fit),
                fit.starts(),
                fit.reached());
    }

    /** 95 % limit of the split of two equal sites. */
    private @Nullable Double splitUpper() {
        if (ladder.fit(SiteModel.TWO_SITE_EINSTEIN) == null) {
            return null;
        }
        double[] equal = {Double.NaN, Double.NaN, Double.NaN, 0.5};
        LadderFit fit = ladder.search().lowest(SiteModel.TWO_SITE_EINSTEIN, equal, List.of());
        double found = new Profile(ladder.search(), fit, 1, equal).crossing(LadderIntervals.UPPER_95, 1, 0.01);
        return Double.isNaN(found) ? null : found;
    }

    /** Largest change of chi2 where the wells are solved by the independent solver of all potentials. */
    private double gridError() {
        double largest = 0;
        for (LadderFit fit : ladder.fits().values()) {
            SiteModel model = fit.model();
            if (model != SiteModel.QUARTIC && model != SiteModel.POLARON2 && model != SiteModel.JOINED) {
                continue;
            }
            double[][] chi = SiteModelChi.exactly(model, fit.x(), series);
            double chi2 = 0;
            for (int t = 0; t < chi.length; t++) {
                for (int i = 0; i < chi[t].length; i++) {
                    double r = (series.chi()[t][i] - chi[t][i]) / series.noise()[t];
                    chi2 += r * r;
                }
            }
            largest = Math.max(largest, Math.abs(chi2 - fit.chi2()));
        }
        return largest;
    }

    private void warn() {
        for (LadderFit fit : ladder.fits().values()) {
            String id = fit.model().id();
            if (fit.correlation() > CORRELATED) {
                warnings.add(id + ": two parameters have a correlation of "
                        + Conclusions.number(fit.correlation())
                        + ", so they are not identified one by one; take intervals, not the symmetric errors.");
            }
            if (fit.reached() < 2 && fit.starts() > 3) {
                warnings.add(id + ": only " + fit.reached() + " of " + fit.starts()
                        + " searches ended at the reported minimum; ask for more starts.");
            }
            boolean well = fit.model() == SiteModel.QUARTIC
                    || fit.model() == SiteModel.POLARON2
                    || fit.model() == SiteModel.JOINED;
            if (well && series.size() == 1) {
                warnings.add(id + ": one temperature does not determine a potential (not identified).");
            }
        }
        for (FitResult.Interval i : intervals) {
            if (!i.identified()) {
                warnings.add(i.model() + ": " + i.parameter()
                        + " is not identified: its profile does not rise by 1 on both sides.");
            }
        }
        LadderFit cumulants = ladder.fit(SiteModel.CUMULANTS);
        if (cumulants != null) {
            for (int t = 0; t < series.size(); t++) {
                double[] k = series.factors()[t].k();
                double last = k[k.length - 1];
                double c2 = cumulants.x()[4 * t + 1];
                double c4 = cumulants.x()[4 * t + 3];
                boolean useless = Math.abs(c4) * Math.pow(last, 4) / 3 > 0.5 * c2 * last * last
                        || 2 * last * Math.sqrt(c2) > Math.PI / 2 && c4 < 0;
                if (useless) {
                    warnings.add(
                            "cumulants at " + BadInput.number(series.temperatures()[t])
                                    + " K: the series of cumulants does not converge up to this k (beyond the beat of two sites).");
                }
            }
        }
    }

    private List<FitResult.Spectrum> spectra() {
        Map<SiteModel, double[][]> chi = new LinkedHashMap<>();
        ladder.fits().forEach((model, fit) -> chi.put(model, SiteModelChi.of(model, fit.x(), series)));
        List<FitResult.Spectrum> out = new ArrayList<>();
        for (int t = 0; t < series.size(); t++) {
            int at = t;
            Map<String, double[]> models = new LinkedHashMap<>();
            chi.forEach((model, rows) -> models.put(model.id(), rows[at]));
            out.add(new FitResult.Spectrum(
                    series.temperatures()[t], series.noise()[t], series.factors()[t].k(), series.chi()[t], models));
        }
        return out;
    }

    private List<FitResult.Density> densities() {
        int warmest = 0;
        for (int t = 1; t < series.size(); t++) {
            warmest = series.temperatures()[t] > series.temperatures()[warmest] ? t : warmest;
        }
        Set<Integer> shown = new TreeSet<>(Set.of(series.coldest()));
        shown.add(warmest);
        double[] r = new double[DENSITY_POINTS];
        double middle = series.startDistance();
        for (int i = 0; i < r.length; i++) {
            r[i] = middle + DENSITY_REACH * (2.0 * i / (r.length - 1) - 1);
        }
        List<FitResult.Density> out = new ArrayList<>();
        for (LadderFit fit : ladder.fits().values()) {
            for (int t : shown) {
                context.checkCancelled();
                out.add(new FitResult.Density(
                        fit.model().id(),
                        series.temperatures()[t],
                        r,
                        SiteModelDensity.of(fit.model(), fit.x(), series, t, r)));
            }
        }
        return out;
    }

    private LadderFit oneGaussianEach() {
        LadderFit gaussian = ladder.fit(SiteModel.GAUSSIAN);
        return gaussian == null ? ladder.search().lowest(SiteModel.GAUSSIAN) : gaussian;
    }

    private FitResult.Detectability detectability(FitResult.Displacements displacements) {
        double[] x = oneGaussianEach().x();
        double[] distance = new double[series.size()];
        double last = 0;
        for (int t = 0; t < distance.length; t++) {
            distance[t] = x[2 * t];
            double[] k = series.factors()[t].k();
            last = Math.max(last, k[k.length - 1]);
        }
        SeriesDetection detection = new SeriesDetection(series, distance, displacements.gaussianSigma2A2());
        return new FitResult.Detectability(
                series.noise(),
                detection.smallest(SplitDetection.Alternative.GAUSSIAN, Ladder.TWO),
                detection.smallest(SplitDetection.Alternative.CUMULANTS, Ladder.TWO),
                displacements.gaussianSigma2A2(),
                Math.PI / (2 * last));
    }

    private FitResult.Displacements displacements() {
        LadderFit each = oneGaussianEach();
        int n = series.size();
        double[] value = new double[n];
        double[] error = new double[n];
        for (int t = 0; t < n; t++) {
            value[t] = each.x()[2 * t + 1];
            error[t] = each.stdErr()[2 * t + 1];
        }
        double hottest = Arrays.stream(series.temperatures()).max().orElse(0);
        double[] curve = Grid.uniform(0, Math.max(hottest, 10) / (CURVE_POINTS - 1), CURVE_POINTS);
        DistributionChi[] factors = new DistributionChi[CURVE_POINTS];
        Arrays.fill(factors, series.factors()[0]);
        TemperatureSeries along = new TemperatureSeries(
                curve,
                factors,
                new double[CURVE_POINTS][0],
                new double[CURVE_POINTS],
                series.reducedMass(),
                series.startDistance());
        Map<String, double[]> curves = new LinkedHashMap<>();
        for (LadderFit fit : ladder.fits().values()) {
            if (!fit.model().perTemperature()) {
                curves.put(fit.model().id(), SiteModelDensity.variances(fit.model(), fit.x(), along));
            }
        }
        return new FitResult.Displacements(series.temperatures(), value, error, curve, curves);
    }
}
