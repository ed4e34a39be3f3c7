package org.apical.models.xas;

import java.util.List;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.physics.xafs.Background;
import org.apical.physics.xafs.ComplexSpectrum;
import org.apical.physics.xafs.Normalization;
import org.apical.physics.xafs.XafsFourier;
import org.apical.plot.Figure;

/** {@code xas.reduce}: from mu(E) to chi(k) and chi(R) (xas-data, sections 2 and 3). */
public final class ReduceModel implements Model<ReduceParams, ReduceResult> {
    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                        "xas.reduce",
                        "From mu(E) to chi(k) and chi(R): normalisation, background (AUTOBK), Fourier transform",
                        "newville1993",
                        "ravel2005",
                        "newville2013")
                .withExample(Examples.spectrum());
    }

    @Override
    public Class<ReduceParams> paramsType() {
        return ReduceParams.class;
    }

    @Override
    public Class<ReduceResult> resultType() {
        return ReduceResult.class;
    }

    @Override
    public ReduceResult compute(ReduceParams p, RunContext context) {
        return reduce(
                Errors.under("spectrum", () -> SpectrumLoader.load(p.spectrum(), context.data())),
                p.preEdge(),
                p.background(),
                p.transform());
    }

    /** Reduces a spectrum that is at hand. */
    public ReduceResult reduce(
            Spectrum spectrum,
            PreEdgeParams preEdge,
            BackgroundParams backgroundParams,
            TransformParams transformParams) {
        Reduction reduction = Reduction.of(spectrum, preEdge, backgroundParams);
        Normalization norm = reduction.normalized().normalization();
        Background background = reduction.background();
        Transform transform = Errors.under(
                "transform", () -> Transform.of(background.k(), background.chi(), transformParams, XafsFourier.get()));
        ComplexSpectrum chir = transform.chir();
        double[] magnitude = chir.magnitude();
        int peak = transform.peak();
        return new ReduceResult(
                spectrum.source(),
                spectrum.expression(),
                norm.e0(),
                norm.e0Index(),
                norm.edgeStep(),
                norm.pre1(),
                norm.pre2(),
                norm.norm1(),
                norm.norm2(),
                norm.degree(),
                norm.preSlope(),
                norm.preOffset(),
                spectrum.size(),
                spectrum.energyEV(),
                spectrum.mu(),
                norm.preEdge(),
                norm.postEdge(),
                norm.norm(),
                norm.flat(),
                background.background(),
                background.splineCount(),
                background.bins(),
                background.kmax(),
                background.cost(),
                background.gradient(),
                background.iterations(),
                background.k().length,
                background.k(),
                background.chi(),
                transform.epsilonK(transformParams, XafsFourier.get()),
                chir.grid(),
                chir.re(),
                chir.im(),
                magnitude,
                transform.window(),
                peak * chir.step(),
                magnitude[peak],
                Transform.chiK2Rms(background.k(), background.chi(), transform.kmax()),
                reduction.warnings());
    }

    @Override
    public List<Figure> figures(ReduceParams params, ReduceResult result) {
        return ReductionFigures.of(params, result);
    }

    /** The wavelet map of a reduced spectrum, which is not among its first figures. */
    public Figure wavelet(ReduceParams params, ReduceResult result) {
        return ReductionFigures.wavelet(params, result);
    }
}
