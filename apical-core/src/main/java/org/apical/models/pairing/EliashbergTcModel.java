package org.apical.models.pairing;

import static org.apical.physics.pairing.PairingConstants.KB;

import java.util.List;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.physics.pairing.ClosedFormulas;
import org.apical.physics.pairing.CriticalTemperature;
import org.apical.physics.pairing.ModeSpectrum;
import org.apical.plot.Figure;

/** {@code pairing.eliashbergTc} (pairing-materials, sections 2 to 4). */
public final class EliashbergTcModel implements Model<EliashbergTcParams, EliashbergTcResult> {
    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "pairing.eliashbergTc",
                "Tc of the isotropic Eliashberg equations from a phonon spectrum, beside the closed formulas",
                "allen1975",
                "carbotte1990");
    }

    @Override
    public Class<EliashbergTcParams> paramsType() {
        return EliashbergTcParams.class;
    }

    @Override
    public Class<EliashbergTcResult> resultType() {
        return EliashbergTcResult.class;
    }

    @Override
    public EliashbergTcResult compute(EliashbergTcParams p, RunContext context) {
        Interaction i = Interaction.of(p.spectrum(), p.muStar(), p.muStarReferenceMeV(), p.cutoffMeV(), context);
        ModeSpectrum modes = i.modes();
        CriticalTemperature tc = i.tc(context);
        double lambda = modes.total();
        double omegaLog = modes.omegaLog();
        double omega2 = modes.omega2();
        double mu = i.typed();
        RunningLambda running =
                p.giveSpectrum() ? RunningLambda.of(i.spectrum()) : new RunningLambda(new double[0], new double[0]);
        return new EliashbergTcResult(
                lambda,
                omegaLog,
                omega2,
                modes.area(),
                modes.omegaMax(),
                mu,
                i.reference(),
                i.coulomb().muStar(),
                i.coulomb().cutoff(),
                tc.t() / KB,
                tc.t() / omegaLog,
                ClosedFormulas.allenDynes(omegaLog, omega2, lambda, mu) / KB,
                ClosedFormulas.dynes(omegaLog, lambda, mu) / KB,
                ClosedFormulas.f1(lambda, mu),
                ClosedFormulas.f2(lambda, mu, omega2 / omegaLog),
                ClosedFormulas.strongCoupling(lambda, omega2) / KB,
                tc.frequencies(),
                tc.residual(),
                tc.solves(),
                running.omega(),
                p.giveSpectrum() ? i.spectrum().alpha2F() : new double[0],
                running.below(),
                i.warnings(tc));
    }

    @Override
    public List<Figure> figures(EliashbergTcParams params, EliashbergTcResult result) {
        return EliashbergTcFigures.of(params, result);
    }
}
