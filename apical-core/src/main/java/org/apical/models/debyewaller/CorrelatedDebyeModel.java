package org.apical.models.debyewaller;

import java.util.ArrayList;
import java.util.List;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.physics.xafs.DebyeWaller;
import org.apical.plot.Figure;

/** {@code debyeWaller.correlatedDebye} (double-well, section 5). */
public final class CorrelatedDebyeModel implements Model<CorrelatedDebyeParams, CorrelatedDebyeResult> {
    private static final double DEFAULT_NORMAN = 1.4562;
    private static final double ACCURACY = 1e-12;

    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "debyeWaller.correlatedDebye",
                "Mean-square relative displacement and its correlation in the correlated Debye model",
                "beni1976",
                "sevillano1979");
    }

    @Override
    public Class<CorrelatedDebyeParams> paramsType() {
        return CorrelatedDebyeParams.class;
    }

    @Override
    public Class<CorrelatedDebyeResult> resultType() {
        return CorrelatedDebyeResult.class;
    }

    @Override
    public CorrelatedDebyeResult compute(CorrelatedDebyeParams p, RunContext context) {
        double norman = norman(p);
        double waveNumber = DebyeWaller.debyeWaveNumber(norman);
        int n = p.temperatureK().length;
        double[] sigma2 = new double[n];
        double[] correlation = new double[n];
        for (int i = 0; i < n; i++) {
            context.checkCancelled();
            DebyeWaller.Debye debye = DebyeWaller.debye(
                    p.thetaK(), p.massesAmu()[0], p.massesAmu()[1], waveNumber * p.distanceA(), p.temperatureK()[i]);
            sigma2[i] = debye.sigma2() + p.staticSigma2A2();
            correlation[i] = debye.correlation();
        }
        List<String> warnings = new ArrayList<>();
        if (p.staticSigma2A2() < 0) {
            warnings.add("The static part is negative: no disorder does that.");
        }
        return new CorrelatedDebyeResult(
                sigma2,
                correlation,
                waveNumber,
                3 / (4 * Math.PI * norman * norman * norman),
                new ClosedForm(0, ACCURACY),
                warnings);
    }

    /** Norman radius, A. */
    static double norman(CorrelatedDebyeParams p) {
        if (p.densityPerA3() != null) {
            return Math.cbrt(3 / (4 * Math.PI * p.densityPerA3()));
        }
        return p.rNormanA() == null ? DEFAULT_NORMAN : p.rNormanA();
    }

    @Override
    public List<Figure> figures(CorrelatedDebyeParams params, CorrelatedDebyeResult result) {
        return DebyeWallerFigures.correlatedDebye(params, result);
    }
}
