package org.apical.models.qball;

import java.util.List;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.physics.qball.Homogeneous;
import org.apical.physics.qball.RotatingModes;
import org.apical.plot.Figure;

/** {@code qball.modes}: collective modes (qball, section 7). */
public final class ModesModel implements Model<ModesParams, ModesResult> {
    @Override
    public ModelInfo info() {
        return ModelInfo.of("qball.modes", "Collective modes of a large ball", "mukhin2022", "mukhin2023");
    }

    @Override
    public Class<ModesParams> paramsType() {
        return ModesParams.class;
    }

    @Override
    public Class<ModesResult> resultType() {
        return ModesResult.class;
    }

    @Override
    public ModesResult compute(ModesParams p, RunContext context) {
        context.checkCancelled();
        Homogeneous theory = new Homogeneous(p.kernel(), p.kappa());
        double w = p.reducedTemperature();
        double alpha = Amplitudes.at(theory, "reducedTemperature", BallBranch.CORE, w);
        RotatingModes modes = new RotatingModes(Math.max(0, theory.amplitudeMassSquared(alpha, w)), w);
        int n = p.waveNumber().length;
        double[] upper = new double[n];
        double[] lower = new double[n];
        for (int i = 0; i < n; i++) {
            upper[i] = modes.upper(p.waveNumber()[i]);
            lower[i] = modes.lower(p.waveNumber()[i]);
        }
        return new ModesResult(
                alpha,
                modes.gap(),
                p.waveNumber(),
                upper,
                lower,
                modes.soundSpeed(),
                Basis.DERIVED,
                p.closureWarnings());
    }

    @Override
    public List<Figure> figures(ModesParams params, ModesResult result) {
        return ModesFigures.of(params, result);
    }
}
