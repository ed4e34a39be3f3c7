package org.apical.models.xas;

import java.util.List;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.numerics.Grid;
import org.apical.physics.xafs.ComplexSpectrum;
import org.apical.physics.xafs.XafsConstants;
import org.apical.physics.xafs.XafsFourier;
import org.apical.plot.Figure;

/** {@code xas.transform}: chi(k) to chi(R) (xas-data, section 3). */
public final class TransformModel implements Model<TransformModelParams, TransformResult> {
    @Override
    public ModelInfo info() {
        return ModelInfo.of("xas.transform", "Fourier transform of chi(k) to chi(R)", "newville2013")
                .withExample(ChiExamples.DATA);
    }

    @Override
    public Class<TransformModelParams> paramsType() {
        return TransformModelParams.class;
    }

    @Override
    public Class<TransformResult> resultType() {
        return TransformResult.class;
    }

    @Override
    public TransformResult compute(TransformModelParams p, RunContext context) {
        ChiData data = Errors.under("data", () -> ChiLoader.load(p.data(), context.data()));
        Transform t = Errors.under(
                "transform", () -> Transform.of(data.kInvA(), data.chi(), p.transform(), XafsFourier.get()));
        ComplexSpectrum chir = t.chir();
        double[] magnitude = chir.magnitude();
        return new TransformResult(
                chir.grid(),
                chir.re(),
                chir.im(),
                magnitude,
                chir.phase(),
                Grid.uniform(0, XafsConstants.KSTEP, t.chi().length),
                t.chi(),
                t.window(),
                t.peak() * chir.step(),
                magnitude[t.peak()],
                data.warnings());
    }

    @Override
    public List<Figure> figures(TransformModelParams params, TransformResult result) {
        return TransformFigures.of(params, result);
    }
}
