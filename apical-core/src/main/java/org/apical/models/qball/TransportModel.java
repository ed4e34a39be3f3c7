package org.apical.models.qball;

import java.util.Arrays;
import java.util.List;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.physics.qball.BallGeometry;
import org.apical.physics.qball.Homogeneous;
import org.apical.physics.qball.LineFit;
import org.apical.physics.qball.QballConstants;
import org.apical.physics.qball.QballScattering;
import org.apical.plot.Figure;
import org.jspecify.annotations.Nullable;

/** {@code qball.transport}: resistivity (qball, section 7). */
public final class TransportModel implements Model<TransportParams, TransportResult> {
    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "qball.transport",
                "Scattering rate and resistivity of a metal with Q-balls",
                "mukhin2022",
                "mukhin2023",
                "legros2019",
                "barisic2013");
    }

    @Override
    public Class<TransportParams> paramsType() {
        return TransportParams.class;
    }

    @Override
    public Class<TransportResult> resultType() {
        return TransportResult.class;
    }

    @Override
    public TransportResult compute(TransportParams p, RunContext context) {
        Homogeneous theory = p.theory();
        double[] alpha = Amplitudes.of(p, theory, context);
        int n = alpha.length;
        double[] radius = new double[n];
        double[] rate = new double[n];
        double[] planckian = new double[n];
        double[] resistivity = new double[n];
        double star = p.tStarK();
        for (int i = 0; i < n; i++) {
            double t = p.temperatureK()[i];
            double amplitude = alpha[i] * QballConstants.omegaMeV(t, p.windingNumber());
            radius[i] = BallGeometry.radius(
                    BallGeometry.volume(alpha[i], t / star, p.chargeNumber(), p.couplingG(), p.lengthNm(), 3), 3);
            rate[i] = QballScattering.rate(amplitude, radius[i], p.hbarVfMeVNm(), p.volumeFraction());
            planckian[i] = rate[i] / (QballConstants.KB * t);
            resistivity[i] =
                    QballScattering.resistivityMicroOhmCm(rate[i], p.effectiveMass(), p.carrierDensityPerNm3());
        }
        Amplitudes.finite(radius, "radius");
        Amplitudes.finite(resistivity, "resistivity");
        return new TransportResult(
                p.temperatureK(),
                radius,
                rate,
                planckian,
                resistivity,
                fit(p.temperatureK(), rate),
                Basis.DERIVED,
                Amplitudes.warnings(p));
    }

    /** The line and the exponent; null for fewer than three different temperatures. */
    static @Nullable TransportFit fit(double[] temperatureK, double[] rate) {
        if (Arrays.stream(temperatureK).distinct().count() < 3) {
            return null;
        }
        double[] energy =
                Arrays.stream(temperatureK).map(t -> QballConstants.KB * t).toArray();
        LineFit line = LineFit.of(energy, rate);
        boolean positive = Arrays.stream(rate).allMatch(r -> r > 0);
        Double exponent = positive
                ? LineFit.of(
                                Arrays.stream(temperatureK).map(Math::log).toArray(),
                                Arrays.stream(rate).map(Math::log).toArray())
                        .slope()
                : null;
        return new TransportFit(line.slope(), line.intercept(), SelfConsistencyModel.known(line.r2()), exponent);
    }

    @Override
    public List<Figure> figures(TransportParams params, TransportResult result) {
        return TransportFigures.of(params, result);
    }
}
