package org.apical.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import org.apical.model.ApicalException;
import org.apical.model.Cancelled;
import org.apical.model.NotConverged;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.optim.ConvergenceChecker;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.MaxIter;
import org.hipparchus.optim.PointValuePair;
import org.hipparchus.optim.SimpleBounds;
import org.hipparchus.optim.SimpleValueChecker;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.CMAESOptimizer;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import org.hipparchus.optim.univariate.BrentOptimizer;
import org.hipparchus.optim.univariate.SearchInterval;
import org.hipparchus.optim.univariate.UnivariateObjectiveFunction;
import org.hipparchus.random.Well19937c;
import org.jspecify.annotations.Nullable;

/**
 * A search from one start. Places are points of the unit cube over the ranges of the variables. A place at which the model
 * fails counts as worse than any that it computes.
 */
final class Search {
    private static final double FAILED = 1e100;
    private static final double STEP = 0.15;

    /** The model at a place of the unit cube. */
    @FunctionalInterface
    interface Evaluation {
        /** The whole result. */
        ObjectNode at(double[] place);
    }

    /**
     * What was found.
     *
     * @param place the best place
     * @param result the result there
     * @param evaluations computations of the model
     * @param converged the search ended by itself
     */
    record Found(double[] place, ObjectNode result, int evaluations, boolean converged) {}

    private final Optimum optimum;
    private final long seed;
    private final long sweepSeed;
    private final List<String> path;
    private int evaluations;
    private double best = Double.POSITIVE_INFINITY;
    private double @Nullable [] bestPlace;
    private @Nullable ObjectNode bestResult;
    private @Nullable ApicalException lastError;

    /**
     * @param seed of this search
     * @param sweepSeed of the sweep: spreads the starts
     */
    Search(Optimum optimum, long seed, long sweepSeed) {
        this.optimum = optimum;
        this.seed = seed;
        this.sweepSeed = sweepSeed;
        this.path = List.of(optimum.result().split("\\.", -1));
    }

    /** Searches from a start. */
    Found run(int start, Evaluation evaluation) {
        try {
            search(start, evaluation);
        } catch (MathIllegalStateException e) {
            // As many evaluations as were allowed: what was found so far counts.
            evaluations = Math.max(evaluations, optimum.evaluations());
        }
        boolean converged = evaluations < optimum.evaluations();
        ObjectNode result = bestResult;
        double[] place = bestPlace;
        if (result == null || place == null) {
            throw lastError != null
                    ? lastError
                    : new NotConverged(
                            "NO_VALUE",
                            optimum.result() + " has no value in the whole search; choose another result or range.");
        }
        return new Found(place, result, evaluations, converged);
    }

    private void search(int start, Evaluation evaluation) {
        double[] from = start(start);
        int n = from.length;
        ConvergenceChecker<PointValuePair> enough = new SimpleValueChecker(optimum.tolerance(), 1e-300);
        if (optimum.method() == Optimum.Method.CMAES && n > 1) {
            double[] sigma = new double[n];
            double[] upper = new double[n];
            Arrays.fill(sigma, 0.3);
            Arrays.fill(upper, 1);
            new CMAESOptimizer(optimum.evaluations(), 0, true, 0, 0, new Well19937c(seed), false, enough)
                    .optimize(
                            new MaxEval(optimum.evaluations()),
                            MaxIter.unlimited(),
                            new ObjectiveFunction(x -> cost(x, evaluation)),
                            GoalType.MINIMIZE,
                            new InitialGuess(from),
                            new SimpleBounds(new double[n], upper),
                            new CMAESOptimizer.Sigma(sigma),
                            new CMAESOptimizer.PopulationSize(population(n, start)));
            // The population may have left the best place that any of it saw: climb from there.
            double[] top = bestPlace;
            if (top != null && evaluations < optimum.evaluations()) {
                climb(top, 0.1 * STEP, optimum.evaluations() - evaluations, enough, evaluation);
            }
        } else if (n == 1) {
            // Brent's method looks where the start is: in the third of the range around it.
            double low = optimum.starts() == 1 ? 0 : Math.max(0, from[0] - 1.0 / optimum.starts());
            double high = optimum.starts() == 1 ? 1 : Math.min(1, from[0] + 1.0 / optimum.starts());
            new BrentOptimizer(Math.max(1e-8, Math.sqrt(optimum.tolerance())), 1e-10)
                    .optimize(
                            new MaxEval(optimum.evaluations()),
                            new UnivariateObjectiveFunction(x -> cost(new double[] {x}, evaluation)),
                            GoalType.MINIMIZE,
                            new SearchInterval(low, high, from[0]));
        } else {
            climb(from, STEP, optimum.evaluations(), enough, evaluation);
        }
    }

    private void climb(
            double[] from,
            double step,
            int evaluationsLeft,
            ConvergenceChecker<PointValuePair> enough,
            Evaluation evaluation) {
        double[] steps = new double[from.length];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = from[i] > 0.5 ? -step : step;
        }
        new SimplexOptimizer(enough)
                .optimize(
                        new MaxEval(evaluationsLeft),
                        MaxIter.unlimited(),
                        new ObjectiveFunction(x -> cost(x, evaluation)),
                        GoalType.MINIMIZE,
                        new InitialGuess(from),
                        new NelderMeadSimplex(steps));
    }

    /** Each search has twice the population of the one before, up to 16 times: the later ones see farther. */
    private static int population(int variables, int start) {
        return 4 + (int) (3 * Math.log(variables)) << Math.min(4, start);
    }

    /** The first start is where the file says, or the middle; the others are a Latin hypercube. */
    private double[] start(int number) {
        int n = optimum.scales().size();
        double[] out = new double[n];
        for (int i = 0; i < n; i++) {
            double[] given = optimum.start();
            out[i] = number > 0
                    ? (Hash.permute(number - 1, optimum.starts() - 1, sweepSeed, 2000L + i)
                                    + Hash.uniform(sweepSeed, 3000L + i, number))
                            / (optimum.starts() - 1)
                    : given == null ? 0.5 : given[i];
        }
        return out;
    }

    private double cost(double[] x, Evaluation evaluation) {
        double[] inside = new double[x.length];
        double outside = 0;
        for (int i = 0; i < x.length; i++) {
            inside[i] = Math.max(0, Math.min(1, x[i]));
            outside += Math.abs(x[i] - inside[i]);
        }
        evaluations++;
        try {
            ObjectNode result = evaluation.at(inside);
            JsonNode value = SweepSpec.at(result, path);
            if (value == null || !value.isNumber()) {
                return FAILED;
            }
            double cost = optimum.maximize() ? -value.doubleValue() : value.doubleValue();
            if (cost < best) {
                best = cost;
                bestPlace = inside;
                bestResult = result;
            }
            // Outside the ranges the cost rises, so that the simplex comes back.
            return cost + outside * (1 + Math.abs(cost));
        } catch (Cancelled e) {
            throw e;
        } catch (ApicalException e) {
            lastError = e;
            return FAILED;
        }
    }
}
