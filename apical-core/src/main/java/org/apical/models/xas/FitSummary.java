package org.apical.models.xas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apical.model.BadInput;
import org.apical.numerics.BoundedLeastSquares;
import org.apical.physics.xafs.ComplexSpectrum;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;

/** Statistics, errors and correlations of a finished fit (xas-data, section 5). */
final class FitSummary {
    private static final double SINGULAR = 1e-11;
    /** A variable whose share of the softest direction is smaller has no part in it. */
    private static final double MIXED = 0.05;

    private static final int DELTA_R = FitModelSum.PARAMETERS.indexOf("deltaRA");
    private static final int SIGMA2 = FitModelSum.PARAMETERS.indexOf("sigma2A2");

    private final FitParams params;
    private final List<String> names;
    private final FitProblem problem;
    private final BoundedLeastSquares fit;
    private final double[] start;
    private final double independent;
    private final double[][] inverse;
    private final double[][] noise;
    private final double[] stderr;
    /** What turns the root of a diagonal of (J^T J)^-1 into a standard error. */
    private final double misfit;

    FitSummary(FitParams params, FitProblem problem, BoundedLeastSquares fit, double[] start) {
        this.params = params;
        this.names = problem.names.variables();
        this.problem = problem;
        this.fit = fit;
        this.start = start;
        independent = problem.independent();
        inverse = inverse(fit.jacobian());
        noise = propagated(fit.jacobian());
        misfit = Math.sqrt(fit.cost() / (independent - names.size()));
        stderr = new double[names.size()];
        for (int j = 0; j < stderr.length; j++) {
            stderr[j] = Math.sqrt(inverse[j][j]) * misfit;
        }
    }

    FitResult result() {
        int n = names.size();
        double degrees = independent - n;
        double chiSquare = fit.cost() * independent / problem.size;
        Map<String, FitResult.Fitted> variables = new LinkedHashMap<>();
        Map<String, Map<String, Double>> correlations = new LinkedHashMap<>();
        for (int j = 0; j < n; j++) {
            variables.put(names.get(j), new FitResult.Fitted(fit.x()[j], stderr[j], Math.sqrt(noise[j][j]), start[j]));
            Map<String, Double> row = new LinkedHashMap<>();
            for (int i = 0; i < n; i++) {
                if (i != j) {
                    row.put(names.get(i), inverse[j][i] / Math.sqrt(inverse[j][j] * inverse[i][i]));
                }
            }
            correlations.put(names.get(j), row);
        }
        List<FitResult.Set> sets = new ArrayList<>();
        double dataSquares = 0;
        for (int s = 0; s < problem.residuals.length; s++) {
            dataSquares += problem.residuals[s].square(problem.residuals[s].chi());
            sets.add(set(s));
        }
        return new FitResult(
                variables,
                correlations,
                expressions(),
                independent,
                problem.size,
                n,
                chiSquare,
                chiSquare / degrees,
                fit.cost() / dataSquares,
                independent * Math.log(chiSquare / independent) + 2 * n,
                independent * Math.log(chiSquare / independent) + Math.log(independent) * n,
                fit.iterations(),
                sets,
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                warnings());
    }

    private List<String> warnings() {
        int n = names.size();
        List<String> warnings = new ArrayList<>();
        if (n > 2 * independent / 3) {
            warnings.add("There are " + n + " variables for " + Math.round(independent * 10) / 10.0
                    + " independent points: more than two thirds.");
        }
        for (int j = 0; j < n; j++) {
            if (fit.atLimit()[j]) {
                warnings.add("'" + names.get(j) + "' lies at a limit: its error means nothing.");
            }
        }
        for (int s = 0; s < problem.notices.size(); s++) {
            for (String notice : problem.notices.get(s)) {
                warnings.add(params.dataSets().get(s).name() + ": " + notice);
            }
            for (int p = 0; p < problem.models[s].paths(); p++) {
                double sigma2 = problem.models[s].quantity(p, SIGMA2).value(fit.x());
                if (sigma2 < 0) {
                    warnings.add(params.dataSets().get(s).name() + ": sigma2A2 of "
                            + params.dataSets().get(s).paths().get(p).file() + " came out negative.");
                }
            }
        }
        return warnings;
    }

    private Map<String, FitResult.Derived> expressions() {
        Map<String, FitResult.Derived> out = new LinkedHashMap<>();
        problem.names
                .expressions()
                .forEach((name, quantity) -> out.put(
                        name,
                        new FitResult.Derived(
                                quantity.value(fit.x()), error(quantity, inverse) * misfit, error(quantity, noise))));
        return out;
    }

    /** Standard error of a quantity by linear propagation of a covariance. */
    private double error(FitQuantity quantity, double[][] covariance) {
        int[] of = quantity.variables();
        double[] slope = new double[of.length];
        double sum = 0;
        for (int a = 0; a < of.length; a++) {
            slope[a] = quantity.derivative(fit.x(), of[a]);
            for (int b = 0; b <= a; b++) {
                sum += (a == b ? 1 : 2) * slope[a] * slope[b] * covariance[of[a]][of[b]];
            }
        }
        return Math.sqrt(Math.max(0, sum));
    }

    private FitResult.Set set(int s) {
        FitResiduals r = problem.residuals[s];
        double[] model = new double[r.chi().length];
        List<FitResult.Path> paths = new ArrayList<>();
        for (int p = 0; p < problem.models[s].paths(); p++) {
            FitResult.Path path = path(s, p);
            paths.add(path);
            for (int i = 0; i < model.length; i++) {
                model[i] += path.chi()[i];
            }
        }
        double[] difference = new double[model.length];
        for (int i = 0; i < model.length; i++) {
            difference[i] = r.chi()[i] - model[i];
        }
        ComplexSpectrum data = r.transform(r.chi());
        ComplexSpectrum fitted = r.transform(model);
        return new FitResult.Set(
                params.dataSets().get(s).name(),
                r.independent(),
                r.epsilonK(),
                r.epsilonR(),
                r.square(difference) / r.square(r.chi()),
                r.k(),
                r.chi(),
                model,
                r.window(),
                data.grid(),
                data.magnitude(),
                fitted.magnitude(),
                data.re(),
                fitted.re(),
                r.transform(difference).magnitude(),
                paths);
    }

    private FitResult.Path path(int s, int p) {
        FitModelSum model = problem.models[s];
        double[] v = new double[FitModelSum.PARAMETERS.size()];
        for (int i = 0; i < v.length; i++) {
            v[i] = model.quantity(p, i).value(fit.x());
        }
        return new FitResult.Path(
                params.dataSets().get(s).paths().get(p).file(),
                v[0],
                v[1],
                v[2],
                v[3],
                model.path(p).reff() + v[DELTA_R],
                error(model.quantity(p, DELTA_R), inverse) * misfit,
                v[SIGMA2],
                error(model.quantity(p, SIGMA2), inverse) * misfit,
                v[6],
                v[7],
                model.chi(p, fit.x()));
    }

    /** Standard errors as Larch has them. */
    double[] stderr() {
        return stderr;
    }

    /** (J^T J)^-1. */
    double[][] inverse() {
        return inverse;
    }

    /** Covariance of the variables from the noise of chi(k) alone. */
    double[][] noise() {
        return noise;
    }

    private static double square(double[] x) {
        double sum = 0;
        for (double v : x) {
            sum += v * v;
        }
        return sum;
    }

    /** (J^T J)^-1 with columns scaled to one; a singular matrix names the variables. */
    private double[][] inverse(double[][] jacobian) {
        int n = jacobian.length;
        double[] norm = new double[n];
        for (int j = 0; j < n; j++) {
            norm[j] = Math.sqrt(square(jacobian[j]));
            if (!(norm[j] > 0)) {
                throw BadInput.value(
                        "NOT_DETERMINED",
                        problem.names.key(j),
                        fit.x()[j],
                        "changes nothing here: no path depends on '" + names.get(j)
                                + "'. Leave it out, or start where it counts.");
            }
        }
        double[][] scaled = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double sum = 0;
                for (int m = 0; m < jacobian[i].length; m++) {
                    sum += jacobian[i][m] * jacobian[j][m];
                }
                scaled[i][j] = sum / (norm[i] * norm[j]);
            }
        }
        try {
            RealMatrix inverse = new QRDecomposition(new Array2DRowRealMatrix(scaled), SINGULAR)
                    .getSolver()
                    .getInverse();
            double[][] out = new double[n][n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    out[i][j] = inverse.getEntry(i, j) / (norm[i] * norm[j]);
                }
            }
            return out;
        } catch (MathIllegalArgumentException e) {
            throw BadInput.at(
                    "NOT_DETERMINED", "variables", "are not determined by the data: " + dependent(scaled) + ".");
        }
    }

    /** The variables that the softest direction of the sum of squares mixes. */
    private String dependent(double[][] scaled) {
        EigenDecompositionSymmetric eigen = new EigenDecompositionSymmetric(new Array2DRowRealMatrix(scaled));
        double[] softest = eigen.getEigenvector(names.size() - 1).toArray();
        double largest = 0;
        for (double v : softest) {
            largest = Math.max(largest, Math.abs(v));
        }
        List<String> mixed = new ArrayList<>();
        for (int j = 0; j < softest.length; j++) {
            if (Math.abs(softest[j]) > MIXED * largest) {
                mixed.add("'" + names.get(j) + "'");
            }
        }
        String last = mixed.remove(mixed.size() - 1);
        return String.join(", ", mixed) + (mixed.isEmpty() ? "" : " and ") + last
                + " can be traded for each other; fix one of them";
    }

    /**
     * Covariance from the noise of chi(k): the residual is linear in chi, r = T d, so cov(x) = G G^T with G = (J^T J)^-1 J^T
     * T diag(eps_k), data set by data set.
     */
    private double[][] propagated(double[][] jacobian) {
        int n = names.size();
        double[][] covariance = new double[n][n];
        double[] projected = new double[n];
        double[] g = new double[n];
        int at = 0;
        for (FitResiduals r : problem.residuals) {
            for (int m = 0; m < r.chi().length; m++) {
                for (int j = 0; j < n; j++) {
                    projected[j] = r.noiseAt(m) * r.project(m, jacobian[j], at);
                }
                for (int j = 0; j < n; j++) {
                    g[j] = 0;
                    for (int i = 0; i < n; i++) {
                        g[j] += inverse[j][i] * projected[i];
                    }
                }
                for (int j = 0; j < n; j++) {
                    for (int i = 0; i < n; i++) {
                        covariance[j][i] += g[j] * g[i];
                    }
                }
            }
            at += r.size();
        }
        return covariance;
    }
}
