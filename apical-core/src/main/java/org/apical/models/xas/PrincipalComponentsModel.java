package org.apical.models.xas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apical.model.BadInput;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.numerics.SingularValues;
import org.apical.plot.Figure;

/** {@code xas.principalComponents} (xas-data, section 2.3). */
public final class PrincipalComponentsModel implements Model<PrincipalComponentsParams, PrincipalComponentsResult> {
    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                        "xas.principalComponents",
                        "How many independent spectra a series holds",
                        "malinowski1977",
                        "ravel2005")
                .withExample(
                        "{\"spectra\": [{\"name\": \"10 K\", \"spectrum\": {\"file\": \"example:xas/cu_10k.xmu\"}}, {\"name\": \"50 K\", \"spectrum\": {\"file\": \"example:xas/cu_50k.xmu\"}}, {\"name\": \"150 K\", \"spectrum\": {\"file\": \"example:xas/cu_150k.xmu\"}}]}");
    }

    @Override
    public Class<PrincipalComponentsParams> paramsType() {
        return PrincipalComponentsParams.class;
    }

    @Override
    public Class<PrincipalComponentsResult> resultType() {
        return PrincipalComponentsResult.class;
    }

    @Override
    public PrincipalComponentsResult compute(PrincipalComponentsParams p, RunContext context) {

        List<Xanes> spectra = new ArrayList<>();
        for (int i = 0; i < p.spectra().size(); i++) {
            int index = i;
            spectra.add(Errors.under(
                    "spectra." + i, () -> Xanes.load(p.spectra().get(index), p.quantity(), context.data())));
        }
        Xanes first = spectra.get(0);
        int[] range = first.range(first.e0EV() + p.rangeEV()[0], first.e0EV() + p.rangeEV()[1]);
        int rows = range[1] - range[0] + 1;
        int count = spectra.size();
        if (rows < count) {
            throw BadInput.at(
                    "BAD_RANGE",
                    "rangeEV",
                    "holds " + Math.max(0, rows) + " points; at least " + count + " are needed.");
        }
        double[] energy = Arrays.copyOfRange(first.energyEV(), range[0], range[1] + 1);
        double[] mean = new double[rows];
        double[][] columns = new double[count][];
        for (int j = 0; j < count; j++) {
            columns[j] = spectra.get(j).at(energy);
            for (int i = 0; i < rows; i++) {
                mean[i] += p.subtractMean() ? columns[j][i] / count : 0;
            }
        }
        SingularValues svd = SingularValues.of(columns, mean);
        NormalizedParams asked = p.target();
        double[] target = asked == null
                ? new double[0]
                : Errors.under("target", () -> Xanes.load(asked, p.quantity(), context.data()))
                        .at(energy);
        double[] fit = target.length == 0 ? target : svd.rebuild(target, mean, Math.min(count, p.targetComponents()));
        double misfit = 0;
        double square = 0;
        for (int i = 0; i < fit.length; i++) {
            misfit += (fit[i] - target[i]) * (fit[i] - target[i]);
            square += target[i] * target[i];
        }
        List<String> warnings = new ArrayList<>();
        spectra.forEach(s -> warnings.addAll(s.warnings()));
        return new PrincipalComponentsResult(
                svd.values(),
                svd.explained(),
                svd.indicator(rows),
                rows,
                energy,
                svd.vectors(),
                fit,
                target,
                target.length == 0 ? Double.NaN : misfit / square,
                warnings);
    }

    @Override
    public List<Figure> figures(PrincipalComponentsParams params, PrincipalComponentsResult result) {
        return PrincipalComponentsFigures.of(params, result);
    }
}
