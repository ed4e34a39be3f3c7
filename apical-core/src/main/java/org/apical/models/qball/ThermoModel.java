package org.apical.models.qball;

import java.util.ArrayList;
import java.util.List;
import org.apical.model.BadInput;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.physics.qball.Homogeneous;
import org.apical.physics.qball.Thermodynamics;
import org.apical.plot.Figure;

/** {@code qball.thermo}: entropy and specific heat (qball, section 7). */
public final class ThermoModel implements Model<ThermoParams, ThermoResult> {
    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "qball.thermo",
                "Entropy and specific heat of a nested state inside a ball",
                "mukhin2022",
                "mukhin2023");
    }

    @Override
    public Class<ThermoParams> paramsType() {
        return ThermoParams.class;
    }

    @Override
    public Class<ThermoResult> resultType() {
        return ThermoResult.class;
    }

    @Override
    public ThermoResult compute(ThermoParams p, RunContext context) {
        context.checkCancelled();
        Homogeneous theory = new Homogeneous(p.kernel(), p.kappa());
        double w = p.reducedTemperature();
        double alpha = Amplitudes.at(theory, "reducedTemperature", p.branch(), w);
        double heat = heat(theory, p.branch(), alpha, w);
        if (!Double.isFinite(heat)) {
            throw BadInput.at(
                    "BAD_VALUE",
                    "reducedTemperature",
                    "is where the branch ends, and the specific heat is infinite; move it a little.");
        }
        List<String> warnings = new ArrayList<>(p.closureWarnings());
        if (heat < 0) {
            warnings.add("The specific heat is negative: this branch is thermodynamically unstable here.");
        }
        return new ThermoResult(
                alpha, Thermodynamics.entropy(theory.kernel().thermal(alpha)), heat, Basis.DERIVED, warnings);
    }

    static double heat(Homogeneous theory, BallBranch branch, double alpha, double w) {
        double slope = branch == BallBranch.CORE ? theory.coreSlope(alpha, w) : theory.amplitudeSlope(alpha, w);
        return Thermodynamics.specificHeat(theory.kernel(), alpha, w, slope);
    }

    @Override
    public List<Figure> figures(ThermoParams params, ThermoResult result) {
        return ThermoFigures.of(params, result);
    }
}
