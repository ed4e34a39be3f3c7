package org.apical.models.qball;

import java.util.List;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.physics.qball.BallGeometry;
import org.apical.physics.qball.Homogeneous;
import org.apical.physics.qball.QballConstants;
import org.apical.plot.Figure;

/** {@code qball.radius}: the size of a ball by the step ansatz (qball, section 5). */
public final class RadiusModel implements Model<RadiusParams, RadiusResult> {
    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "qball.radius",
                "Radius, amplitude and energy of a ball of fixed charge against temperature",
                "mukhin2022",
                "mukhin2023");
    }

    @Override
    public Class<RadiusParams> paramsType() {
        return RadiusParams.class;
    }

    @Override
    public Class<RadiusResult> resultType() {
        return RadiusResult.class;
    }

    @Override
    public RadiusResult compute(RadiusParams p, RunContext context) {
        Homogeneous theory = p.theory();
        double[] alpha = Amplitudes.of(p, theory, context);
        int n = alpha.length;
        double[] radius = new double[n];
        double[] amplitude = new double[n];
        double[] gap = new double[n];
        double[] energy = new double[n];
        double star = p.tStarK();
        for (int i = 0; i < n; i++) {
            double t = p.temperatureK()[i];
            double omega = QballConstants.omegaMeV(t, p.windingNumber());
            double volume = BallGeometry.volume(
                    alpha[i], t / star, p.chargeNumber(), p.couplingG(), p.lengthNm(), p.dimension());
            radius[i] = BallGeometry.radius(volume, p.dimension());
            amplitude[i] = alpha[i] * omega;
            gap[i] = theory.kernel().closure().gap(alpha[i]) * omega;
            energy[i] = p.chargeNumber() * omega;
        }
        Amplitudes.finite(radius, "radius");
        return new RadiusResult(
                p.temperatureK(), radius, amplitude, gap, energy, star, Basis.DERIVED, Amplitudes.warnings(p));
    }

    @Override
    public List<Figure> figures(RadiusParams params, RadiusResult result) {
        return RadiusFigures.of(params, result);
    }
}
