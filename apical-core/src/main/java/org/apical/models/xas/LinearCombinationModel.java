package org.apical.models.xas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apical.model.BadInput;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.numerics.ConvergenceException;
import org.apical.numerics.LeastSquares;
import org.apical.physics.xafs.Mixture;
import org.apical.plot.Figure;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/** {@code xas.linearCombination} (xas-data, section 2.3). */
public final class LinearCombinationModel implements Model<LinearCombinationParams, LinearCombinationResult> {
    @Override
    public ModelInfo info() {
        return ModelInfo.of("xas.linearCombination", "Weights of known spectra in a mixture", "ravel2005")
                .withExample(
                        "{\"target\": {\"spectrum\": {\"file\": \"example:xas/Fe3O4_rt_01.xdi\", \"mode\": \"transmission\", \"numerator\": 2, \"denominator\": 3}}, \"components\": [{\"name\": \"FeO\", \"spectrum\": {\"file\": \"example:xas/feo_rt1.xdi\"}}, {\"name\": \"Fe2O3\", \"spectrum\": {\"file\": \"example:xas/fe2o3_rt.xdi\"}}], \"rangeEV\": [-20, 60]}");
    }

    @Override
    public Class<LinearCombinationParams> paramsType() {
        return LinearCombinationParams.class;
    }

    @Override
    public Class<LinearCombinationResult> resultType() {
        return LinearCombinationResult.class;
    }

    @Override
    public LinearCombinationResult compute(LinearCombinationParams p, RunContext context) {

        Xanes target = Xanes.load(p.target(), p.quantity(), context.data());
        int[] range = target.range(target.e0EV() + p.rangeEV()[0], target.e0EV() + p.rangeEV()[1]);
        int n = range[1] - range[0] + 1;
        int count = p.components().size();
        if (n <= count) {
            throw BadInput.at(
                    "BAD_RANGE",
                    "rangeEV",
                    "holds " + Math.max(0, n) + " points of the target; more than " + count + " are needed.");
        }
        double[] energy = Arrays.copyOfRange(target.energyEV(), range[0], range[1] + 1);
        double[] data = Arrays.copyOfRange(target.y(), range[0], range[1] + 1);
        List<Xanes> components = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int index = i;
            components.add(Errors.under(
                    "components." + i, () -> Xanes.load(p.components().get(index), p.quantity(), context.data())));
        }
        covariance(components, columns(components, energy, new double[count]));
        double[] shifts = p.maxShiftEV() > 0 ? shifts(components, energy, data, p) : new double[count];
        double[][] columns = columns(components, energy, shifts);
        Mixture mixture = Mixture.fit(columns, data, p.nonNegative(), p.sumToOne());
        return result(p, target.e0EV(), components, shifts, energy, data, columns, mixture);
    }

    private static double[][] columns(List<Xanes> components, double[] energy, double[] shifts) {
        double[][] columns = new double[components.size()][];
        for (int i = 0; i < columns.length; i++) {
            double[] moved = energy.clone();
            for (int j = 0; j < moved.length; j++) {
                moved[j] -= shifts[i];
            }
            columns[i] = components.get(i).at(moved);
        }
        return columns;
    }

    /** Energy shifts by a simplex search around zero; outside the allowed range the misfit is continued upwards. */
    private static double[] shifts(List<Xanes> components, double[] energy, double[] data, LinearCombinationParams p) {
        int n = components.size();
        double max = p.maxShiftEV();
        double[] simplex = new double[n];
        Arrays.fill(simplex, Math.min(0.5, max / 2));
        double[] best = new SimplexOptimizer(1e-12, 1e-14)
                .optimize(
                        new MaxEval(20_000),
                        GoalType.MINIMIZE,
                        new InitialGuess(new double[n]),
                        new NelderMeadSimplex(simplex),
                        new ObjectiveFunction(s -> {
                            double[] inside = s.clone();
                            double outside = 0;
                            for (int i = 0; i < n; i++) {
                                inside[i] = Math.max(-max, Math.min(max, s[i]));
                                outside += Math.abs(s[i] - inside[i]);
                            }
                            Mixture m = Mixture.fit(
                                    columns(components, energy, inside), data, p.nonNegative(), p.sumToOne());
                            return m.squares() * (1 + outside) + 1e-9 * outside;
                        }))
                .getPoint();
        for (int i = 0; i < n; i++) {
            best[i] = Math.max(-max, Math.min(max, best[i]));
        }
        return best;
    }

    private static double[][] covariance(List<Xanes> components, double[][] columns) {
        try {
            return LeastSquares.covariance(columns);
        } catch (ConvergenceException e) {
            throw BadInput.data(
                    "NOT_DETERMINED",
                    "The components "
                            + components.stream().map(Xanes::name).collect(Collectors.joining(", "))
                            + " are not independent in this range: one of them is a mixture of others. Leave one out.",
                    e);
        }
    }

    private static LinearCombinationResult result(
            LinearCombinationParams p,
            double e0,
            List<Xanes> components,
            double[] shifts,
            double[] energy,
            double[] data,
            double[][] columns,
            Mixture mixture) {
        int n = data.length;
        int count = columns.length;
        double[] fit = new double[n];
        double[][] weighted = new double[count][n];
        double sum = 0;
        double square = 0;
        for (int i = 0; i < n; i++) {
            square += data[i] * data[i];
        }
        for (int j = 0; j < count; j++) {
            sum += mixture.weights()[j];
            for (int i = 0; i < n; i++) {
                weighted[j][i] = mixture.weights()[j] * columns[j][i];
                fit[i] += weighted[j][i];
            }
        }
        double reduced = mixture.squares() / (n - count + (p.sumToOne() ? 1 : 0));
        double[][] covariance = covariance(components, columns);
        double[] stderr = new double[count];
        for (int j = 0; j < count; j++) {
            stderr[j] = Math.sqrt(Math.max(0, covariance[j][j] * reduced));
        }
        List<String> names = components.stream().map(Xanes::name).toList();
        List<String> warnings = new ArrayList<>();
        components.forEach(c -> warnings.addAll(c.warnings()));
        if (!p.sumToOne() && Math.abs(sum - 1) > 0.1) {
            warnings.add("The weights add up to " + sum + ": a component may be missing, or a normalisation wrong.");
        }
        return new LinearCombinationResult(
                names,
                mixture.weights(),
                stderr,
                shifts,
                sum,
                mixture.squares() / square,
                reduced,
                e0,
                n,
                energy,
                data,
                fit,
                weighted,
                p.allSubsets() ? subsets(names, columns, data, square, p) : List.of(),
                warnings);
    }

    private static List<LinearCombinationResult.Subset> subsets(
            List<String> names, double[][] columns, double[] data, double square, LinearCombinationParams p) {
        List<LinearCombinationResult.Subset> out = new ArrayList<>();
        for (int set = 1; set < 1 << columns.length; set++) {
            List<String> chosen = new ArrayList<>();
            List<double[]> those = new ArrayList<>();
            for (int j = 0; j < columns.length; j++) {
                if ((set >> j & 1) == 1) {
                    chosen.add(names.get(j));
                    those.add(columns[j]);
                }
            }
            Mixture m = Mixture.fit(those.toArray(new double[0][]), data, p.nonNegative(), p.sumToOne());
            out.add(new LinearCombinationResult.Subset(List.copyOf(chosen), m.weights(), m.squares() / square));
        }
        out.sort(Comparator.comparingDouble(LinearCombinationResult.Subset::rFactor));
        return out;
    }

    @Override
    public List<Figure> figures(LinearCombinationParams params, LinearCombinationResult result) {
        return LinearCombinationFigures.of(params, result);
    }
}
