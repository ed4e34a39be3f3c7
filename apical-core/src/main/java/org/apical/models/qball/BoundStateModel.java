package org.apical.models.qball;

import java.util.List;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.physics.qball.HillBinding;
import org.apical.physics.qball.MathieuClosure;
import org.apical.plot.Figure;

/** {@code qball.boundState}: the bound state along Matsubara time (qball, section 2). */
public final class BoundStateModel implements Model<BoundStateParams, BoundStateResult> {
    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "qball.boundState",
                "Bound state of a pair along Matsubara time in the field of a rotating fluctuation",
                "mukhin2022",
                "mukhin2023",
                "dlmf");
    }

    @Override
    public Class<BoundStateParams> paramsType() {
        return BoundStateParams.class;
    }

    @Override
    public Class<BoundStateResult> resultType() {
        return BoundStateResult.class;
    }

    @Override
    public BoundStateResult compute(BoundStateParams p, RunContext context) {
        context.checkCancelled();
        double alpha = p.amplitudeOverOmega();
        HillBinding hill = new HillBinding(alpha, p.windingNumber());
        double[] wave = new double[p.tauTimesT().length];
        for (int i = 0; i < wave.length; i++) {
            wave[i] = hill.waveFunction(p.tauTimesT()[i]);
        }
        return new BoundStateResult(
                hill.bindingOverOmegaSquared(),
                Math.sqrt(Math.max(0, hill.bindingOverOmegaSquared())),
                Math.sqrt(Math.max(0, alpha * (alpha - Math.sqrt(0.5)))),
                MathieuClosure.threshold(p.windingNumber()),
                p.tauTimesT(),
                wave,
                hill.residual(),
                Basis.DERIVED,
                List.of());
    }

    @Override
    public List<Figure> figures(BoundStateParams params, BoundStateResult result) {
        return BoundStateFigures.of(params, result);
    }
}
