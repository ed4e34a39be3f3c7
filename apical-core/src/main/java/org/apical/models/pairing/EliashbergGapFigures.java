package org.apical.models.pairing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apical.physics.pairing.ClosedFormulas;
import org.apical.physics.pairing.Coulomb;
import org.apical.physics.pairing.CriticalTemperature;
import org.apical.physics.pairing.GapEdge;
import org.apical.physics.pairing.ImaginaryAxisGap;
import org.apical.physics.pairing.ModeSpectrum;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Figures of {@link EliashbergGapModel} (pairing-materials, section 11). */
final class EliashbergGapFigures {
    private EliashbergGapFigures() {}

    static List<Figure> of(EliashbergGapResult r) {
        List<Figure> figures = new ArrayList<>();
        figures.add(temperature(r));
        if (r.curves().energyMeV().length > 0) {
            figures.add(energy(r));
            figures.add(density(r));
        }
        figures.add(ratio(r));
        return figures;
    }

    private static Figure temperature(EliashbergGapResult r) {
        EliashbergGapCurves c = r.curves();
        int n = c.reducedTemperature().length;
        double[] t = new double[n + 1];
        double[] gap = new double[n + 1];
        double[] field = new double[n + 1];
        for (int k = 0; k < n; k++) {
            t[k] = c.reducedTemperature()[k] * r.tcK();
            gap[k] = c.deltaFirstMeV()[k];
            field[k] = c.fieldOverLowest()[k];
        }
        t[n] = r.tcK();
        double[] parabola = new double[n + 1];
        for (int k = 0; k <= n; k++) {
            double x = r.tcK() > 0 ? t[k] / r.tcK() : 1;
            parabola[k] = 1 - x * x;
        }
        Axis x = PairingFigures.temperature().range(0, 1.05 * Math.max(r.tcK(), t[n] + 1e-9));
        return new Figure(
                "gap-temperature",
                "Gap and thermodynamic critical field against temperature",
                "The gap is that at the first Matsubara frequency; the field is over its value at 0.15 Tc.",
                List.of(
                        Panel.of(
                                x,
                                Axis.of("Δ(iω₀), gap edge", "meV"),
                                Layer.curve("Δ(iω₀)", t, gap, 0),
                                new Layer.Points(
                                        "gap edge", r.temperatureK(), r.gapEdgeMeV(), new double[0], Style.color(1))),
                        Panel.of(
                                x,
                                Axis.of("Hc(T) / Hc(0.15 Tc)", ""),
                                Layer.curve("Eliashberg", t, field, 0),
                                new Layer.Curve(
                                        "1 − (T/Tc)²",
                                        t,
                                        parabola,
                                        Style.color(7).dashed()))));
    }

    private static Figure energy(EliashbergGapResult r) {
        EliashbergGapCurves c = r.curves();
        Axis x = Axis.of("Energy", "meV");
        List<Panel> panels = new ArrayList<>();
        panels.add(Panel.of(
                x,
                Axis.of("Δ(ω)", "meV"),
                Layer.curve("Re Δ", c.energyMeV(), c.gapRealMeV(), 0),
                new Layer.Curve(
                        "Im Δ", c.energyMeV(), c.gapImagMeV(), Style.color(1).dashed())));
        if (c.zReal().length > 0) {
            panels.add(Panel.of(
                    x,
                    Axis.of("Z(ω)", ""),
                    Layer.curve("Re Z", c.energyMeV(), c.zReal(), 0),
                    new Layer.Curve(
                            "Im Z", c.energyMeV(), c.zImag(), Style.color(1).dashed())));
        }
        return new Figure("gap-energy", "Gap on the real axis, " + at(r), how(c), panels);
    }

    private static Figure density(EliashbergGapResult r) {
        EliashbergGapCurves c = r.curves();
        int n = c.energyMeV().length;
        double edge = r.gapEdgeMeV()[0];
        double top = 0;
        double[] reduced = new double[n];
        for (int i = 0; i < n; i++) {
            double e = c.energyMeV()[i];
            top = Math.max(top, c.dosOverNormal()[i]);
            // Against a BCS superconductor of the same edge, where that is no longer steep.
            reduced[i] = e > 1.3 * edge ? c.dosOverNormal()[i] * Math.sqrt(e * e - edge * edge) / e - 1 : Double.NaN;
        }
        Axis x = Axis.of("Energy", "meV");
        return new Figure(
                "tunnelling",
                "Tunnelling density of states, " + at(r),
                how(c)
                        + " Below: over that of a BCS superconductor with the same gap edge, less 1, which shows the phonons.",
                List.of(
                        Panel.of(
                                x,
                                Axis.of("N(ω) / N₀", "").range(0, Math.min(5, 1.1 * top)),
                                Layer.curve("", c.energyMeV(), c.dosOverNormal(), 0)),
                        Panel.of(x, Axis.of("N(ω) / N_BCS(ω) − 1", ""), Layer.curve("", c.energyMeV(), reduced, 1))));
    }

    /** 2D/kTc against Tc/omega_log: Einstein spectra solved here, the closed form, and the spectrum at hand. */
    private static Figure ratio(EliashbergGapResult r) {
        double[] couplings = {0.35, 0.5, 0.7, 1, 1.4, 2, 2.8, 4};
        double[] x = new double[couplings.length];
        double[] y = new double[couplings.length];
        Coulomb coulomb = new Coulomb(0.1, 10);
        for (int i = 0; i < couplings.length; i++) {
            ModeSpectrum einstein = new ModeSpectrum(new double[] {1}, new double[] {couplings[i]});
            double tc = CriticalTemperature.of(einstein, coulomb, () -> {}).t();
            ImaginaryAxisGap gap = ImaginaryAxisGap.at(einstein, coulomb, 0.15 * tc, true, () -> {});
            x[i] = tc;
            y[i] = 2 * GapEdge.of(GapEdge.continuation(gap.omega(), gap.delta(), 60), gap.delta()[0]) / tc;
        }
        double[] line = PairingFigures.linear(0, 0.3, 121);
        double[] closed = new double[line.length];
        for (int i = 0; i < line.length; i++) {
            closed[i] = ClosedFormulas.gapRatio(line[i]);
        }
        List<Layer> layers = new ArrayList<>(List.of(
                new Layer.Curve(
                        "Mitrovic, Zarate, Carbotte",
                        line,
                        closed,
                        Style.color(7).dashed()),
                Layer.curve("Einstein spectra, μ* = 0.1", x, y, 0)));
        if (r.tcK() > 0) {
            layers.add(new Layer.Points(
                    String.format(Locale.ROOT, "this spectrum, %.2g Tc", r.temperatureK()[0] / r.tcK()),
                    new double[] {r.tcOverOmegaLog()},
                    new double[] {r.gapRatio()[0]},
                    new double[0],
                    Style.color(1)));
        }
        return Figure.of(
                "gap-ratio",
                "Gap ratio against Tc / ω_log",
                "3.53 is the BCS value.",
                new Panel(Axis.of("kTc / ω_log", "").range(0, 0.3), Axis.of("2Δ / kTc", ""), layers));
    }

    private static String how(EliashbergGapCurves c) {
        return c.exact() ? "Exact continuation of the solution on the imaginary axis." : "Pade approximant.";
    }

    private static String at(EliashbergGapResult r) {
        return String.format(Locale.ROOT, "T = %.3g K", r.temperatureK()[0]);
    }
}
