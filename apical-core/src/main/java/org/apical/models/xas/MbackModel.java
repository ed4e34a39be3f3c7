package org.apical.models.xas;

import java.util.List;
import org.apical.model.BadInput;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.physics.xafs.EdgeMethod;
import org.apical.physics.xafs.Mback;
import org.apical.physics.xafs.NormalizationRanges;
import org.apical.plot.Figure;

/** {@code xas.mback} (xas-data, section 2.2). */
public final class MbackModel implements Model<MbackParams, MbackResult> {
    @Override
    public ModelInfo info() {
        return ModelInfo.of("xas.mback", "Normalisation by matching mu(E) to tabulated absorption (MBACK)", "weng2005")
                .withExample(SyntheticExamples.MBACK);
    }

    @Override
    public Class<MbackParams> paramsType() {
        return MbackParams.class;
    }

    @Override
    public Class<MbackResult> resultType() {
        return MbackResult.class;
    }

    @Override
    public MbackResult compute(MbackParams p, RunContext context) {

        Spectrum spectrum = Errors.under("spectrum", () -> SpectrumLoader.load(p.spectrum(), context.data()));
        double[] energy = spectrum.energyEV();
        if (p.f2().length != energy.length) {
            throw BadInput.at(
                    "BAD_VALUE",
                    "f2",
                    "has " + p.f2().length + " numbers; the spectrum has " + energy.length + " points.");
        }
        PreEdgeParams edge = new PreEdgeParams(
                p.e0EV(), EdgeMethod.STEEPEST, null, null, null, null, null, 0, StepKind.EDGE_STEP, null);
        int index = Normalized.of(spectrum, edge).normalization().e0Index();
        double e0 = energy[index];
        double pre1 = p.pre1EV() != null ? p.pre1EV() : energy[0] - e0;
        double norm2 = p.norm2EV() != null ? p.norm2EV() : energy[energy.length - 1] - e0;
        if (pre1 >= p.pre2EV() || energy[0] - e0 >= p.pre2EV()) {
            throw BadInput.value("BAD_RANGE", "pre2EV", p.pre2EV(), "leaves no pre-edge range.");
        }
        if (p.norm1EV() >= norm2 || energy[energy.length - 1] - e0 <= p.norm1EV()) {
            throw BadInput.value("BAD_RANGE", "norm1EV", p.norm1EV(), "leaves no post-edge range.");
        }
        Mback m = Mback.fit(
                energy,
                spectrum.mu(),
                p.f2(),
                index,
                new NormalizationRanges(pre1, p.pre2EV(), p.norm1EV(), norm2, 2, 0),
                p.order(),
                p.erfcLineEV() == null ? null : new double[] {p.erfcLineEV(), p.erfcWidthEV()});
        return new MbackResult(
                e0,
                m.scale(),
                m.coefficients(),
                m.erfc(),
                m.edgeStep(),
                energy,
                m.fpp(),
                m.norm(),
                p.f2(),
                spectrum.notices());
    }

    @Override
    public List<Figure> figures(MbackParams params, MbackResult result) {
        return MbackFigures.of(params, result);
    }
}
