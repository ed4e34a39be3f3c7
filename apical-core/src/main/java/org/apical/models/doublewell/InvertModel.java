package org.apical.models.doublewell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apical.model.BadInput;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.numerics.GridModes;
import org.apical.physics.doublewell.ModelFreeInversion;
import org.apical.physics.doublewell.TemperatureSeries;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** {@code doubleWell.invert}: a distribution of distances from one spectrum without a model (double-well, section 7.5). */
public final class InvertModel implements Model<InvertParams, InvertResult> {
    private static final double LEAST_MODE = 1e-3;
    private static final int CURVE = 33;
    private static final double CURVE_RANGE = 1e4;

    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "doubleWell.invert",
                "Distribution of distances from one spectrum, without a model of it",
                "lawson1974");
    }

    @Override
    public Class<InvertParams> paramsType() {
        return InvertParams.class;
    }

    @Override
    public Class<InvertResult> resultType() {
        return InvertResult.class;
    }

    @Override
    public InvertResult compute(InvertParams p, RunContext context) {
        FitSeries.Loaded loaded = FitSeries.load(p.source(), context);
        TemperatureSeries series = loaded.series();
        if (series.size() != 1) {
            throw BadInput.at(
                    "BAD_RANGE",
                    p.data().spectra() == null ? "data.temperatureK" : "data.spectra",
                    "holds " + series.size() + " spectra; an inversion takes one. Give one temperature.");
        }
        double[] r = WellAxes.grid(p.rminA(), p.rmaxA(), p.rPoints());
        double[] chi = series.chi()[0];
        double noise = series.noise()[0];
        ModelFreeInversion inversion = new ModelFreeInversion(series.factors()[0], chi, noise, r, p.nonNegative());
        Double given = p.alpha().number();
        double alpha = given != null ? given : inversion.discrepancyAlpha();
        double[] g = inversion.density(alpha);
        double chi2 = inversion.chi2(g);
        double dr = (p.rmaxA() - p.rminA()) / (p.rPoints() - 1);
        double sum = 0;
        double mean = 0;
        for (int j = 0; j < g.length; j++) {
            sum += g[j];
            mean += r[j] * g[j];
        }
        double[] k = series.factors()[0].k();
        double[] modes = GridModes.of(r, g, LEAST_MODE);
        double resolution = Math.PI / (2 * k[k.length - 1]);
        List<String> warnings = new ArrayList<>(loaded.warnings());
        double[] deviations = inversion.deviations(alpha, g);
        warn(warnings, p, g, sum * dr, resolution, modes.length > 1);
        if (Arrays.stream(deviations).max().orElse(0) > Arrays.stream(g).max().orElse(0) / 2) {
            warnings.add("The noise moves the density by as much as it is large: alpha is too small for these data"
                    + (given == null ? ", as happens where chi2 cannot fall much below the number of points" : "")
                    + "; give a larger one.");
        }
        double[] weights = Arrays.stream(g).map(v -> v * dr).toArray();
        return new InvertResult(
                r,
                g,
                deviations,
                alpha,
                chi2,
                chi.length,
                sum * dr,
                mean / sum,
                inversion.effectiveDegreesOfFreedom(alpha),
                modes,
                modes.length > 1,
                resolution,
                curve(inversion, alpha, context),
                k,
                chi,
                series.factors()[0].ofPoints(r, weights),
                new InvertResult.Quality(p.rPoints(), given != null ? 0 : Math.abs(chi2 / chi.length - 1)),
                warnings);
    }

    private static void warn(
            List<String> warnings, InvertParams p, double[] g, double norm, double resolution, boolean bimodal) {
        double top = Arrays.stream(g).max().orElse(0);
        if (Math.max(Math.abs(g[0]), Math.abs(g[g.length - 1])) > 0.05 * top) {
            warnings.add("The density does not vanish at the ends of the range: widen it, or something else is there.");
        }
        if (!p.nonNegative() && Arrays.stream(g).min().orElse(0) < -0.05 * top) {
            warnings.add("The density is negative in places, which none can be; try nonNegative.");
        }
        if (Math.abs(norm - 1) > 0.05) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "The density integrates to %.3f and not to 1: the degeneracy, s02 or the range do not fit.",
                    norm));
        }
        warnings.add(String.format(
                Locale.ROOT,
                "Features narrower than pi/(2 kmax) = %.3f A come from the smoothness that was asked for, not from the data%s.",
                resolution,
                bimodal ? "; two maxima are no proof of two sites" : ", and one maximum is no proof of one site"));
    }

    private static InvertResult.LCurve curve(ModelFreeInversion inversion, double alpha, RunContext context) {
        double[] alphas = new double[CURVE];
        double[] chi2 = new double[CURVE];
        double[] roughness = new double[CURVE];
        context.parallelFor(CURVE, i -> {
            alphas[i] = alpha * Math.pow(CURVE_RANGE, 2.0 * i / (CURVE - 1) - 1);
            double[] g = inversion.density(alphas[i]);
            chi2[i] = inversion.chi2(g);
            roughness[i] = inversion.roughness(g);
        });
        return new InvertResult.LCurve(alphas, chi2, roughness);
    }

    @Override
    public List<Figure> figures(InvertParams p, InvertResult r) {
        double[] low = new double[r.rA().length];
        double[] high = new double[low.length];
        for (int j = 0; j < low.length; j++) {
            low[j] = r.densityPerA()[j] - 2 * r.deviationPerA()[j];
            high[j] = r.densityPerA()[j] + 2 * r.deviationPerA()[j];
        }
        Figure density = Figure.of(
                "density",
                "Distribution of distances without a model",
                String.format(
                        Locale.ROOT,
                        "Band: two standard deviations over replicas of the noise. Narrower features than %.3f Å come from the"
                                + " smoothness.",
                        r.resolutionA()),
                Panel.of(
                        WellAxes.r(),
                        WellAxes.density(),
                        new Layer.Band("noise", r.rA(), low, high, Style.color(5)),
                        Layer.curve("density", r.rA(), r.densityPerA(), 0),
                        new Layer.Curve(
                                "",
                                new double[] {p.rminA(), p.rmaxA()},
                                new double[2],
                                Style.color(7).width(0.7))));
        InvertResult.LCurve l = r.lCurve();
        double[] logChi2 = Arrays.stream(l.chi2()).map(Math::log10).toArray();
        double[] logRoughness = Arrays.stream(l.roughness()).map(Math::log10).toArray();
        int chosen = CURVE / 2;
        Figure curve = Figure.of(
                "lCurve",
                "Misfit against roughness",
                String.format(Locale.ROOT, "Chosen: alpha = %.3g.", r.alpha()),
                Panel.of(
                        Axis.of("log₁₀ χ²", ""),
                        Axis.of("log₁₀ |Lg|²", ""),
                        Layer.curve("", logChi2, logRoughness, 0),
                        new Layer.Points(
                                "chosen",
                                new double[] {logChi2[chosen]},
                                new double[] {logRoughness[chosen]},
                                new double[0],
                                Style.color(1))));
        Figure data = Figure.of(
                "data",
                "The spectrum and what the density gives",
                "",
                Panel.of(
                        WellAxes.k(),
                        WellAxes.weighted(),
                        new Layer.Curve(
                                "data",
                                r.kInvA(),
                                WellAxes.weigh(r.kInvA(), r.chi()),
                                Style.color(6).width(0.9)),
                        Layer.curve("density", r.kInvA(), WellAxes.weigh(r.kInvA(), r.chiModel()), 1)));
        return List.of(density, curve, data);
    }
}
