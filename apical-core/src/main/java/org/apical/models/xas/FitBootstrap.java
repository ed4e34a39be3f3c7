package org.apical.models.xas;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apical.model.NotConverged;
import org.apical.model.RunContext;
import org.apical.numerics.BoundedLeastSquares;
import org.apical.numerics.ConvergenceException;

/**
 * Parametric bootstrap: the fitted model plus white noise of chi(k) of the size found in the data (or given) is fitted
 * again, many times. What scatters is the noise, not the misfit of the model: the intervals belong beside {@code
 * stderrPropagated}. Each replica has its own random stream, so the result does not depend on the number of threads.
 */
final class FitBootstrap {
    private final FitBootstrapParams params;
    private final FitModel.Solved solved;
    private final RunContext context;

    FitBootstrap(FitBootstrapParams params, FitModel.Solved solved, RunContext context) {
        this.params = params;
        this.solved = solved;
        this.context = context;
    }

    Map<String, FitResult.BootstrapInterval> intervals(List<String> warnings) {
        double[][] model = new double[solved.problem().models.length][];
        for (int s = 0; s < model.length; s++) {
            model[s] = solved.problem().models[s].chi(solved.fit().x());
        }
        double[][] found = new double[params.replicas()][];
        int[] done = {0};
        context.parallelFor(params.replicas(), i -> {
            UniformRandomProvider random = context.random(params.seed(), "xas.fit bootstrap", i);
            FitProblem problem = solved.problem().withData(noisy(model, random));
            try {
                BoundedLeastSquares fit =
                        FitModel.minimise(problem, solved.fit().x(), Map.of());
                found[i] = fit.x();
            } catch (ConvergenceException e) {
                found[i] = new double[0];
            }
            synchronized (done) {
                context.progress(++done[0] / (double) params.replicas(), "bootstrap");
            }
        });
        return summary(found, warnings);
    }

    private double[][] noisy(double[][] model, UniformRandomProvider random) {
        ZigguratSampler.NormalizedGaussian normal = ZigguratSampler.NormalizedGaussian.of(random);
        double[][] out = new double[model.length][];
        for (int s = 0; s < model.length; s++) {
            out[s] = model[s].clone();
            for (int n = 0; n < out[s].length; n++) {
                out[s][n] += solved.problem().residuals[s].noiseAt(n) * normal.sample();
            }
        }
        return out;
    }

    private Map<String, FitResult.BootstrapInterval> summary(double[][] found, List<String> warnings) {
        double[][] good =
                Arrays.stream(found).filter(x -> x.length > 0).toList().toArray(new double[0][]);
        int failed = found.length - good.length;
        if (failed > found.length / 10) {
            throw new NotConverged(
                    "NOT_CONVERGED",
                    failed + " of " + found.length
                            + " fits of the bootstrap did not converge: the minimum is not well defined; hold a"
                            + " variable or fit fewer.");
        }
        if (failed > 0) {
            warnings.add(failed + " of " + found.length + " fits of the bootstrap did not converge and are left out.");
        }
        Map<String, FitResult.BootstrapInterval> out = new LinkedHashMap<>();
        List<String> names = solved.problem().names.variables();
        for (int j = 0; j < names.size(); j++) {
            int index = j;
            double[] values = Arrays.stream(good).mapToDouble(x -> x[index]).toArray();
            double mean = Arrays.stream(values).average().orElse(0);
            double square = 0;
            for (double v : values) {
                square += (v - mean) * (v - mean);
            }
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            out.put(
                    names.get(j),
                    new FitResult.BootstrapInterval(
                            mean - solved.fit().x()[j],
                            Math.sqrt(square / (values.length - 1)),
                            quantile(sorted, (1 - params.confidence()) / 2),
                            quantile(sorted, (1 + params.confidence()) / 2),
                            failed,
                            values));
        }
        return out;
    }

    /** Linear between the order statistics. */
    private static double quantile(double[] sorted, double p) {
        double at = p * (sorted.length - 1);
        int i = Math.min((int) at, sorted.length - 2);
        return sorted[i] + (at - i) * (sorted[i + 1] - sorted[i]);
    }
}
