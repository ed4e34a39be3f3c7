package org.apical.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apical.model.RunContext;
import org.apical.models.pairing.EliashbergGapModel;
import org.apical.models.pairing.EliashbergGapParams;
import org.apical.models.pairing.EliashbergGapResult;
import org.apical.models.pairing.EliashbergTcResult;
import org.apical.models.pairing.SpectrumParams;
import org.apical.physics.pairing.ClosedFormulas;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Figures of {@link C01BcsCeiling}. */
final class C01Figures {
    private C01Figures() {}

    static List<Figure> of(C01Numbers n, Effort effort, RunContext context) {
        List<Figure> figures = new ArrayList<>(List.of(plane(n), metals(n), timeline()));
        if (effort == Effort.FULL) {
            figures.add(ratios(n, context));
        }
        return figures;
    }

    private static Figure plane(C01Numbers n) {
        List<Layer> layers = new ArrayList<>();
        for (int k = 0; k < C01BcsCeiling.TARGETS.length; k++) {
            double[] omega = new double[n.lambda().length];
            for (int i = 0; i < omega.length; i++) {
                omega[i] = n.needed(i, C01BcsCeiling.TARGETS[k]);
            }
            layers.add(new Layer.Curve(
                    String.format(Locale.ROOT, "Tc = %.0f K", C01BcsCeiling.TARGETS[k]),
                    n.lambda(),
                    omega,
                    k == 0 ? Style.color(6).width(2.2) : Style.shade(0.25 * k)));
        }
        String[] names = {"In", "Pb", "Hg", "Nb", "Nb3Ge", "H3S", "LaH10"};
        for (int k = 0; k < names.length; k++) {
            EliashbergTcResult r = k < 5 ? n.low()[k] : n.hydrides()[k - 5];
            layers.add(new Layer.Points(
                    names[k],
                    new double[] {r.lambda()},
                    new double[] {r.omegaLogMeV()},
                    new double[0],
                    Style.color(k)));
        }
        return Figure.of(
                "C01-plane",
                "What a Tc takes: coupling and phonon frequency",
                "Lines of equal Tc for the shape of Nb3Ge at mu* = 0.13; the statement holds below the black one.",
                new Panel(
                        Axis.of("λ", "").range(0.4, 3),
                        Axis.of("ω_log", "meV").logarithmic().range(1, 300),
                        layers));
    }

    private static Figure metals(C01Numbers n) {
        int count = C01BcsCeiling.METALS.length;
        List<Layer> layers = new ArrayList<>();
        double[] x = new double[count];
        double[] middle = new double[count];
        double[] half = new double[count];
        for (int k = 0; k < count; k++) {
            x[k] = k + 1;
            middle[k] = (n.low()[k].tcK() + n.high()[k].tcK()) / 2;
            half[k] = (n.low()[k].tcK() - n.high()[k].tcK()) / 2;
        }
        layers.add(new Layer.Points("Eliashberg, μ* 0.10 to 0.15", x, middle, half, Style.color(0)));
        layers.add(new Layer.Points("measured", x, C01BcsCeiling.MEASURED, new double[0], Style.color(1)));
        return Figure.of(
                "C01-metals",
                "Tc of metals known before 1986",
                "Bars: the range of mu*.",
                new Panel(
                        Axis.named("metal", List.of(C01BcsCeiling.NAMES)),
                        Axis.of("Tc", "K").range(0, 28),
                        layers));
    }

    private static Figure timeline() {
        double[] phononYear = {1911, 1913, 1930, 1941, 1954, 1973, 2001};
        double[] phononTc = {4.15, 7.2, 9.2, 16, 18.1, 23.2, 39};
        double[] cuprateYear = {1986, 1987, 1988, 1988, 1993};
        double[] cuprateTc = {35, 93, 110, 125, 138};
        return Figure.of(
                "C01-timeline",
                "Highest Tc against year",
                "All recalled. Hydrides: H3S at 155 GPa, LaH10 at 170 GPa.",
                Panel.of(
                        Axis.of("Year", "").range(1905, 2025),
                        Axis.of("Tc", "K").range(0, 270),
                        new Layer.Points("phonon superconductors", phononYear, phononTc, new double[0], Style.color(0)),
                        new Layer.Points("cuprates", cuprateYear, cuprateTc, new double[0], Style.color(1)),
                        new Layer.Points(
                                "hydrides under pressure",
                                new double[] {2015, 2019},
                                new double[] {203, 250},
                                new double[0],
                                Style.color(2)),
                        new Layer.Curve(
                                "23 K",
                                new double[] {1905, 2025},
                                new double[] {23, 23},
                                Style.color(7).dashed())));
    }

    private static Figure ratios(C01Numbers n, RunContext context) {
        double[] line = new double[61];
        double[] closed = new double[61];
        for (int i = 0; i < line.length; i++) {
            line[i] = 0.25 * i / 60;
            closed[i] = ClosedFormulas.gapRatio(line[i]);
        }
        List<Layer> layers = new ArrayList<>();
        layers.add(new Layer.Curve(
                "Mitrovic, Zarate, Carbotte", line, closed, Style.color(7).dashed()));
        String[] spectra = {
            "in_model", "pb_model", "hg_model", "nb_dft_isome", "nb3ge_model", "h3s_200GPa_model", "lah10_model"
        };
        String[] names = {"In", "Pb", "Hg", "Nb", "Nb3Ge", "H3S", "LaH10"};
        for (int k = 0; k < spectra.length; k++) {
            context.progress(0.7 + 0.03 * k, "gap of " + names[k]);
            EliashbergGapResult gap = new EliashbergGapModel()
                    .compute(
                            new EliashbergGapParams(
                                    SpectrumParams.bundled(spectra[k], null),
                                    0.12,
                                    null,
                                    null,
                                    null,
                                    new double[] {0.2},
                                    60,
                                    null),
                            context);
            layers.add(new Layer.Points(
                    names[k],
                    new double[] {gap.tcOverOmegaLog()},
                    new double[] {gap.gapRatio()[0]},
                    new double[0],
                    Style.color(k)));
        }
        return Figure.of(
                "C01-ratios",
                "Gap ratio against Tc / ω_log",
                "Eliashberg at 0.2 Tc, mu* = 0.12. 3.53 is the value of BCS theory, where the left end lies.",
                new Panel(
                        Axis.of("kTc / ω_log", "").range(0, 0.25),
                        Axis.of("2Δ / kTc", "").range(3.4, 5.8),
                        layers));
    }
}
