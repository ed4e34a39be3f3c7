package org.apical.models.pairing;

import static org.apical.physics.pairing.PairingConstants.KB;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import org.apical.physics.pairing.ClosedFormulas;
import org.apical.physics.pairing.Coulomb;
import org.apical.physics.pairing.CriticalTemperature;
import org.apical.physics.pairing.ModeSpectrum;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Figures of {@link EliashbergTcModel} (pairing-materials, section 11). */
final class EliashbergTcFigures {
    private static final int POINTS = 24;

    private EliashbergTcFigures() {}

    static List<Figure> of(EliashbergTcParams p, EliashbergTcResult r) {
        if (r.omegaMeV().length == 0) {
            return List.of();
        }
        ModeSpectrum modes = new RunningLambda(r.omegaMeV(), r.lambdaBelow()).modes();
        return List.of(
                PairingFigures.spectrum(r.omegaMeV(), r.alpha2F(), r.lambdaBelow(), "λ = " + rounded(r.lambda())),
                coupling(r, modes.strengthened(1 / modes.total())));
    }

    private static Figure coupling(EliashbergTcResult r, ModeSpectrum unit) {
        double top = Math.max(3, 1.3 * r.lambda());
        double[] lambda = PairingFigures.linear(Math.min(0.4, 0.5 * r.lambda()), top, POINTS);
        List<Layer> layers = new ArrayList<>();
        double[] values = {0, r.muStarAtCutoff(), 0.16};
        int color = 0;
        for (int k = 0; k < values.length; k++) {
            if (k == 1 && (values[1] == 0 || values[1] == 0.16)) {
                continue;
            }
            Coulomb coulomb = new Coulomb(values[k], r.cutoffMeV());
            double[] tc = new double[POINTS];
            for (int i = 0; i < POINTS; i++) {
                tc[i] = CriticalTemperature.of(unit.strengthened(lambda[i]), coulomb, () -> {})
                                .t()
                        / KB;
            }
            layers.add(new Layer.Curve(
                    "Eliashberg, μ* = " + rounded(values[k]),
                    lambda,
                    tc,
                    Style.color(color++).width(k == 1 ? 2 : 1.3)));
        }
        layers.add(formula(
                "Allen-Dynes",
                lambda,
                Style.color(3).dashed(),
                l -> ClosedFormulas.allenDynes(r.omegaLogMeV(), r.omega2MeV(), l, r.muStar())));
        layers.add(formula(
                "McMillan, ω_log/1.2",
                lambda,
                Style.color(4).dashed(),
                l -> ClosedFormulas.dynes(r.omegaLogMeV(), l, r.muStar())));
        layers.add(formula(
                "0.1827 √λ ω₂", lambda, Style.color(7).dotted(), l -> ClosedFormulas.strongCoupling(l, r.omega2MeV())));
        if (r.tcK() > 0) {
            layers.add(new Layer.Points(
                    "this spectrum", new double[] {r.lambda()}, new double[] {r.tcK()}, new double[0], Style.color(6)));
        }
        double highest = ClosedFormulas.strongCoupling(top, r.omega2MeV()) / KB;
        return Figure.of(
                "tc-lambda",
                "Tc against coupling at fixed shape",
                "The closed formulas take mu* as typed (" + rounded(r.muStar())
                        + "), the Eliashberg equations mu* at the" + " cutoff.",
                new Panel(Axis.of("λ", "").range(0, top), Axis.of("Tc", "K").range(0, 0.8 * highest), layers));
    }

    private static Layer formula(String name, double[] lambda, Style style, DoubleUnaryOperator meV) {
        double[] tc = new double[lambda.length];
        for (int i = 0; i < tc.length; i++) {
            tc[i] = meV.applyAsDouble(lambda[i]) / KB;
        }
        return new Layer.Curve(name, lambda, tc, style);
    }

    private static String rounded(double x) {
        return String.format(Locale.ROOT, "%.3g", x);
    }
}
