package org.apical.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.apical.models.pairing.DensityTruth;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Figures of C04. */
final class C04Figures {
    private static final double[] SHARE = {1, 0.8, 0.7, 0.6, 0};

    private C04Figures() {}

    static List<Figure> of(C04TwoGaps.Numbers n) {
        return List.of(shapes(), power(n.power()));
    }

    private static Figure shapes() {
        double[] t = new double[181];
        for (int i = 0; i < t.length; i++) {
            t[i] = 36.2 * i / (t.length - 1);
        }
        List<Layer> layers = new ArrayList<>();
        layers.add(new Layer.Region(10, 15, "10-15 K"));
        for (int k = 0; k < SHARE.length; k++) {
            DensityTruth truth = new DensityTruth(SHARE[k], 8.2, 1.57, 36.2);
            double[] y = new double[t.length];
            for (int i = 0; i < t.length; i++) {
                y[i] = truth.at(t[i]);
            }
            String name = SHARE[k] == 1
                    ? "d alone"
                    : SHARE[k] == 0 ? "s alone" : String.format(Locale.ROOT, "d share %.1f", SHARE[k]);
            boolean single = SHARE[k] == 0 || SHARE[k] == 1;
            layers.add(new Layer.Curve(name, t, y, single ? Style.color(k).dashed() : Style.color(k)));
        }
        return Figure.of(
                "C04-shape",
                "Superfluid density of one gap and of two",
                "Gaps 8.2 (d) and 1.57 meV (s), Tc 36.2 K. Shaded: the published inflection.",
                new Panel(
                        Axis.of("Temperature", "K").range(0, 37),
                        Axis.of("λ⁻²(T) / λ⁻²(0)", "").range(0, 1.05),
                        layers));
    }

    private static Figure power(List<C04TwoGaps.Power> power) {
        double[] noise = power.stream().mapToDouble(p -> 100 * p.noise()).toArray();
        return Figure.of(
                "C04-power",
                "What fits tell, by noise",
                "Share of made-up curves. Solid: truth s + d. Dashed: truth d alone, rejected by mistake.",
                Panel.of(
                        Axis.of("Noise over the value at T = 0", "%").range(0, 5.5),
                        Axis.of("share of curves", "%").range(-3, 105),
                        new Layer.Curve(
                                "95 %",
                                new double[] {0, 5.5},
                                new double[] {95, 95},
                                Style.color(7).dotted()),
                        curve("single gaps rejected", noise, power, p -> p.singlesRejected(), Style.color(0)),
                        curve("s + s rejected", noise, power, p -> p.sPlusSRejected(), Style.color(1)),
                        curve(
                                "d alone: two gaps preferred",
                                noise,
                                power,
                                p -> p.falseSPlusD() + p.falseSPlusS(),
                                Style.color(3).dashed())));
    }

    private static Layer curve(
            String name,
            double[] noise,
            List<C04TwoGaps.Power> power,
            ToDoubleFunction<C04TwoGaps.Power> count,
            Style style) {
        double[] y = power.stream()
                .mapToDouble(p -> 100 * count.applyAsDouble(p) / p.curves())
                .toArray();
        return new Layer.Curve(name, noise, y, style);
    }
}
