package org.apical.models.xas;

import java.util.List;
import java.util.Map;
import org.apical.model.BadInput;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.numerics.BoundedLeastSquares;
import org.apical.plot.Figure;

/** {@code xas.fit} (xas-data, section 5). */
public final class FitModel implements Model<FitParams, FitResult> {
    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                        "xas.fit",
                        "Fits paths to EXAFS data: many data sets, shared variables, expressions",
                        "newville2013")
                .withExample(
                        "{\"variables\": {\"amp\": 0.9, \"e0\": 3, \"sig2\": 0.004, \"dr\": 0}, \"dataSets\": [{\"name\": \"Cu foil, 10 K\", \"data\": {\"reduction\": {\"spectrum\": {\"file\": \"example:xas/cu_10k.xmu\"}}}, \"paths\": [{\"file\": \"example:feff/Feff_Cu/feff0001.dat\", \"s02\": \"amp\", \"e0EV\": \"e0\", \"sigma2A2\": \"sig2\", \"deltaRA\": \"dr\"}], \"transform\": {\"kminInvA\": 3, \"kmaxInvA\": 17}, \"rminA\": 1.4, \"rmaxA\": 3}]}");
    }

    @Override
    public Class<FitParams> paramsType() {
        return FitParams.class;
    }

    @Override
    public Class<FitResult> resultType() {
        return FitResult.class;
    }

    /** A fit that has reached its minimum. */
    record Solved(FitProblem problem, BoundedLeastSquares fit, double[] start) {}

    @Override
    public FitResult compute(FitParams p, RunContext context) {
        Solved solved = solve(p, context);
        FitSummary summary = new FitSummary(p, solved.problem(), solved.fit(), solved.start());
        FitResult result = summary.result();
        if (p.profile() == null && p.bootstrap() == null && p.sensitivity() == null) {
            return result;
        }
        return new FitExtras(p, solved, summary, context).addTo(result);
    }

    /** Finds the minimum. */
    static Solved solve(FitParams p, RunContext context) {
        FitProblem problem = FitProblem.of(p, context);
        List<String> names = problem.names.variables();
        int n = names.size();
        if (n == 0) {
            throw BadInput.at("MISSING_KEY", "variables", "must hold at least one variable.");
        }
        double independent = problem.independent();
        if (n >= independent) {
            throw BadInput.at(
                    "TOO_MANY_VARIABLES",
                    "variables",
                    "are " + n + "; the data hold " + Math.round(independent * 100) / 100.0
                            + " independent points. Fit fewer, or a wider range of k or R.");
        }
        problem.refuseUnused();
        double[] start = new double[n];
        for (int j = 0; j < n; j++) {
            start[j] = problem.names.start(j).start();
        }
        problem.refuseNonsense(start);
        return new Solved(problem, minimise(problem, start, Map.of()), start);
    }

    /** The minimum from a start, with some variables held at a value. */
    static BoundedLeastSquares minimise(FitProblem problem, double[] start, Map<Integer, Double> held) {
        int n = start.length;
        double[] from = start.clone();
        double[] lower = new double[n];
        double[] upper = new double[n];
        for (int j = 0; j < n; j++) {
            Double value = held.get(j);
            lower[j] = value != null ? value : problem.names.start(j).lower();
            upper[j] = value != null ? value : problem.names.start(j).upper();
            from[j] = value != null ? value : start[j];
        }
        return BoundedLeastSquares.minimise(problem, from, lower, upper);
    }

    @Override
    public List<Figure> figures(FitParams params, FitResult result) {
        return FitFigures.of(params, result);
    }
}
