package org.apical.models.debyewaller;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.physics.Constants;
import org.apical.physics.xafs.DebyeWaller;
import org.apical.plot.Figure;

/** {@code debyeWaller.einstein} (double-well, section 5). */
public final class EinsteinModel implements Model<EinsteinParams, EinsteinResult> {
    private static final double DEFAULT_THETA = 500;
    private static final double ROUNDING = 1e-15;
    /** Part of the escape barrier that the thermal energy may reach before the first order in k3 is doubtful. */
    private static final double SAFE = 0.1;

    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "debyeWaller.einstein",
                "Mean-square relative displacement of an Einstein oscillator, with its first anharmonic order",
                "frenkel1993");
    }

    @Override
    public Class<EinsteinParams> paramsType() {
        return EinsteinParams.class;
    }

    @Override
    public Class<EinsteinResult> resultType() {
        return EinsteinResult.class;
    }

    @Override
    public EinsteinResult compute(EinsteinParams p, RunContext context) {
        double mass = reducedMass(p.massesAmu());
        double theta = theta(p);
        int n = p.temperatureK().length;
        double[] sigma2 = new double[n];
        double[] c1 = new double[n];
        double[] c3 = new double[n];
        double hottest = 0;
        for (int i = 0; i < n; i++) {
            double[] c = DebyeWaller.anharmonicEinstein(theta, mass, p.cubicMeVPerA3(), p.temperatureK()[i]);
            c1[i] = c[0];
            sigma2[i] = c[1] + p.staticSigma2A2();
            c3[i] = c[2];
            hottest = Math.max(hottest, p.temperatureK()[i]);
        }
        double k = DebyeWaller.forceConstant(theta, mass);
        double quantum = Constants.BOLTZMANN_MEV * theta;
        double zeroPoint = DebyeWaller.einstein(theta, mass, 0);
        List<String> warnings = new ArrayList<>();
        if (p.staticSigma2A2() < 0) {
            warnings.add("The static part is negative: no disorder does that.");
        }
        if (zeroPoint + p.staticSigma2A2() < 0) {
            warnings.add("The variance is negative at low temperatures: no distribution has such a one.");
        }
        if (p.cubicMeVPerA3() != 0) {
            double barrier = k * k * k / (54 * p.cubicMeVPerA3() * p.cubicMeVPerA3());
            double energy = quantum / 2 / Math.tanh(quantum / (2 * Constants.BOLTZMANN_MEV * Math.max(hottest, 1e-9)));
            if (energy > SAFE * barrier) {
                warnings.add(String.format(
                        Locale.ROOT,
                        "The cubic term bends the potential down %.3g meV above its bottom, and the oscillator has %.3g"
                                + " meV at %.3g K: the first order is not enough. Use doubleWell.distribution.",
                        barrier,
                        energy,
                        hottest));
            }
        }
        return new EinsteinResult(
                sigma2,
                zeroPoint + p.staticSigma2A2(),
                quantum,
                theta,
                k,
                mass,
                c1,
                c3,
                new ClosedForm(0, ROUNDING),
                warnings);
    }

    static double reducedMass(double[] masses) {
        return 1 / (1 / masses[0] + 1 / masses[1]);
    }

    /** Einstein temperature, K. */
    static double theta(EinsteinParams p) {
        if (p.quantumMeV() != null) {
            return p.quantumMeV() / Constants.BOLTZMANN_MEV;
        }
        return p.thetaK() == null ? DEFAULT_THETA : p.thetaK();
    }

    @Override
    public List<Figure> figures(EinsteinParams params, EinsteinResult result) {
        return DebyeWallerFigures.einstein(params, result);
    }
}
