package org.apical.models.qball;

import java.util.List;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.plot.Figure;

/** {@code qball.chargeDistribution}: the geometric distribution of the charge (qball, section 7). */
public final class ChargeDistributionModel implements Model<ChargeDistributionParams, ChargeDistributionResult> {
    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "qball.chargeDistribution", "Distribution of the charge of balls", "mukhin2022", "mukhin2023");
    }

    @Override
    public Class<ChargeDistributionParams> paramsType() {
        return ChargeDistributionParams.class;
    }

    @Override
    public Class<ChargeDistributionResult> resultType() {
        return ChargeDistributionResult.class;
    }

    @Override
    public ChargeDistributionResult compute(ChargeDistributionParams p, RunContext context) {
        context.checkCancelled();
        double x = 2 * Math.PI * p.windingNumber();
        double more = 1 / Math.expm1(x);
        return new ChargeDistributionResult(
                p.chargeMinimum() + more, more * (1 + more), -Math.expm1(-x), Basis.DERIVED, List.of());
    }

    @Override
    public List<Figure> figures(ChargeDistributionParams params, ChargeDistributionResult result) {
        return ChargeDistributionFigures.of(params, result);
    }
}
