package org.apical.models.qball;

import java.util.List;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.physics.qball.QballConstants;
import org.apical.plot.Figure;

/** {@code qball.timeCrystal}: correlation along Matsubara time (qball, section 7). */
public final class TimeCrystalModel implements Model<TimeCrystalParams, TimeCrystalResult> {
    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "qball.timeCrystal",
                "Correlation of the fluctuation along Matsubara time",
                "mukhin2022",
                "watanabe2015");
    }

    @Override
    public Class<TimeCrystalParams> paramsType() {
        return TimeCrystalParams.class;
    }

    @Override
    public Class<TimeCrystalResult> resultType() {
        return TimeCrystalResult.class;
    }

    @Override
    public TimeCrystalResult compute(TimeCrystalParams p, RunContext context) {
        context.checkCancelled();
        int n = p.tauTimesT().length;
        double[] g = new double[n];
        double square = p.amplitudeMeV() * p.amplitudeMeV();
        for (int i = 0; i < n; i++) {
            g[i] = square * Math.cos(2 * Math.PI * p.windingNumber() * p.tauTimesT()[i]);
        }
        return new TimeCrystalResult(
                p.tauTimesT(),
                g,
                0,
                QballConstants.omegaMeV(p.temperatureK(), p.windingNumber()),
                Basis.DERIVED,
                List.of("Order along Matsubara time only: no pole at a real frequency follows from it."));
    }

    @Override
    public List<Figure> figures(TimeCrystalParams params, TimeCrystalResult result) {
        return TimeCrystalFigures.of(params, result);
    }
}
