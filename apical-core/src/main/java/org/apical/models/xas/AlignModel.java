package org.apical.models.xas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apical.model.BadInput;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.numerics.Grid;
import org.apical.physics.xafs.EdgeAlignment;
import org.apical.plot.Figure;

/** {@code xas.align} (xas-data, section 2.3). */
public final class AlignModel implements Model<AlignParams, AlignResult> {
    @Override
    public ModelInfo info() {
        return ModelInfo.of("xas.align", "Energy shift that brings one spectrum onto another", "ravel2005")
                .withExample(
                        "{\"reference\": {\"file\": \"example:xas/cu_10k.xmu\"}, \"spectrum\": {\"file\": \"example:xas/cu_150k.xmu\"}}");
    }

    @Override
    public Class<AlignParams> paramsType() {
        return AlignParams.class;
    }

    @Override
    public Class<AlignResult> resultType() {
        return AlignResult.class;
    }

    @Override
    public AlignResult compute(AlignParams p, RunContext context) {

        Spectrum reference = Errors.under("reference", () -> SpectrumLoader.load(p.reference(), context.data()));
        Spectrum other = Errors.under("spectrum", () -> SpectrumLoader.load(p.spectrum(), context.data()));
        double e0 =
                Normalized.of(reference, PreEdgeParams.DEFAULT).normalization().e0();
        Normalized.of(other, PreEdgeParams.DEFAULT);
        double from = e0 + p.rangeEV()[0];
        double to = e0 + p.rangeEV()[1];
        double[] energy = reference.energyEV();
        int first = Grid.indexOf(energy, from);
        int last = Grid.indexOf(energy, to);
        if (last - first < 5) {
            throw BadInput.at("BAD_RANGE", "rangeEV", "holds fewer than six points of the reference.");
        }
        EdgeAlignment found = EdgeAlignment.of(
                energy, reference.mu(), other.energyEV(), other.mu(), from, to, p.maxShiftEV(), p.smoothingEV());
        double[] range = Arrays.copyOfRange(energy, first, last + 1);
        double[] moved = range.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] -= found.shift();
        }
        double[] slope = Grid.derivative(other.energyEV(), other.mu());
        List<String> warnings = new ArrayList<>(reference.notices());
        warnings.addAll(other.notices());
        if (Math.abs(found.shift()) > 0.99 * p.maxShiftEV()) {
            warnings.add("The shift is at the end of what was looked for; raise maxShiftEV.");
        }
        return new AlignResult(
                found.shift(),
                found.amplitude(),
                e0,
                range,
                Arrays.copyOfRange(Grid.derivative(energy, reference.mu()), first, last + 1),
                Grid.linear(other.energyEV(), slope, range),
                Grid.linear(other.energyEV(), slope, moved),
                warnings);
    }

    @Override
    public List<Figure> figures(AlignParams params, AlignResult result) {
        return AlignFigures.of(params, result);
    }
}
