package org.apical.models.xas;

import java.util.ArrayList;
import java.util.List;
import org.apical.model.BadInput;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.physics.xafs.ScanMean;
import org.apical.plot.Figure;

/** {@code xas.merge} (xas-data, section 2.3). */
public final class MergeModel implements Model<MergeParams, MergeResult> {
    @Override
    public ModelInfo info() {
        return ModelInfo.of("xas.merge", "Averages scans of one sample and gives their scatter", "ravel2005")
                .withExample(
                        "{\"quantity\": \"norm\", \"scans\": [{\"spectrum\": {\"file\": \"example:xas/cuybco.prj\", \"group\": \"cuybco_010\"}, \"preEdge\": {\"e0EV\": 8989}}, {\"spectrum\": {\"file\": \"example:xas/cuybco.prj\", \"group\": \"cuybco_011\"}, \"preEdge\": {\"e0EV\": 8989}}, {\"spectrum\": {\"file\": \"example:xas/cuybco.prj\", \"group\": \"cuybco_012\"}, \"preEdge\": {\"e0EV\": 8989}}]}");
    }

    @Override
    public Class<MergeParams> paramsType() {
        return MergeParams.class;
    }

    @Override
    public Class<MergeResult> resultType() {
        return MergeResult.class;
    }

    @Override
    public MergeResult compute(MergeParams p, RunContext context) {

        int n = p.scans().size();
        double[][] x = new double[n][];
        double[][] y = new double[n][];
        String[][] warnings = new String[n][];
        context.parallelFor(
                n,
                i -> Errors.under("scans." + i, () -> {
                    ScanParams scan = p.scans().get(i);
                    Spectrum spectrum =
                            Errors.under("spectrum", () -> SpectrumLoader.load(scan.spectrum(), context.data()));
                    switch (p.quantity()) {
                        case MU -> {
                            x[i] = spectrum.energyEV();
                            y[i] = spectrum.mu();
                            warnings[i] = spectrum.notices().toArray(new String[0]);
                        }
                        case NORM -> {
                            Normalized normalized = Normalized.under(spectrum, scan.preEdge());
                            x[i] = spectrum.energyEV();
                            y[i] = normalized.normalization().norm();
                            warnings[i] = normalized.warnings().toArray(new String[0]);
                        }
                        case CHI -> {
                            Reduction reduction = Reduction.of(spectrum, scan.preEdge(), scan.background());
                            x[i] = reduction.background().k();
                            y[i] = reduction.background().chi();
                            warnings[i] = reduction.warnings().toArray(new String[0]);
                        }
                    }
                    return i;
                }));
        double[] weights = p.scans().stream().mapToDouble(ScanParams::weight).toArray();
        ScanMean mean = ScanMean.of(x, y, weights);
        if (mean.x().length < 2) {
            throw BadInput.at("BAD_RANGE", "scans", "have no range of energy in common.");
        }
        List<String> all = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            for (String warning : warnings[i]) {
                all.add("Scan " + (i + 1) + ": " + warning);
            }
        }
        boolean chi = p.quantity() == MergeQuantity.CHI;
        return new MergeResult(
                chi ? null : mean.x(), chi ? mean.x() : null, mean.mean(), mean.deviation(), n, mean.x().length, all);
    }

    @Override
    public List<Figure> figures(MergeParams params, MergeResult result) {
        return MergeFigures.of(params, result);
    }
}
