package org.apical.models.pairing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
        return new Figure(
                "gap-temperature",
                "Gap and thermodynamic critical field against temperature",
                "The gap is that at the first Matsubara frequency; the field is over its value at 0.15 Tc.",
                List.of(
                        Panel.of(
                                PairingFigures.temperature(),
                                Axis.of("Δ(iω₀), gap edge", "meV"),
                                Layer.curve("Δ(iω₀)", t, gap, 0),
                                new Layer.Points(
                                        "gap edge", r.temperatureK(), r.gapEdgeMeV(), new double[0], Style.color(1))),
                        Panel.of(
                                PairingFigures.temperature(),
                                Axis.of("Hc(T) / Hc(0.15 Tc)", ""),
                                Layer.curve("Eliashberg", t, field, 0),
                                new Layer.Curve("1 − (T/Tc)²", t, parabola, Style.color(7).dashed()))));
    }

    private static Figure energy(EliashbergGapResult r) {
        EliashbergGapCurves c = r.curves();
        Axis x = Axis.of("Energy", "meV");
        List<Panel> panels = new ArrayList<>();
        panels.add(Panel.of(
                x,
                Axis.of("Δ(ω)", "meV"),
                Layer.curve("Re Δ", c.energyMeV(), c.gapRealMeV(), 0),
                new Layer.Curve("Im Δ", c.energyMeV(), c.gapImagMeV(), Style.color(1).dashed())));
        if (c.zReal().length > 0) {
            panels.add(Panel.of(
                    x,
                    Axis.of("Z(ω)", ""),
                    Layer.curve("Re Z", c.energyMeV(), c.zReal(), 0),
                    new Layer.Curve("Im Z", c.energyMeV(), c.zImag(), Style.color(1).dashed())));
        }
        return new Figure("gap-energy", "Gap on the real axis, " + at(r), how(c), panels);
    }

    private static Figure density(EliashbergGapResult r) {
        EliashbergGapCurves c = r.curves();
        double top = 0;
        for (double d : c.dosOverNormal()) {
            top = Math.max(top, d);
        }
        return Figure.of(
                "tunnelling",
                "Tunnelling density of states, " + at(r),
                how(c),
                Panel.of(
                        Axis.of("Energy", "meV"),
                        Axis.of("N(ω) / N₀", "").range(0, Math.min(5, 1.1 * top)),
                        Layer.curve("", c.energyMeV(), c.dosOverNormal(), 0)));
    }

    private static String how(EliashbergGapCurves c) {
        return c.exact() ? "Exact continuation of the solution on the imaginary axis." : "Pade approximant.";
    }

    private static String at(EliashbergGapResult r) {
        return String.format(Locale.ROOT, "T = %.3g K", r.temperatureK()[0]);
    }
}
