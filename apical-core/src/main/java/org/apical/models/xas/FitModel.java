package org.apical.models.xas;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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

    @Override
    public FitResult compute(FitParams p, RunContext context) {

        List<String> names = new ArrayList<>(p.variables().keySet());
        for (String name : names) {
            if (!name.matches("[A-Za-z_][A-Za-z0-9_]*")
                    || p.expressions().containsKey(name)
                    || p.constants().containsKey(name)) {
                throw BadInput.at(
                        "BAD_EXPRESSION",
                        "variables." + name,
                        "must be a name of letters, digits and _ that no constant or expression has.");
            }
        }
        FitProblem problem = new FitProblem(p, names, context);
        double independent = 0;
        for (FitResiduals residual : problem.residuals) {
            independent += residual.independent();
        }
        int n = names.size();
        if (n == 0) {
            throw BadInput.at("MISSING_KEY", "variables", "must hold at least one variable.");
        }
        if (n >= independent) {
            throw BadInput.at(
                    "TOO_MANY_VARIABLES",
                    "variables",
                    "are " + n + "; the data hold " + Math.round(independent * 100) / 100.0
                            + " independent points. Fit fewer, or a wider range of k or R.");
        }
        double[] start = new double[n];
        double[] lower = new double[n];
        double[] upper = new double[n];
        for (int j = 0; j < n; j++) {
            FitVariable v = Objects.requireNonNull(p.variables().get(names.get(j)));
            start[j] = v.start();
            lower[j] = v.lower();
            upper[j] = v.upper();
        }
        BoundedLeastSquares fit = BoundedLeastSquares.minimise(problem, start, lower, upper);
        return new FitSummary(p, names, problem, fit, start, independent).result();
    }

    @Override
    public List<Figure> figures(FitParams params, FitResult result) {
        return FitFigures.of(params, result);
    }
}
