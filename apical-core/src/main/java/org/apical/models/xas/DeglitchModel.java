package org.apical.models.xas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apical.model.BadInput;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.numerics.Grid;
import org.apical.physics.xafs.Deglitch;
import org.apical.physics.xafs.Normalization;
import org.apical.plot.Figure;

/** {@code xas.deglitch} (xas-data, section 2.3; keys are ours). */
public final class DeglitchModel implements Model<DeglitchParams, DeglitchResult> {
    @Override
    public ModelInfo info() {
        return ModelInfo.of("xas.deglitch", "Removes glitches from a spectrum and records each removal", "ravel2005")
                .withExample(
                        "{\"spectrum\": {\"file\": \"example:xas/cuybco.prj\", \"group\": \"cuybco_010\"}, \"preEdge\": {\"e0EV\": 8989}, \"removeEV\": [9150], \"runningMedian\": true}");
    }

    @Override
    public Class<DeglitchParams> paramsType() {
        return DeglitchParams.class;
    }

    @Override
    public Class<DeglitchResult> resultType() {
        return DeglitchResult.class;
    }

    @Override
    public DeglitchResult compute(DeglitchParams p, RunContext context) {

        Spectrum spectrum = Errors.under("spectrum", () -> SpectrumLoader.load(p.spectrum(), context.data()));
        Normalization norm = Normalized.under(spectrum, p.preEdge()).normalization();
        double[] energy = spectrum.energyEV();
        double[] mu = spectrum.mu();
        int n = energy.length;
        String[] reason = new String[n];
        Arrays.fill(reason, "");
        if (p.runningMedian()) {
            boolean[] flagged = Deglitch.runningMedian(energy, mu, p.factor());
            for (int i = 0; i < n; i++) {
                reason[i] = flagged[i] ? "runningMedian" : reason[i];
            }
        }
        Double tolerance = p.tolerance();
        for (int i = 0; i < n && tolerance != null; i++) {
            boolean above = energy[i] >= norm.e0() + norm.norm1();
            double away = Math.abs(mu[i] - norm.postEdge()[i]) / norm.edgeStep();
            reason[i] = above && away > tolerance ? "tolerance" : reason[i];
        }
        for (double e : p.removeEV()) {
            if (e < energy[0] || e > energy[n - 1]) {
                throw BadInput.value("BAD_RANGE", "removeEV", e, "is outside the data.");
            }
            reason[Grid.indexNearest(energy, e)] = "chosen";
        }
        for (int index : p.keep()) {
            if (index >= n) {
                throw BadInput.value("BAD_RANGE", "keep", index, "is beyond the last point, " + (n - 1) + ".");
            }
            reason[index] = "";
        }
        List<DeglitchResult.Removed> removed = new ArrayList<>();
        double[] keptEnergy = new double[n];
        double[] keptMu = new double[n];
        int kept = 0;
        for (int i = 0; i < n; i++) {
            if (reason[i].isEmpty()) {
                keptEnergy[kept] = energy[i];
                keptMu[kept++] = mu[i];
            } else {
                removed.add(new DeglitchResult.Removed(i, energy[i], mu[i], reason[i]));
            }
        }
        if (kept < 2) {
            throw BadInput.at("BAD_VALUE", "tolerance", "and the other tests leave no points.");
        }
        return new DeglitchResult(
                norm.e0(),
                kept,
                Arrays.copyOf(keptEnergy, kept),
                Arrays.copyOf(keptMu, kept),
                removed,
                spectrum.notices());
    }

    @Override
    public List<Figure> figures(DeglitchParams params, DeglitchResult result) {
        return DeglitchFigures.of(params, result);
    }
}
