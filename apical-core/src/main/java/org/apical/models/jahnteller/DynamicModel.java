package org.apical.models.jahnteller;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.physics.jahnteller.VibronicLevels;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** {@code jahnTeller.dynamic}: vibronic levels of E x e (pairing-materials, section 8.2). */
public final class DynamicModel implements Model<DynamicParams, DynamicResult> {
    private static final int CURVE_POINTS = 41;
    private static final int SHOWN_LEVELS = 4;

    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "jahnTeller.dynamic",
                "Vibronic levels of the E x e Jahn-Teller effect and Ham's reduction factors",
                "longuet1958",
                "ham1968");
    }

    @Override
    public Class<DynamicParams> paramsType() {
        return DynamicParams.class;
    }

    @Override
    public Class<DynamicResult> resultType() {
        return DynamicResult.class;
    }

    @Override
    public DynamicResult compute(DynamicParams p, RunContext context) {
        double[][] energies = new double[p.twiceJ().length][];
        double residual = 0;
        for (int i = 0; i < energies.length; i++) {
            context.progress((double) i / energies.length, "j = " + p.twiceJ()[i] + "/2");
            VibronicLevels levels = VibronicLevels.of(p.coupling(), p.twiceJ()[i], p.levelCount(), p.basisSize());
            energies[i] = levels.energies();
            residual = Math.max(residual, levels.residual());
        }
        VibronicLevels ground = VibronicLevels.of(p.coupling(), 1, 1, p.basisSize());
        VibronicLevels next = VibronicLevels.of(p.coupling(), 3, 1, p.basisSize());
        double q = ground.hamQ();
        return new DynamicResult(
                0.5 * p.coupling() * p.coupling(),
                energies,
                2 * q - 1,
                q,
                (next.energies()[0] - ground.energies()[0]) * p.phononMeV(),
                Math.max(residual, Math.max(ground.residual(), next.residual())),
                List.of());
    }

    @Override
    public List<Figure> figures(DynamicParams p, DynamicResult r) {
        double reach = Math.max(3, 1.2 * p.coupling());
        int size = (int) Math.max(p.basisSize(), 100 + 6 * reach * reach);
        double[] k = new double[CURVE_POINTS];
        for (int i = 0; i < CURVE_POINTS; i++) {
            k[i] = reach * i / (CURVE_POINTS - 1);
        }
        int[] js = Arrays.stream(p.twiceJ())
                .map(Math::abs)
                .distinct()
                .limit(SHOWN_LEVELS)
                .toArray();
        int shown = Math.min(SHOWN_LEVELS, p.levelCount());
        List<Layer> layers = new ArrayList<>();
        for (int j = 0; j < js.length; j++) {
            double[][] levels = new double[shown][CURVE_POINTS];
            for (int i = 0; i < CURVE_POINTS; i++) {
                double[] e = VibronicLevels.of(k[i], js[j], shown, size).energies();
                for (int n = 0; n < shown; n++) {
                    levels[n][i] = e[n] + 0.5 * k[i] * k[i];
                }
            }
            for (int n = 0; n < shown; n++) {
                layers.add(new Layer.Curve(n == 0 ? "j = ±" + js[j] + "/2" : "", k, levels[n], style(j)));
            }
        }
        layers.add(new Layer.VerticalLine(p.coupling(), "k"));
        return List.of(Figure.of(
                "vibronic-levels",
                "Vibronic levels of E ⊗ e",
                "Energies from the bottom of the trough, -k²/2. Without coupling: the oscillator; with strong coupling:"
                        + " rotation in the trough, j²/2k², on each radial level.",
                new Panel(Axis.of("coupling k", ""), Axis.of("E + k²/2", "ħω"), layers)));
    }

    private static Style style(int j) {
        Style plain = Style.color(j);
        return j % 3 == 0 ? plain : j % 3 == 1 ? plain.dashed() : plain.dotted();
    }
}
