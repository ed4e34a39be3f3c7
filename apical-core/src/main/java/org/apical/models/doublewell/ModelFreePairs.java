package org.apical.models.doublewell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apical.model.RunContext;
import org.apical.numerics.MaximumEntropy;
import org.apical.physics.doublewell.ModelFreeInversion;
import org.apical.physics.doublewell.TemperatureSeries;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;

/**
 * Distributions of each temperature without a model: smooth (Tikhonov) and of maximum entropy against a flat default
 * (double-well, section 7.5). Each fits the data to the same chi2: the number of points, or, where no density of its kind does
 * (of any sign, or positive), one standard deviation of chi2 above the least.
 */
final class ModelFreePairs {
    private static final int POINTS = 51;
    private static final double REACH = 0.25;
    private static final double LEAST = Math.log(1e-8);
    private static final double LARGEST = Math.log(1e8);
    private static final double ACCURACY = 1e-4;
    private static final int MAX_EVALUATIONS = 200;

    private ModelFreePairs() {}

    static List<FitResult.ModelFree> of(TemperatureSeries series, RunContext context) {
        FitResult.ModelFree[] out = new FitResult.ModelFree[series.size()];
        double middle = series.startDistance();
        double[] r = WellAxes.grid(middle - REACH, middle + REACH, POINTS);
        context.parallelFor(out.length, t -> out[t] = one(series, t, r, context));
        return Arrays.asList(out);
    }

    private static FitResult.ModelFree one(TemperatureSeries series, int t, double[] r, RunContext context) {
        double[] chi = series.chi()[t];
        double noise = series.noise()[t];
        ModelFreeInversion smooth = new ModelFreeInversion(series.factors()[t], chi, noise, r, false);
        double alpha = smooth.alphaOf(target(smooth, chi.length));
        double[] tikhonov = smooth.density(alpha);
        // A density of positive numbers alone need not come as near to the data.
        ModelFreeInversion positive = new ModelFreeInversion(series.factors()[t], chi, noise, r, true);
        double[] entropy = entropy(series, t, r, target(positive, chi.length), context);
        return new FitResult.ModelFree(
                series.temperatures()[t],
                r,
                tikhonov,
                entropy,
                smooth.chi2(tikhonov),
                smooth.chi2(entropy),
                smooth.effectiveDegreesOfFreedom(alpha));
    }

    private static double target(ModelFreeInversion inversion, int points) {
        double least = inversion.chi2(inversion.density(ModelFreeInversion.LEAST_ALPHA));
        return Math.max(points, least + Math.sqrt(2.0 * points));
    }

    private static double[] entropy(TemperatureSeries series, int t, double[] r, double target, RunContext context) {
        double dr = (r[r.length - 1] - r[0]) / (r.length - 1);
        double[][] k = series.factors()[t].kernel(r);
        double noise = series.noise()[t];
        double[] d = series.chi()[t].clone();
        for (int i = 0; i < d.length; i++) {
            d[i] /= noise;
            for (int j = 0; j < r.length; j++) {
                k[i][j] *= dr / noise;
            }
        }
        double[] weight = new double[r.length];
        double[] flat = new double[r.length];
        Arrays.fill(weight, dr);
        Arrays.fill(flat, 1 / (r[r.length - 1] - r[0]));
        MaximumEntropy problem = new MaximumEntropy(k, d, weight, flat);
        List<double[]> last = new ArrayList<>(List.of(flat));
        DoubleUnaryOperator excess = logAlpha -> {
            context.checkCancelled();
            double[] g = problem.solve(Math.exp(logAlpha), last.get(0));
            last.set(0, g);
            return problem.misfit(g) - target;
        };
        if (excess.applyAsDouble(LARGEST) <= 0) {
            return last.get(0);
        }
        // From much entropy to little: each minimum is a good start of the next.
        double high = LARGEST;
        double low = LARGEST;
        while (low > LEAST) {
            low -= Math.log(10);
            if (excess.applyAsDouble(low) <= 0) {
                break;
            }
            high = low;
        }
        if (low <= LEAST) {
            // No positive density fits so well: the nearest one is shown with its chi2.
            return last.get(0);
        }
        double root = new BracketingNthOrderBrentSolver(ACCURACY, ACCURACY, ACCURACY, 5)
                .solve(MAX_EVALUATIONS, excess::applyAsDouble, low, high);
        return problem.solve(Math.exp(root), last.get(0));
    }
}
