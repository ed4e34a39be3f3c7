package org.apical.models.qball;

import java.util.List;
import org.apical.model.BadInput;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.physics.qball.SizeTrend;
import org.apical.plot.Figure;

/** {@code qball.sizeTrend}: a size against temperature (qball, section 13, C12). */
public final class SizeTrendModel implements Model<SizeTrendParams, SizeTrendResult> {
    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "qball.sizeTrend",
                "Whether a measured size depends on temperature as balls would",
                "mukhin2022",
                "mukhin2023",
                "campi2015");
    }

    @Override
    public Class<SizeTrendParams> paramsType() {
        return SizeTrendParams.class;
    }

    @Override
    public Class<SizeTrendResult> resultType() {
        return SizeTrendResult.class;
    }

    @Override
    public SizeTrendResult compute(SizeTrendParams p, RunContext context) {
        context.checkCancelled();
        if (p.temperatureK().length != p.sizeNm().length) {
            throw BadInput.at(
                    "BAD_VALUE",
                    "sizeNm",
                    "has " + p.sizeNm().length + " items and temperatureK " + p.temperatureK().length
                            + "; both must have equal lengths.");
        }
        SizeTrend trend = SizeTrend.of(p.temperatureK(), p.sizeNm());
        double preference = trend.constant() - Math.min(trend.inverse(), trend.shifted());
        return new SizeTrendResult(
                trend.constant(),
                trend.inverse(),
                trend.shifted(),
                trend.t0K(),
                preference,
                preference > 10
                        ? SizeVerdict.DEPENDS_ON_TEMPERATURE
                        : preference < -10 ? SizeVerdict.CONSTANT : SizeVerdict.UNDECIDED,
                Basis.TEXTBOOK,
                List.of());
    }

    @Override
    public List<Figure> figures(SizeTrendParams params, SizeTrendResult result) {
        return SizeTrendFigures.of(params, result);
    }
}
