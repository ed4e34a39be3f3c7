package org.apical.models.qball;

import java.util.List;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.physics.qball.PairSpectrum;
import org.apical.physics.qball.QballConstants;
import org.apical.plot.Figure;

/** {@code qball.spectrum}: the spectrum inside a ball (qball, section 2), Figure 2 of the perspective. */
public final class SpectrumModel implements Model<SpectrumParams, SpectrumResult> {
    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "qball.spectrum", "Anomalous self-energy and dispersion inside a Q-ball", "mukhin2022", "mukhin2023");
    }

    @Override
    public Class<SpectrumParams> paramsType() {
        return SpectrumParams.class;
    }

    @Override
    public Class<SpectrumResult> resultType() {
        return SpectrumResult.class;
    }

    @Override
    public SpectrumResult compute(SpectrumParams p, RunContext context) {
        context.checkCancelled();
        double omega = QballConstants.omegaMeV(p.temperatureK(), p.windingNumber());
        double gap = p.kernel().closure().gap(p.amplitudeOverOmega()) * omega;
        int n = p.epsilonMeV().length;
        double[] sigma = new double[n];
        double[] dispersion = new double[n];
        for (int i = 0; i < n; i++) {
            sigma[i] = PairSpectrum.selfEnergy(gap, p.epsilonMeV()[i]);
            dispersion[i] = PairSpectrum.dispersion(gap, p.epsilonMeV()[i]);
        }
        return new SpectrumResult(
                p.epsilonMeV(),
                omega,
                gap,
                sigma,
                dispersion,
                PairSpectrum.pairDensity(gap, p.temperatureK()),
                2 * gap,
                Basis.DERIVED,
                p.closureWarnings());
    }

    @Override
    public List<Figure> figures(SpectrumParams params, SpectrumResult result) {
        return SpectrumFigures.of(params, result);
    }
}
