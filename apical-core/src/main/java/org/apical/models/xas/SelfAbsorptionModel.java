package org.apical.models.xas;

import java.util.List;
import org.apical.model.BadInput;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.physics.xafs.SelfAbsorption;
import org.apical.plot.Figure;

/** {@code xas.selfAbsorption} (xas-data, section 2.3). */
public final class SelfAbsorptionModel implements Model<SelfAbsorptionParams, SelfAbsorptionResult> {
    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                        "xas.selfAbsorption",
                        "Corrects fluorescence of a thick flat sample for self-absorption",
                        "haskel1999",
                        "booth2005")
                .withExample(
                        "{\"spectrum\": {\"file\": \"example:xas/cu_metal_rt.xdi\", \"numerator\": \"mutrans\"}, \"muFluorescence\": 43.7, \"muBelowEdge\": 32.3, \"muAboveEdge\": 223.4}");
    }

    @Override
    public Class<SelfAbsorptionParams> paramsType() {
        return SelfAbsorptionParams.class;
    }

    @Override
    public Class<SelfAbsorptionResult> resultType() {
        return SelfAbsorptionResult.class;
    }

    @Override
    public SelfAbsorptionResult compute(SelfAbsorptionParams p, RunContext context) {

        Spectrum spectrum = Errors.under("spectrum", () -> SpectrumLoader.load(p.spectrum(), context.data()));
        Normalized before = Normalized.under(spectrum, p.preEdge());
        double ratio = Math.sin(Math.toRadians(p.angleInDeg())) / Math.sin(Math.toRadians(p.angleOutDeg()));
        double alpha = (p.muFluorescence() * ratio + p.muBelowEdge()) / (p.muAboveEdge() - p.muBelowEdge());
        Double thickness = p.thickness();
        double depth = thickness == null
                ? Double.POSITIVE_INFINITY
                : thickness * (p.muAboveEdge() - p.muBelowEdge()) / Math.sin(Math.toRadians(p.angleInDeg()));
        SelfAbsorption sample = new SelfAbsorption(alpha, depth);
        double[] norm = before.normalization().norm();
        double[] corrected = new double[norm.length];
        for (int i = 0; i < norm.length; i++) {
            if (!(norm[i] < sample.ceiling())) {
                throw BadInput.data(
                        "OUT_OF_RANGE",
                        "Point " + (i + 1) + ": norm = " + norm[i] + " cannot come from a sample with alpha = " + alpha
                                + "; check muFluorescence, muBelowEdge and muAboveEdge.");
            }
            corrected[i] = spectrum.mu()[i] * sample.factor(norm[i]);
        }
        Spectrum after = new Spectrum(
                spectrum.energyEV(),
                corrected,
                spectrum.source(),
                spectrum.expression(),
                spectrum.element(),
                spectrum.edge(),
                spectrum.temperatureK(),
                List.of());
        Normalized done = Normalized.under(after, p.preEdge());
        return new SelfAbsorptionResult(
                alpha,
                done.normalization().edgeStep(),
                spectrum.energyEV(),
                corrected,
                done.normalization().norm(),
                norm,
                before.warnings());
    }

    @Override
    public List<Figure> figures(SelfAbsorptionParams params, SelfAbsorptionResult result) {
        return SelfAbsorptionFigures.of(params, result);
    }
}
