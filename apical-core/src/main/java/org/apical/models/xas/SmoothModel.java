package org.apical.models.xas;

import java.util.List;
import org.apical.model.BadInput;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.numerics.Grid;
import org.apical.physics.xafs.Smoothing;
import org.apical.plot.Figure;

/** {@code xas.smooth} (xas-data, section 2.3; keys are ours). */
public final class SmoothModel implements Model<SmoothParams, SmoothResult> {
    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                        "xas.smooth",
                        "Convolution of a spectrum with a Gaussian, Lorentzian or boxcar, and its derivatives",
                        "ravel2005")
                .withExample(Examples.spectrum());
    }

    @Override
    public Class<SmoothParams> paramsType() {
        return SmoothParams.class;
    }

    @Override
    public Class<SmoothResult> resultType() {
        return SmoothResult.class;
    }

    @Override
    public SmoothResult compute(SmoothParams p, RunContext context) {

        Spectrum spectrum = Errors.under("spectrum", () -> SpectrumLoader.load(p.spectrum(), context.data()));
        double[] energy = spectrum.energyEV();
        if (energy.length < 3) {
            throw BadInput.data("NOT_ENOUGH_DATA", spectrum.source() + " has fewer than three points.");
        }
        double[] smooth = Smoothing.convolve(energy, spectrum.mu(), p.kernel(), p.widthEV());
        double[] derivative = smooth;
        for (int i = 0; i < p.derivative(); i++) {
            derivative = Grid.derivative(energy, derivative);
        }
        return new SmoothResult(energy, spectrum.mu(), smooth, derivative, spectrum.notices());
    }

    @Override
    public List<Figure> figures(SmoothParams params, SmoothResult result) {
        return SmoothFigures.of(params, result);
    }
}
