package org.apical.models.xas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apical.model.BadInput;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.numerics.Grid;
import org.apical.numerics.Noise;
import org.apical.plot.Figure;

/** {@code xas.difference} (xas-data, section 2.3). */
public final class DifferenceModel implements Model<DifferenceParams, DifferenceResult> {
    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                        "xas.difference",
                        "Difference of two spectra (dichroism, irradiation, temperature) with its noise",
                        "stohr1999")
                .withExample(
                        "{\"plus\": {\"file\": \"example:xas/cu_10k.xmu\"}, \"minus\": {\"file\": \"example:xas/cu_150k.xmu\"}}");
    }

    @Override
    public Class<DifferenceParams> paramsType() {
        return DifferenceParams.class;
    }

    @Override
    public Class<DifferenceResult> resultType() {
        return DifferenceResult.class;
    }

    @Override
    public DifferenceResult compute(DifferenceParams p, RunContext context) {

        Spectrum plus = Errors.under("plus", () -> SpectrumLoader.load(p.plus(), context.data()));
        Spectrum minus = Errors.under("minus", () -> SpectrumLoader.load(p.minus(), context.data()));
        double from = Math.max(plus.energyEV()[0], minus.energyEV()[0]);
        double to = Math.min(plus.energyEV()[plus.size() - 1], minus.energyEV()[minus.size() - 1]);
        int first = 0;
        while (first < plus.size() && plus.energyEV()[first] < from) {
            first++;
        }
        int last = plus.size() - 1;
        while (last >= 0 && plus.energyEV()[last] > to) {
            last--;
        }
        if (last <= first) {
            throw BadInput.at("BAD_RANGE", "minus", "has no range of energy in common with plus.");
        }
        double[] energy = Arrays.copyOfRange(plus.energyEV(), first, last + 1);
        double[] other = Grid.linear(minus.energyEV(), minus.mu(), energy);
        double[] mean = new double[energy.length];
        double[] difference = new double[energy.length];
        for (int i = 0; i < energy.length; i++) {
            mean[i] = (plus.mu()[first + i] + other[i]) / 2;
            difference[i] = plus.mu()[first + i] - other[i];
        }
        Spectrum middle = new Spectrum(
                energy,
                mean,
                plus.source() + " and " + minus.source(),
                "mean",
                plus.element(),
                plus.edge(),
                plus.temperatureK(),
                List.of());
        Normalized normalized = Normalized.under(middle, p.preEdge());
        double step = normalized.normalization().edgeStep();
        int largest = 0;
        for (int i = 0; i < difference.length; i++) {
            difference[i] /= step;
            largest = Math.abs(difference[i]) > Math.abs(difference[largest]) ? i : largest;
        }
        double noise = Noise.ofSecondDifferences(difference);
        List<String> warnings = new ArrayList<>(plus.notices());
        warnings.addAll(minus.notices());
        if (Math.abs(difference[largest]) < 4 * noise) {
            warnings.add("The largest difference is below four times the noise: it may be nothing.");
        }
        return new DifferenceResult(
                normalized.normalization().e0(),
                step,
                energy,
                difference,
                normalized.normalization().norm(),
                Math.abs(difference[largest]),
                energy[largest],
                noise,
                warnings);
    }

    @Override
    public List<Figure> figures(DifferenceParams params, DifferenceResult result) {
        return DifferenceFigures.of(params, result);
    }
}
