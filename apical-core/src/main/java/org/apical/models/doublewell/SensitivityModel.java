package org.apical.models.doublewell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apical.model.BadInput;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.models.xas.BondPath;
import org.apical.physics.doublewell.CramerRao;
import org.apical.physics.doublewell.SiteModel;
import org.apical.physics.doublewell.TemperatureSeries;
import org.apical.physics.xafs.DistributionChi;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;
import org.jspecify.annotations.Nullable;

/** {@code doubleWell.sensitivity}: what a perfect analysis could at best know (double-well, section 7.3). */
public final class SensitivityModel implements Model<SensitivityParams, SensitivityResult> {
    private static final double DERIVATIVES = 1e-6;
    private static final double NOT_IDENTIFIED = 0.95;

    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "doubleWell.sensitivity",
                "Bounds of Cramer and Rao on the parameters of a model at this noise and range");
    }

    @Override
    public Class<SensitivityParams> paramsType() {
        return SensitivityParams.class;
    }

    @Override
    public Class<SensitivityResult> resultType() {
        return SensitivityResult.class;
    }

    @Override
    public SensitivityResult compute(SensitivityParams p, RunContext context) {
        SiteModel model = p.model().model();
        double[] x = p.x();
        BondPath path = BondPath.read(p.pathFile(), p.degeneracy(), p.s02(), p.e0EV(), context);
        DistributionChi factors = path.factors(BondPath.grid(p.kminInvA(), p.kmaxInvA(), p.kstepInvA()), "kmaxInvA");
        double[] t = model.perTemperature() ? Arrays.copyOf(p.temperatureK(), 1) : p.temperatureK();
        TemperatureSeries series = series(factors, t, p.noise(), Bond.reducedMass(p.massesAmu()), x[0]);
        int points = factors.k().length * t.length;
        if (x.length >= points) {
            throw BadInput.value(
                    "UNDERDETERMINED",
                    "kstepInvA",
                    p.kstepInvA(),
                    "gives " + points + " points for " + x.length + " parameters. Give more points.");
        }
        CramerRao bounds = new CramerRao(model, x, series, context::checkCancelled);
        double[][] covariance = bounds.covariance();
        Double flat = model == SiteModel.QUARTIC && x[1] < 0 ? bounds.noBarrierChi2() : null;
        return result(p, x, covariance, flat, points);
    }

    private static SensitivityResult result(
            SensitivityParams p, double[] x, double @Nullable [][] covariance, @Nullable Double flat, int points) {
        List<String> names = p.model().model().parameters();
        int n = names.size();
        List<String> warnings = new ArrayList<>();
        Map<String, @Nullable Double> deviations = new LinkedHashMap<>();
        double[][] correlation = null;
        if (covariance == null) {
            names.forEach(name -> deviations.put(name, null));
            warnings.add("Not identified: the data do not fix all parameters together, so none has a bound.");
        } else {
            correlation = new double[n][n];
            for (int i = 0; i < n; i++) {
                deviations.put(names.get(i), Math.sqrt(covariance[i][i]));
                for (int j = 0; j < n; j++) {
                    correlation[i][j] = i == j ? 1 : covariance[i][j] / Math.sqrt(covariance[i][i] * covariance[j][j]);
                    if (j < i && Math.abs(correlation[i][j]) > NOT_IDENTIFIED) {
                        warnings.add(String.format(
                                Locale.ROOT,
                                "Not identified apart: %s and %s have correlation %.3f; trust a profile, not a symmetric error.",
                                names.get(j),
                                names.get(i),
                                correlation[i][j]));
                    }
                }
            }
        }
        boolean quartic = p.model().model() == SiteModel.QUARTIC;
        Shape shape = quartic ? Shape.of(x, covariance) : null;
        return new SensitivityResult(
                names,
                deviations,
                correlation,
                shape == null ? null : shape.halfSplit,
                shape == null ? null : shape.barrier,
                shape == null ? null : shape.halfSplitError,
                shape == null ? null : shape.barrierError,
                shape == null ? null : shape.correlation,
                flat,
                flat == null ? null : p.noise() * Math.sqrt(flat / 9),
                new SensitivityResult.Quality(points, DERIVATIVES),
                warnings);
    }

    /** Barrier and place of the minima of a quartic well, and their errors to first order; none where it has no barrier. */
    private record Shape(
            double halfSplit,
            double barrier,
            @Nullable Double halfSplitError,
            @Nullable Double barrierError,
            @Nullable Double correlation) {
        static Shape of(double[] x, double @Nullable [][] covariance) {
            double c2 = x[1];
            double c4 = x[2];
            if (c2 >= 0) {
                return new Shape(0, 0, null, null, null);
            }
            double a = Math.sqrt(-c2 / (2 * c4));
            double barrier = c2 * c2 / (4 * c4);
            if (covariance == null) {
                return new Shape(a, barrier, null, null, null);
            }
            double[] da = {a / (2 * c2), -a / (2 * c4)};
            double[] db = {c2 / (2 * c4), -barrier / c4};
            double aa = form(da, da, covariance);
            double bb = form(db, db, covariance);
            return new Shape(a, barrier, Math.sqrt(aa), Math.sqrt(bb), form(da, db, covariance) / Math.sqrt(aa * bb));
        }

        private static double form(double[] u, double[] v, double[][] covariance) {
            double sum = 0;
            for (int i = 0; i < 2; i++) {
                for (int j = 0; j < 2; j++) {
                    sum += u[i] * v[j] * covariance[i + 1][j + 1];
                }
            }
            return sum;
        }
    }

    static TemperatureSeries series(
            DistributionChi factors, double[] t, double noise, double reducedMass, double start) {
        DistributionChi[] each = new DistributionChi[t.length];
        Arrays.fill(each, factors);
        double[] noises = new double[t.length];
        Arrays.fill(noises, noise);
        double[][] none = new double[t.length][factors.k().length];
        return new TemperatureSeries(t, each, none, noises, reducedMass, start);
    }

    @Override
    public List<Figure> figures(SensitivityParams p, SensitivityResult r) {
        double[][] correlation = r.correlation();
        int n = r.parameters().size();
        if (correlation == null) {
            return List.of();
        }
        double[] at = WellAxes.grid(1, n, n);
        double[] relative = new double[n];
        double[] x = p.x();
        double least = 1;
        for (int i = 0; i < n; i++) {
            Double error = r.stdDev().get(r.parameters().get(i));
            relative[i] = error == null || x[i] == 0 ? Double.NaN : Math.log10(error / Math.abs(x[i]));
            least = Double.isNaN(relative[i]) ? least : Math.min(least, relative[i]);
        }
        double floor = Math.floor(least) - 0.5;
        Figure errors = Figure.of(
                "errors",
                "What a perfect analysis would know",
                "Relative standard deviation of each parameter at noise " + p.noise() + "; above 0 nothing is known.",
                Panel.of(
                        Axis.named("parameter", labels(r)),
                        Axis.of("log₁₀ relative error", "").range(floor, Math.max(0.5, max(relative) + 0.3)),
                        new Layer.Points("", at, relative, new double[0], Style.color(0)),
                        new Layer.Curve(
                                "",
                                new double[] {0.5, n + 0.5},
                                new double[2],
                                Style.color(7).dashed())));
        Figure correlations = Figure.of(
                "correlations",
                "Correlations",
                "Near 1 or -1 two parameters cannot be told apart.",
                Panel.of(
                        Axis.named("parameter", labels(r)),
                        Axis.named("parameter", labels(r)),
                        new Layer.HeatMap(at, at, correlation, "correlation", "")));
        return List.of(errors, correlations);
    }

    /** The names without their units, which would not fit. */
    private static List<String> labels(SensitivityResult r) {
        return r.parameters().stream()
                .map(name -> name.replaceFirst("(MeVPerA[24]|MeV|A[234]?)$", ""))
                .toList();
    }

    private static double max(double[] y) {
        double out = Double.NEGATIVE_INFINITY;
        for (double v : y) {
            out = Double.isNaN(v) ? out : Math.max(out, v);
        }
        return out;
    }
}
