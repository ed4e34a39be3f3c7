package org.apical.models.polaron;

import java.util.List;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.physics.polaron.FeynmanPolaron;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** {@code polaron.feynman}: the large polaron at any coupling (pairing-materials, section 8.5). */
public final class FeynmanModel implements Model<FeynmanParams, FeynmanResult> {
    private static final double STRONG_ENERGY = -0.108513;
    private static final double STRONG_MASS = 0.02270;
    private static final int CURVE_POINTS = 61;

    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "polaron.feynman",
                "Energy and mass of the Froehlich polaron by Feynman's variational path integral",
                "feynman1955",
                "schultz1959");
    }

    @Override
    public Class<FeynmanParams> paramsType() {
        return FeynmanParams.class;
    }

    @Override
    public Class<FeynmanResult> resultType() {
        return FeynmanResult.class;
    }

    @Override
    public FeynmanResult compute(FeynmanParams p, RunContext context) {
        double alpha = p.coupling();
        FeynmanPolaron polaron = FeynmanPolaron.of(alpha);
        return new FeynmanResult(
                alpha,
                polaron.energy(),
                polaron.massRatio(),
                polaron.v(),
                polaron.w(),
                polaron.energy() * p.phononMeV(),
                -alpha,
                STRONG_ENERGY * alpha * alpha,
                STRONG_MASS * Math.pow(alpha, 4),
                polaron.residual(),
                polaron.iterations(),
                List.of());
    }

    @Override
    public List<Figure> figures(FeynmanParams p, FeynmanResult r) {
        double reach = Math.max(12, 1.2 * r.alpha());
        double[] alpha = new double[CURVE_POINTS];
        double[] mass = new double[CURVE_POINTS];
        double[] weakMass = new double[CURVE_POINTS];
        double[] strongMass = new double[CURVE_POINTS];
        double[] energy = new double[CURVE_POINTS];
        double[] weak = new double[CURVE_POINTS];
        double[] strong = new double[CURVE_POINTS];
        for (int i = 0; i < CURVE_POINTS; i++) {
            double a = Math.max(0.01, reach * i / (CURVE_POINTS - 1));
            FeynmanPolaron polaron = FeynmanPolaron.of(a);
            alpha[i] = a;
            mass[i] = polaron.massRatio();
            weakMass[i] = a < 5.9 ? 1 / (1 - a / 6) : Double.NaN;
            strongMass[i] = STRONG_MASS * Math.pow(a, 4) >= 1 ? STRONG_MASS * Math.pow(a, 4) : Double.NaN;
            energy[i] = polaron.energy();
            weak[i] = -a;
            strong[i] = STRONG_ENERGY * a * a;
        }
        double[] here = {r.alpha()};
        Axis x = Axis.of("coupling α", "");
        return List.of(new Figure(
                "feynman-polaron",
                "Fröhlich polaron: mass and energy",
                "Feynman's variational solution between its weak and strong limits; the dot is the case computed.",
                List.of(
                        Panel.of(
                                x,
                                Axis.of("polaron mass / band mass", "").logarithmic(),
                                new Layer.Curve("Feynman", alpha, mass, Style.color(0)),
                                new Layer.Curve(
                                        "weak coupling",
                                        alpha,
                                        weakMass,
                                        Style.color(1).dashed()),
                                new Layer.Curve(
                                        "strong coupling",
                                        alpha,
                                        strongMass,
                                        Style.color(2).dotted()),
                                new Layer.Points(
                                        "", here, new double[] {r.massRatio()}, new double[0], Style.color(6))),
                        Panel.of(
                                x,
                                Axis.of("energy", "ħω"),
                                new Layer.Curve("", alpha, energy, Style.color(0)),
                                new Layer.Curve("", alpha, weak, Style.color(1).dashed()),
                                new Layer.Curve(
                                        "", alpha, strong, Style.color(2).dotted()),
                                new Layer.Points(
                                        "",
                                        here,
                                        new double[] {r.energyOverHbarOmega()},
                                        new double[0],
                                        Style.color(6))))));
    }
}
