package org.apical.models.xas;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apical.data.feff.FeffPath;
import org.apical.model.RunContext;
import org.apical.numerics.BoundedLeastSquares;

/** All data sets of a fit as one least-squares problem. */
final class FitProblem implements BoundedLeastSquares.Problem {
    final FitResiduals[] residuals;
    final FitModelSum[] models;
    final int size;
    private final RunContext context;

    FitProblem(FitParams p, List<String> names, RunContext context) {
        this.context = context;
        int sets = p.dataSets().size();
        residuals = new FitResiduals[sets];
        models = new FitModelSum[sets];
        Map<String, FeffPath> read = new HashMap<>();
        int total = 0;
        for (int s = 0; s < sets; s++) {
            int index = s;
            FitDataSet set = p.dataSets().get(s);
            Errors.under("dataSets." + s, () -> {
                ChiData data = Errors.under("data", () -> ChiLoader.load(set.data(), context.data()));
                residuals[index] = new FitResiduals(set, data, p.noiseConvention());
                models[index] = new FitModelSum(set, residuals[index].k(), p, names, read, context.data());
                return index;
            });
            total += residuals[s].of(residuals[s].chi()).length;
        }
        size = total;
    }

    @Override
    public double[] residuals(double[] x) {
        context.checkCancelled();
        double[] out = new double[size];
        int at = 0;
        for (int s = 0; s < residuals.length; s++) {
            double[] model = models[s].chi(x);
            double[] data = residuals[s].chi();
            double[] difference = new double[data.length];
            for (int i = 0; i < data.length; i++) {
                difference[i] = data[i] - model[i];
            }
            double[] part = residuals[s].of(difference);
            for (int i = 0; i < part.length; i++) {
                // A step into nonsense must look bad, not break the search.
                out[at + i] = Double.isFinite(part[i]) ? part[i] : 1e100;
            }
            at += part.length;
        }
        return out;
    }

    /** Central differences of fourth order. */
    @Override
    public double[][] jacobian(double[] x) {
        double[][] out = new double[x.length][size];
        double[] at = x.clone();
        for (int j = 0; j < x.length; j++) {
            double h = 2e-4 * Math.max(Math.abs(x[j]), 2e-3);
            at[j] = x[j] + 2 * h;
            double[] up2 = residuals(at);
            at[j] = x[j] + h;
            double[] up = residuals(at);
            at[j] = x[j] - h;
            double[] down = residuals(at);
            at[j] = x[j] - 2 * h;
            double[] down2 = residuals(at);
            at[j] = x[j];
            for (int i = 0; i < size; i++) {
                out[j][i] = (8 * (up[i] - down[i]) - (up2[i] - down2[i])) / (12 * h);
            }
        }
        return out;
    }
}
