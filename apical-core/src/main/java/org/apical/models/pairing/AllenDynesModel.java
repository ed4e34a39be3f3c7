package org.apical.models.pairing;

import static org.apical.physics.pairing.PairingConstants.KB;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apical.model.BadInput;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.physics.pairing.ClosedFormulas;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** {@code pairing.allenDynes} (pairing-materials, section 3). */
public final class AllenDynesModel implements Model<AllenDynesParams, AllenDynesResult> {
    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "pairing.allenDynes",
                "Closed formulas for Tc side by side: McMillan, Dynes, Allen-Dynes, and what follows from them",
                "mcmillan1968",
                "allen1975");
    }

    @Override
    public Class<AllenDynesParams> paramsType() {
        return AllenDynesParams.class;
    }

    @Override
    public Class<AllenDynesResult> resultType() {
        return AllenDynesResult.class;
    }

    @Override
    public AllenDynesResult compute(AllenDynesParams p, RunContext context) {
        List<String> warnings = new ArrayList<>();
        double lambda = p.lambda() == null ? 1 : p.lambda();
        double omegaLog = p.omegaLogMeV() == null ? 10 : p.omegaLogMeV();
        double omega2 = p.omega2MeV() == null ? omegaLog : p.omega2MeV();
        if (p.spectrum() != null) {
            Alpha2F spectrum = Alpha2F.of(p.spectrum(), context);
            warnings.addAll(spectrum.warnings());
            lambda = spectrum.modes().total();
            omegaLog = spectrum.modes().omegaLog();
            omega2 = Math.max(omegaLog, spectrum.modes().omega2());
        }
        double mu = p.muStar();
        double net = lambda - mu * (1 + 0.62 * lambda);
        if (net == 0) {
            throw BadInput.value(
                    "BAD_VALUE",
                    "muStar",
                    mu,
                    "makes lambda - mu* (1 + 0.62 lambda) exactly 0, where the formulas have no isotope exponent.");
        }
        if (net < 0) {
            warnings.add(
                    "lambda - mu* (1 + 0.62 lambda) is not positive: the formulas give no superconductivity, Tc = 0.");
        } else if (lambda > 1.5) {
            warnings.add("McMillan's exponential was fitted for lambda up to 1.5; above, only f1 and f2 mend it.");
        }
        double tc = ClosedFormulas.allenDynes(omegaLog, omega2, lambda, mu);
        double x = tc / omegaLog;
        return new AllenDynesResult(
                lambda,
                omegaLog,
                omega2,
                ClosedFormulas.dynes(omegaLog, lambda, mu) / KB,
                tc / KB,
                ClosedFormulas.f1(lambda, mu),
                ClosedFormulas.f2(lambda, mu, omega2 / omegaLog),
                p.debyeTemperatureK() == null ? Double.NaN : ClosedFormulas.mcMillan(p.debyeTemperatureK(), lambda, mu),
                ClosedFormulas.isotopeExponent(lambda, mu),
                x,
                ClosedFormulas.gapRatio(x),
                ClosedFormulas.specificHeatJump(x),
                ClosedFormulas.strongCoupling(lambda, omega2) / KB,
                warnings);
    }

    @Override
    public List<Figure> figures(AllenDynesParams p, AllenDynesResult r) {
        double top = Math.max(3, 1.3 * r.lambda());
        double[] lambda = PairingFigures.linear(0.05, top, 160);
        double mu = p.muStar();
        List<Layer> layers = new ArrayList<>();
        layers.add(curve(
                "Allen-Dynes",
                lambda,
                Style.color(0).width(2),
                l -> ClosedFormulas.allenDynes(r.omegaLogMeV(), r.omega2MeV(), l, mu) / KB));
        layers.add(curve(
                "Dynes, ω_log/1.2",
                lambda,
                Style.color(1).dashed(),
                l -> ClosedFormulas.dynes(r.omegaLogMeV(), l, mu) / KB));
        Double debye = p.debyeTemperatureK();
        if (debye != null) {
            layers.add(curve(
                    "McMillan, Θ_D/1.45", lambda, Style.color(2).dashed(), l -> ClosedFormulas.mcMillan(debye, l, mu)));
        }
        layers.add(curve(
                "0.1827 √λ ω₂",
                lambda,
                Style.color(7).dotted(),
                l -> ClosedFormulas.strongCoupling(l, r.omega2MeV()) / KB));
        layers.add(new Layer.Points(
                "here", new double[] {r.lambda()}, new double[] {r.tcAllenDynesK()}, new double[0], Style.color(6)));
        return List.of(Figure.of(
                "formulas",
                "Tc of the closed formulas against coupling",
                "Moments and mu* as given.",
                new Panel(Axis.of("λ", "").range(0, top), Axis.of("Tc", "K"), layers)));
    }

    private static Layer curve(String name, double[] lambda, Style style, DoubleUnaryOperator kelvin) {
        double[] tc = new double[lambda.length];
        for (int i = 0; i < tc.length; i++) {
            tc[i] = kelvin.applyAsDouble(lambda[i]);
        }
        return new Layer.Curve(name, lambda, tc, style);
    }
}
