package org.apical.models.qball;

import java.util.List;
import org.apical.model.BadInput;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.physics.qball.SizeStatistics;
import org.apical.plot.Figure;

/** {@code qball.sizeStatistics}: statistics of measured sizes (qball, section 7). */
public final class SizeStatisticsModel implements Model<SizeStatisticsParams, SizeStatisticsResult> {
    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "qball.sizeStatistics",
                "Power law of measured sizes against an exponential",
                "clauset2009",
                "vuong1989",
                "campi2015");
    }

    @Override
    public Class<SizeStatisticsParams> paramsType() {
        return SizeStatisticsParams.class;
    }

    @Override
    public Class<SizeStatisticsResult> resultType() {
        return SizeStatisticsResult.class;
    }

    @Override
    public SizeStatisticsResult compute(SizeStatisticsParams p, RunContext context) {
        context.checkCancelled();
        double[] size = p.sizeNm();
        double minimum = p.minimumSizeNm();
        if (size.length < 3) {
            throw BadInput.at("BAD_VALUE", "sizeNm", "has " + size.length + " sizes; at least 3 are needed.");
        }
        boolean above = false;
        for (int i = 0; i < size.length; i++) {
            if (size[i] < minimum) {
                throw BadInput.value(
                        "BAD_VALUE",
                        "sizeNm." + i,
                        size[i],
                        "must be at least minimumSizeNm = " + BadInput.number(minimum) + ".");
            }
            above |= size[i] > minimum;
        }
        if (!above) {
            throw BadInput.at(
                    "BAD_VALUE",
                    "sizeNm",
                    "are all equal to minimumSizeNm = " + BadInput.number(minimum)
                            + ": no exponent follows from that.");
        }
        SizeStatistics s = SizeStatistics.of(size, minimum);
        return new SizeStatisticsResult(
                s.exponent(),
                s.exponentError(),
                s.mean(),
                s.distance(),
                s.logLikelihoodRatio(),
                SelfConsistencyModel.known(s.vuong()),
                Basis.TEXTBOOK,
                size.length < 50
                        ? List.of("Fewer than 50 sizes do not tell a power law from other distributions.")
                        : List.of());
    }

    @Override
    public List<Figure> figures(SizeStatisticsParams params, SizeStatisticsResult result) {
        return SizeStatisticsFigures.of(params, result);
    }
}
