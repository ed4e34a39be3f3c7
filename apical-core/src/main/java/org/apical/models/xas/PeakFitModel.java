package org.apical.models.xas;

import java.util.Arrays;
import java.util.List;
import org.apical.model.BadInput;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.numerics.CurveFit;
import org.apical.plot.Figure;

/** {@code xas.peakFit} (xas-data, section 2.3; keys are ours). */
public final class PeakFitModel implements Model<PeakFitParams, PeakFitResult> {
    @Override
    public ModelInfo info() {
        return ModelInfo.of("xas.peakFit", "Peaks on a step or line, fitted to the near-edge region", "ravel2005")
                .withExample(
                        "{\"spectrum\": {\"file\": \"example:xas/fe2o3_rt.xdi\"}, \"rangeEV\": [-25, -2], \"baseline\": \"arctan\", \"stepCenterEV\": 0, \"peaks\": [{\"centerEV\": -12, \"height\": 0.08}]}");
    }

    @Override
    public Class<PeakFitParams> paramsType() {
        return PeakFitParams.class;
    }

    @Override
    public Class<PeakFitResult> resultType() {
        return PeakFitResult.class;
    }

    @Override
    public PeakFitResult compute(PeakFitParams p, RunContext context) {

        Xanes xanes = Xanes.load(new NormalizedParams(null, p.spectrum(), p.preEdge()), p.quantity(), context.data());
        int[] range = xanes.range(xanes.e0EV() + p.rangeEV()[0], xanes.e0EV() + p.rangeEV()[1]);
        PeakModel peakModel = PeakModel.of(p);
        int n = range[1] - range[0] + 1;
        if (n <= peakModel.start().length) {
            throw BadInput.at(
                    "BAD_RANGE",
                    "rangeEV",
                    "holds " + Math.max(0, n) + " points; the fit has " + peakModel.start().length + " parameters.");
        }
        double[] energy = Arrays.copyOfRange(xanes.energyEV(), range[0], range[1] + 1);
        double[] data = Arrays.copyOfRange(xanes.y(), range[0], range[1] + 1);
        double[] x = energy.clone();
        for (int i = 0; i < n; i++) {
            x[i] -= xanes.e0EV();
        }
        CurveFit fit = CurveFit.of(parameters -> peakModel.values(parameters, x), data, peakModel.start());
        double square = 0;
        for (double y : data) {
            square += y * y;
        }
        double[] q = fit.parameters();
        return new PeakFitResult(
                xanes.e0EV(),
                fit.squares() / square,
                fit.squares() / (n - q.length),
                fit.iterations(),
                n,
                peakModel.peaks(fit, x),
                peakModel.baseline(q),
                peakModel.baseline(fit.stderr()),
                energy,
                data,
                peakModel.values(q, x),
                peakModel.baselineCurve(q, x),
                peakModel.components(q, x),
                xanes.warnings());
    }

    @Override
    public List<Figure> figures(PeakFitParams params, PeakFitResult result) {
        return PeakFitFigures.of(params, result);
    }
}
