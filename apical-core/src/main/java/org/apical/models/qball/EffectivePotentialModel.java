package org.apical.models.qball;

import java.util.List;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.numerics.Grid;
import org.apical.physics.qball.Homogeneous;
import org.apical.plot.Figure;

/** {@code qball.potential}: the effective potential (qball, section 3). */
public final class EffectivePotentialModel implements Model<EffectivePotentialParams, EffectivePotentialResult> {
    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "qball.potential",
                "Effective potential of the amplitude at one temperature",
                "mukhin2022",
                "mukhin2023");
    }

    @Override
    public Class<EffectivePotentialParams> paramsType() {
        return EffectivePotentialParams.class;
    }

    @Override
    public Class<EffectivePotentialResult> resultType() {
        return EffectivePotentialResult.class;
    }

    @Override
    public EffectivePotentialResult compute(EffectivePotentialParams p, RunContext context) {
        Homogeneous theory = new Homogeneous(p.kernel(), p.kappa());
        double w = p.reducedTemperature();
        double[] alpha = p.alpha() == null ? Grid.uniform(0, 0.05, 121) : p.alpha();
        double[] u = new double[alpha.length];
        double[] rotating = new double[alpha.length];
        for (int i = 0; i < u.length; i++) {
            context.checkCancelled();
            u[i] = theory.potential(alpha[i], w);
            rotating[i] = theory.rotatingPotential(alpha[i], w);
        }
        double minimum = theory.stationary(3 * w / p.kappa());
        double rotatingMinimum = theory.stationary(theory.level(w));
        return new EffectivePotentialResult(
                alpha,
                u,
                rotating,
                SelfConsistencyModel.known(minimum),
                SelfConsistencyModel.known(theory.potential(minimum, w)),
                SelfConsistencyModel.known(rotatingMinimum),
                SelfConsistencyModel.known(theory.rotatingPotential(rotatingMinimum, w)),
                Basis.DERIVED,
                p.closureWarnings());
    }

    @Override
    public List<Figure> figures(EffectivePotentialParams params, EffectivePotentialResult result) {
        return EffectivePotentialFigures.of(params, result);
    }
}
