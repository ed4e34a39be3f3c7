package org.apical.models.xas;

import java.util.List;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.numerics.Grid;
import org.apical.physics.xafs.ComplexSpectrum;
import org.apical.physics.xafs.Window;
import org.apical.physics.xafs.XafsConstants;
import org.apical.physics.xafs.XafsFourier;
import org.apical.plot.Figure;

/** {@code xas.backTransform}: chi(R) in a window back to chi(q) (xas-data, section 3). */
public final class BackTransformModel implements Model<BackTransformParams, BackTransformResult> {
    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                        "xas.backTransform",
                        "Fourier filter: a range of chi(R) transformed back to chi(q)",
                        "newville2013")
                .withExample(ChiExamples.DATA);
    }

    @Override
    public Class<BackTransformParams> paramsType() {
        return BackTransformParams.class;
    }

    @Override
    public Class<BackTransformResult> resultType() {
        return BackTransformResult.class;
    }

    @Override
    public BackTransformResult compute(BackTransformParams p, RunContext context) {
        ChiData data = Errors.under("data", () -> ChiLoader.load(p.data(), context.data()));
        Transform t = Errors.under(
                "transform", () -> Transform.of(data.kInvA(), data.chi(), p.transform(), XafsFourier.get()));
        double[] window =
                Window.of(p.rWindow(), XafsConstants.RSTEP, XafsConstants.NFFT, p.rminA(), p.rmaxA(), p.drA(), p.drA());
        ComplexSpectrum chiq = XafsFourier.get().back(t.chir(), window, p.qmaxOutInvA());
        double[] k = Grid.uniform(0, XafsConstants.KSTEP, t.chi().length);
        double[] weighted = new double[k.length];
        for (int i = 0; i < k.length; i++) {
            weighted[i] = t.chi()[i] * Math.pow(k[i], p.transform().kweight()) * t.window()[i];
        }
        return new BackTransformResult(
                chiq.grid(), chiq.re(), chiq.im(), chiq.magnitude(), chiq.phase(), k, weighted, data.warnings());
    }

    @Override
    public List<Figure> figures(BackTransformParams params, BackTransformResult result) {
        return BackTransformFigures.of(params, result);
    }
}
