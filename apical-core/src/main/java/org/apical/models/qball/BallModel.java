package org.apical.models.qball;

import java.util.ArrayList;
import java.util.List;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.physics.qball.Homogeneous;
import org.apical.physics.qball.Soliton;
import org.apical.plot.Figure;

/** {@code qball.ball}: the radial ball in the self-consistent potential (qball, section 5). */
public final class BallModel implements Model<BallParams, BallResult> {
    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "qball.ball",
                "Radial ball in the self-consistent potential: size, charge, energy",
                "mukhin2022",
                "mukhin2023",
                "coleman1985");
    }

    @Override
    public Class<BallParams> paramsType() {
        return BallParams.class;
    }

    @Override
    public Class<BallResult> resultType() {
        return BallResult.class;
    }

    @Override
    public BallResult compute(BallParams p, RunContext context) {
        context.checkCancelled();
        Homogeneous theory = new Homogeneous(p.kernel(), p.kappa());
        double w = p.reducedTemperature();
        SelfConsistentBall ball = SelfConsistentBall.of(theory, w, p.dimension());
        Soliton s = ball.soliton();
        double charge = w * s.square();
        double energy = w * charge + s.action();
        double[] m = ball.amplitude(p.radius());
        double[][] plot = s.plot();
        List<String> warnings = new ArrayList<>(p.closureWarnings());
        if (energy > charge) {
            warnings.add("E > N mu0: this ball costs more than its free quanta and is metastable at best.");
        }
        double thin = theory.strong() ? Double.NaN : ball.thinWallRadius();
        return new BallResult(
                s.phiCentre() / (Math.sqrt(2) * w),
                s.radiusHalf(),
                charge,
                energy,
                energy / charge,
                s.extra(),
                s.virial(),
                s.mismatch(),
                SelfConsistencyModel.known(thin),
                p.radius(),
                m,
                new ProfileCurve(plot[0], SelfConsistentBall.fromField(plot[1])),
                Basis.DERIVED,
                warnings);
    }

    @Override
    public List<Figure> figures(BallParams params, BallResult result) {
        return BallFigures.of(params, result);
    }
}
