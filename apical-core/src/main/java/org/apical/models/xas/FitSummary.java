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
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;

/** Statistics, errors and correlations of a finished fit (xas-data, section 5). */
final class FitSummary {
    private static final double SINGULAR = 1e-11;

    private final FitParams params;
    private final List<String> names;
    private final FitProblem problem;
    private final BoundedLeastSquares fit;
    private final double[] start;
    private final double independent;

    FitSummary(
            FitParams params,
            List<String> names,
            FitProblem problem,
            BoundedLeastSquares fit,
            double[] start,
            double independent) {
        this.params = params;
        this.names = names;
        this.problem = problem;
        this.fit = fit;
        this.start = start;
        this.independent = independent;
    }

    FitResult result() {
        int n = names.size();
        double[][] jacobian = fit.jacobian();
        double[][] inverse = inverse(jacobian);
        double degrees = independent - n;
        double chiSquare = fit.cost() * independent / problem.size;
        double[] propagated = propagated(jacobian, inverse);
        Map<String, FitResult.Fitted> variables = new LinkedHashMap<>();
        Map<String, Map<String, Double>> correlations = new LinkedHashMap<>();
        for (int j = 0; j < n; j++) {
            double stderr = Math.sqrt(inverse[j][j] * fit.cost() / degrees);
            variables.put(names.get(j), new FitResult.Fitted(fit.x()[j], stderr, propagated[j], start[j]));
            Map<String, Double> row = new LinkedHashMap<>();
            for (int i = 0; i < n; i++) {
                if (i != j) {
                    row.put(names.get(i), inverse[j][i] / Math.sqrt(inverse[j][j] * inverse[i][i]));
                }
            }
            correlations.put(names.get(j), row);
        }
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
        List<FitResult.Set> sets = new ArrayList<>();
        double dataSquares = 0;
        for (int s = 0; s < problem.residuals.length; s++) {
            dataSquares += square(problem.residuals[s].of(problem.residuals[s].chi()));
            sets.add(set(s));
        }
        return new FitResult(
                variables,
                correlations,
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
                warnings);
    }

    private FitResult.Set set(int s) {
        FitResiduals r = problem.residuals[s];
        double[] model = problem.models[s].chi(fit.x());
        double[] difference = new double[model.length];
        for (int i = 0; i < model.length; i++) {
            difference[i] = r.chi()[i] - model[i];
        }
        ComplexSpectrum data = r.transform(r.chi());
        return new FitResult.Set(
                params.dataSets().get(s).name(),
                r.independent(),
                r.epsilonK(),
                r.epsilonR(),
                square(r.of(difference)) / square(r.of(r.chi())),
                r.k(),
                r.chi(),
                model,
                data.grid(),
                data.magnitude(),
                r.transform(model).magnitude());
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
                        "variables." + names.get(j),
                        fit.x()[j],
                        "changes nothing: no path depends on '" + names.get(j) + "'. Use it or leave it out.");
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

    private String dependent(double[][] scaled) {
        String worst = String.join(", ", names);
        double most = 0;
        for (int i = 0; i < names.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (Math.abs(scaled[i][j]) > most) {
                    most = Math.abs(scaled[i][j]);
                    worst = "'" + names.get(j) + "' and '" + names.get(i) + "' change the same; fix one of them";
                }
            }
        }
        return worst;
    }

    /**
     * Errors from the noise of chi(k): the residual is linear in chi, r = T d, so cov(x) = G G^T with G = (J^T J)^-1 J^T T
     * diag(eps_k); T by transforming unit vectors, data set by data set.
     */
    private double[] propagated(double[][] jacobian, double[][] inverse) {
        int n = names.size();
        double[] variance = new double[n];
        int at = 0;
        for (FitResiduals r : problem.residuals) {
            int points = r.chi().length;
            int size = r.of(r.chi()).length;
            double[] unit = new double[points];
            for (int m = 0; m < points; m++) {
                unit[m] = r.noiseAt(m);
                double[] column = r.of(unit);
                unit[m] = 0;
                double[] projected = new double[n];
                for (int j = 0; j < n; j++) {
                    double sum = 0;
                    for (int i = 0; i < size; i++) {
                        sum += jacobian[j][at + i] * column[i];
                    }
                    projected[j] = sum;
                }
                for (int j = 0; j < n; j++) {
                    double g = 0;
                    for (int i = 0; i < n; i++) {
                        g += inverse[j][i] * projected[i];
                    }
                    variance[j] += g * g;
                }
            }
            at += size;
        }
        double[] out = new double[n];
        for (int j = 0; j < n; j++) {
            out[j] = Math.sqrt(variance[j]);
        }
        return out;
    }
}
