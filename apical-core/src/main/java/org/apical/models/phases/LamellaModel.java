package org.apical.models.phases;

import java.util.ArrayList;
import java.util.List;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.physics.phases.Lamella;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** {@code phases.lamella} (phase-separation, section C). */
public final class LamellaModel implements Model<LamellaParams, LamellaResult> {
    private static final int POINTS = 201;
    private static final int SWEEP = 12;

    @Override
    public ModelInfo info() {
        return ModelInfo.of("phases.lamella", "Period of stripes under a long-range repulsion", "seul1995");
    }

    @Override
    public Class<LamellaParams> paramsType() {
        return LamellaParams.class;
    }

    @Override
    public Class<LamellaResult> resultType() {
        return LamellaResult.class;
    }

    @Override
    public LamellaResult compute(LamellaParams p, RunContext context) {
        Lamella.Repulsion repulsion = p.repulsion();
        context.progress(0, "profile");
        List<String> warnings = new ArrayList<>();
        if (p.coulombStrength() >= repulsion.threshold()) {
            warnings.add("No stripe: the repulsion is above thresholdStrength, and the uniform state is stable.");
            return new LamellaResult(
                    repulsion.sharpPeriod(),
                    repulsion.threshold(),
                    false,
                    Double.NaN,
                    0.25,
                    0,
                    new double[0],
                    new double[0],
                    0,
                    0,
                    warnings);
        }
        Lamella.Stripe stripe = Lamella.best(repulsion);
        double[] x = new double[POINTS];
        double[] psi = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            double phase = (double) i / (POINTS - 1);
            x[i] = phase * stripe.period();
            for (int j = 0; j < stripe.modes().length; j++) {
                psi[i] += stripe.modes()[j] * Math.cos((2 * j + 1) * 2 * Math.PI * phase);
            }
        }
        return new LamellaResult(
                repulsion.sharpPeriod(),
                repulsion.threshold(),
                true,
                stripe.period(),
                stripe.energy(),
                stripe.amplitude(),
                x,
                psi,
                stripe.modes().length,
                stripe.residual(),
                warnings);
    }

    @Override
    public List<Figure> figures(LamellaParams p, LamellaResult r) {
        List<Figure> out = new ArrayList<>();
        if (r.ordered()) {
            out.add(Figure.of(
                    "profile",
                    "Profile of the stripe",
                    "The profile of lowest energy over one period.",
                    Panel.of(Axis.of("x", ""), Axis.of("ψ", ""), Layer.curve("", r.x(), r.profile(), 0))));
        }
        out.add(periods(p, r));
        return out;
    }

    private static Figure periods(LamellaParams p, LamellaResult r) {
        List<Layer> layers = new ArrayList<>();
        for (LamellaParams.Kind kind : LamellaParams.Kind.values()) {
            double threshold = LamellaParams.repulsion(kind, 1).threshold();
            double[] q = new double[SWEEP];
            double[] sharp = new double[SWEEP];
            double[] period = new double[SWEEP];
            for (int i = 0; i < SWEEP; i++) {
                q[i] = 0.999 * threshold * Math.pow(1e-3, 1 - (double) i / (SWEEP - 1));
                Lamella.Repulsion repulsion = LamellaParams.repulsion(kind, q[i]);
                sharp[i] = repulsion.sharpPeriod();
                period[i] = Lamella.best(repulsion).period();
            }
            int color = kind.ordinal();
            String name = kind == LamellaParams.Kind.LOGARITHMIC ? "Q/k²" : "Q/k";
            layers.add(new Layer.Curve(name + ", lowest energy", q, period, Style.color(color)));
            layers.add(new Layer.Curve(
                    name + ", sharp interfaces", q, sharp, Style.color(color).dashed()));
        }
        if (r.ordered()) {
            layers.add(new Layer.Points(
                    "this run",
                    new double[] {p.coulombStrength()},
                    new double[] {r.period()},
                    new double[0],
                    Style.color(6)));
        }
        return Figure.of(
                "period",
                "Period of stripes over the strength of the repulsion",
                "The lines end where stripes cease to be.",
                new Panel(
                        Axis.of("Strength Q", "").logarithmic(),
                        Axis.of("Period", "").logarithmic(),
                        layers));
    }
}
