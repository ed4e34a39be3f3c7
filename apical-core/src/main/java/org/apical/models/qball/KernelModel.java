package org.apical.models.qball;

import java.util.List;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.physics.qball.PairingKernel;
import org.apical.plot.Figure;

/** {@code qball.kernel}: gap, I and f (qball, sections 2 and 3). */
public final class KernelModel implements Model<KernelParams, KernelResult> {
    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "qball.kernel",
                "Gap and pairing kernel of a fluctuation against its amplitude",
                "mukhin2022",
                "mukhin2023");
    }

    @Override
    public Class<KernelParams> paramsType() {
        return KernelParams.class;
    }

    @Override
    public Class<KernelResult> resultType() {
        return KernelResult.class;
    }

    @Override
    public KernelResult compute(KernelParams p, RunContext context) {
        PairingKernel kernel = p.kernel();
        int n = p.amplitudeOverOmega().length;
        double[] gap = new double[n];
        double[] value = new double[n];
        double[] ratio = new double[n];
        for (int i = 0; i < n; i++) {
            context.checkCancelled();
            double alpha = p.amplitudeOverOmega()[i];
            gap[i] = kernel.closure().gap(alpha);
            value[i] = kernel.value(alpha);
            ratio[i] = kernel.ratio(alpha);
        }
        return new KernelResult(
                p.amplitudeOverOmega(),
                gap,
                value,
                ratio,
                kernel.threshold(),
                kernel.alphaPeak(),
                kernel.peak(),
                kernel.kappaStar(),
                Basis.DERIVED,
                p.closureWarnings());
    }

    @Override
    public List<Figure> figures(KernelParams params, KernelResult result) {
        return KernelFigures.of(params, result);
    }
}
