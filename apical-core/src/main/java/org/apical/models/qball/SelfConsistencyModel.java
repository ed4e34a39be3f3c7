package org.apical.models.qball;

import java.util.List;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.physics.qball.Homogeneous;
import org.apical.plot.Figure;
import org.jspecify.annotations.Nullable;

/** {@code qball.selfConsistency}: self-consistency (qball, section 4). */
public final class SelfConsistencyModel implements Model<SelfConsistencyParams, SelfConsistencyResult> {
    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "qball.selfConsistency",
                "Phase and amplitudes at one coupling and temperature",
                "mukhin2022",
                "mukhin2023");
    }

    @Override
    public Class<SelfConsistencyParams> paramsType() {
        return SelfConsistencyParams.class;
    }

    @Override
    public Class<SelfConsistencyResult> resultType() {
        return SelfConsistencyResult.class;
    }

    @Override
    public SelfConsistencyResult compute(SelfConsistencyParams p, RunContext context) {
        context.checkCancelled();
        Homogeneous theory = new Homogeneous(p.kernel(), p.kappa());
        double w = p.reducedTemperature();
        double inner = theory.inner(w);
        double outer = theory.outer(w);
        return new SelfConsistencyResult(
                theory.phase(w),
                theory.kernel().kappaStar(),
                theory.bulk(),
                known(theory.dome()),
                known(theory.upper()),
                known(inner),
                known(outer),
                known(theory.core(w)),
                known(Double.isNaN(inner) ? inner : theory.kernel().closure().gap(inner)),
                known(Double.isNaN(outer) ? outer : theory.kernel().closure().gap(outer)),
                Basis.DERIVED,
                p.closureWarnings());
    }

    /** Numbers that do not exist are absent. */
    static @Nullable Double known(double x) {
        return Double.isNaN(x) ? null : x;
    }

    @Override
    public List<Figure> figures(SelfConsistencyParams params, SelfConsistencyResult result) {
        return SelfConsistencyFigures.of(params, result);
    }
}
