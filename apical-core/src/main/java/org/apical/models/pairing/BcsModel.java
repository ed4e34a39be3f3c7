package org.apical.models.pairing;

import static org.apical.physics.pairing.PairingConstants.KB;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.physics.pairing.BcsGap;
import org.apical.physics.pairing.GapSymmetry;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** {@code pairing.bcs} (pairing-materials, section 1). */
public final class BcsModel implements Model<BcsParams, BcsResult> {
    /** Points of the gap over temperature in the figure, denser towards Tc; each is a root of its own. */
    private static final int POINTS = 31;

    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "pairing.bcs",
                "BCS theory, s or d: Tc, gap against temperature, density of states",
                "bcs1957",
                "dynes1978");
    }

    @Override
    public Class<BcsParams> paramsType() {
        return BcsParams.class;
    }

    @Override
    public Class<BcsResult> resultType() {
        return BcsResult.class;
    }

    @Override
    public BcsResult compute(BcsParams p, RunContext context) {
        BcsGap gap = new BcsGap(p.symmetry().form());
        double tc = BcsGap.criticalTemperature(p.lambda(), p.cutoffMeV());
        double zero = gap.zero(p.lambda(), p.cutoffMeV());
        double[] curve = new double[p.reducedTemperature().length];
        for (int i = 0; i < curve.length; i++) {
            context.checkCancelled();
            curve[i] = gap.overKTc(p.reducedTemperature()[i]);
        }
        List<String> warnings = new ArrayList<>();
        double[] density = new double[p.energyOverGap().length];
        for (int i = 0; i < density.length; i++) {
            density[i] = gap.density(p.energyOverGap()[i], p.gammaOverGap());
            if (Double.isInfinite(density[i])) {
                density[i] = Double.NaN;
                warnings.add("The density of states at the gap is infinite without broadening; it is given as null.");
            }
        }
        if (p.lambda() > 0.5) {
            warnings.add("lambda is above 0.5: BCS theory is for weak coupling; pairing.eliashbergTc is not.");
        }
        if (tc == 0) {
            warnings.add("exp(-1/lambda) is too small for a number: Tc is given as 0.");
        }
        return new BcsResult(
                tc / KB,
                BcsGap.weakCriticalTemperature(p.lambda(), p.cutoffMeV()) / KB,
                zero,
                tc > Double.MIN_NORMAL ? 2 * zero / tc : 2 * gap.weakRatio(),
                2 * gap.weakRatio(),
                gap.specificHeatJump(),
                curve,
                density,
                0.5,
                warnings);
    }

    @Override
    public List<Figure> figures(BcsParams p, BcsResult r) {
        return List.of(temperature(), density(p.gammaOverGap()));
    }

    private static Figure temperature() {
        double[] t = new double[POINTS];
        double[][] gaps = new double[2][POINTS];
        for (int i = 0; i < POINTS; i++) {
            t[i] = 1 - Math.pow(1 - i / (POINTS - 1.0), 2);
        }
        GapSymmetry[] kinds = {GapSymmetry.S, GapSymmetry.D};
        for (int k = 0; k < 2; k++) {
            BcsGap gap = new BcsGap(kinds[k]);
            for (int i = 0; i < POINTS; i++) {
                gaps[k][i] = gap.overKTc(t[i]) / gap.weakRatio();
            }
        }
        return Figure.of(
                "gap",
                "BCS gap against temperature",
                "Weak coupling; the d-wave gap is the largest over the angle.",
                Panel.of(
                        Axis.of("T / Tc", "").range(0, 1.02),
                        Axis.of("Δ(T) / Δ(0)", "").range(0, 1.05),
                        Layer.curve("s", t, gaps[0], 0),
                        new Layer.Curve("d", t, gaps[1], Style.color(1).dashed())));
    }

    private static Figure density(double gamma) {
        double[] e = PairingFigures.linear(0, 2.5, 501);
        double[][] n = new double[2][e.length];
        double broadening = Math.max(gamma, 1e-3);
        for (int i = 0; i < e.length; i++) {
            n[0][i] = new BcsGap(GapSymmetry.S).density(e[i], broadening);
            n[1][i] = new BcsGap(GapSymmetry.D).density(e[i], broadening);
        }
        return Figure.of(
                "density",
                "Density of states",
                String.format(Locale.ROOT, "Broadening %.3g D(0).", broadening),
                Panel.of(
                        Axis.of("E / Δ(0)", ""),
                        Axis.of("N(E) / N₀", "").range(0, 4),
                        Layer.curve("s", e, n[0], 0),
                        new Layer.Curve("d", e, n[1], Style.color(1).dashed())));
    }
}
