package org.apical.models.pairing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.rng.UniformRandomProvider;
import org.apical.data.columns.NumberColumns;
import org.apical.model.BadInput;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.physics.pairing.SuperfluidFit;
import org.apical.plot.Figure;

/** {@code pairing.superfluidFit} (pairing-materials, section 7). */
public final class SuperfluidFitModel implements Model<SuperfluidFitParams, SuperfluidFitResult> {
    private static final int MOST_STRONGLY_CORRELATED = 95;

    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "pairing.superfluidFit",
                "Fits of one gap and of two to a measured superfluid density, compared by information criteria",
                "khasanov2007",
                "carrington2003");
    }

    @Override
    public Class<SuperfluidFitParams> paramsType() {
        return SuperfluidFitParams.class;
    }

    @Override
    public Class<SuperfluidFitResult> resultType() {
        return SuperfluidFitResult.class;
    }

    @Override
    public SuperfluidFitResult compute(SuperfluidFitParams p, RunContext context) {
        List<String> warnings = new ArrayList<>();
        SuperfluidFit.Data data = data(p, context, warnings);
        int n = data.temperatureK().length;
        int most =
                p.models().stream().mapToInt(m -> m.gaps().parameters()).max().orElse(0) + (p.fitTc() ? 1 : 0);
        if (n < most + 2) {
            throw BadInput.at(
                    "BAD_VALUE",
                    "temperatureK",
                    "has " + n + " points; fits of " + most + " parameters need at least " + (most + 2)
                            + ". Give more, or fewer models.");
        }
        SuperfluidFit[] fits = new SuperfluidFit[p.models().size()];
        context.parallelFor(fits.length, k -> {
            fits[k] = SuperfluidFit.of(p.models().get(k).gaps(), data, p.tcK(), p.fitTc());
            context.progress(0.5, "fits");
        });
        List<SuperfluidFitResult.Fit> out = new ArrayList<>();
        double lowest = Double.POSITIVE_INFINITY;
        String best = "";
        for (int k = 0; k < fits.length; k++) {
            SuperfluidFitResult.Fit fit = FitSummaries.of(p, p.models().get(k), fits[k], n);
            warn(fit, warnings);
            out.add(fit);
            if (fit.bic() < lowest) {
                lowest = fit.bic();
                best = fit.model();
            }
        }
        double least = lowest;
        return new SuperfluidFitResult(
                n,
                out,
                best,
                out.stream().mapToDouble(f -> f.bic() - least).toArray(),
                data.temperatureK(),
                data.value(),
                data.sigma(),
                warnings);
    }

    private static void warn(SuperfluidFitResult.Fit fit, List<String> warnings) {
        List<String> names = fit.parameters();
        for (int a = 0; a < names.size(); a++) {
            for (int b = 0; b < a; b++) {
                double c = fit.correlation()[a][b];
                if (100 * Math.abs(c) > MOST_STRONGLY_CORRELATED) {
                    warnings.add(String.format(
                            Locale.ROOT,
                            "%s: %s and %s are correlated by %.3f; the data do not tell them apart.",
                            fit.model(),
                            names.get(b),
                            names.get(a),
                            c));
                }
            }
            if (Double.isNaN(fit.correlation()[a][a])) {
                warnings.add(fit.model() + ": " + names.get(a)
                        + " has no error: it lies at its limit, or the fit does not" + " depend on it.");
            }
        }
    }

    private static SuperfluidFit.Data data(SuperfluidFitParams p, RunContext context, List<String> warnings) {
        if (p.file() != null) {
            double[][] columns = NumberColumns.read(p.file(), context.data().read(p.file()), 3);
            for (int i = 0; i < columns[0].length; i++) {
                if (columns[0][i] < 0 || !(columns[2][i] > 0)) {
                    throw BadInput.data(
                            "BAD_TABLE",
                            p.file() + ", row " + (i + 1) + " of the data: "
                                    + (columns[0][i] < 0
                                            ? "temperatureK = " + columns[0][i] + " is negative."
                                            : "sigma = " + columns[2][i] + " is not positive."));
                }
            }
            return new SuperfluidFit.Data(columns[0], columns[1], columns[2]);
        }
        if (p.temperatureK() != null && p.value() != null && p.sigma() != null) {
            return new SuperfluidFit.Data(p.temperatureK(), p.value(), p.sigma());
        }
        warnings.add(
                "No data were given: these are made up (s + d with the numbers of La1.83Sr0.17CuO4, 1 % noise, seed "
                        + p.seed() + ").");
        return synthetic(DensityTruth.LSCO, 0.01, context.random(p.seed(), "superfluidFit", 0));
    }

    /** 26 points from 1.7 K to 0.98 Tc with Gaussian noise in units of the value at 0, which is 3. */
    public static SuperfluidFit.Data synthetic(DensityTruth truth, double noise, UniformRandomProvider random) {
        double[] t = PairingFigures.linear(1.7, 0.98 * truth.tcK(), 26);
        double[] value = new double[t.length];
        double[] sigma = new double[t.length];
        Arrays.fill(sigma, 3 * noise);
        var gauss = org.apache.commons.rng.sampling.distribution.ZigguratSampler.NormalizedGaussian.of(random);
        for (int i = 0; i < t.length; i++) {
            value[i] = 3 * truth.at(t[i]) + sigma[i] * gauss.sample();
        }
        return new SuperfluidFit.Data(t, value, sigma);
    }

    @Override
    public List<Figure> figures(SuperfluidFitParams params, SuperfluidFitResult result) {
        return SuperfluidFitFigures.of(params, result);
    }
}
