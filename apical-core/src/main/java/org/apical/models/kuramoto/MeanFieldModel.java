package org.apical.models.kuramoto;

import java.util.ArrayList;
import java.util.List;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.physics.kuramoto.AllToAll;
import org.apical.physics.kuramoto.SelfConsistent;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** {@code kuramoto.meanField}: oscillators coupled all to all, in time (iqtp, section 6). */
public final class MeanFieldModel implements Model<MeanFieldParams, MeanFieldResult> {
    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "kuramoto.meanField",
                "Phase oscillators that all pull each other: noise, inertia, lag",
                "kuramoto1975",
                "sakaguchi1986");
    }

    @Override
    public Class<MeanFieldParams> paramsType() {
        return MeanFieldParams.class;
    }

    @Override
    public Class<MeanFieldResult> resultType() {
        return MeanFieldResult.class;
    }

    @Override
    public MeanFieldResult compute(MeanFieldParams p, RunContext context) {
        TimeRun r = TimeRun.of(
                new AllToAll(p.count(), p.coupling(), p.time().lag()), p.time(), context, (step, run) -> {});
        return new MeanFieldResult(
                r.times(),
                r.order(),
                r.meanOrder(),
                r.frequencies(),
                r.spread(),
                r.traceTimes(),
                r.trace(),
                r.guard(),
                r.warnings());
    }

    @Override
    public List<Figure> figures(MeanFieldParams p, MeanFieldResult r) {
        List<Layer> layers = new ArrayList<>();
        layers.add(new Layer.Curve("simulation", r.traceTimes(), r.traceOrderParameter(), Style.color(0)));
        FrequencyParams f = p.time().frequencies();
        if (f.kind() == FrequencyKind.LORENTZIAN_QUANTILE && p.time().noise() == 0 && p.coupling() > 0) {
            double exact = SelfConsistent.lorentzian(p.coupling(), f.width(), p.time().lag());
            double[] ends = {0, r.traceTimes()[r.traceTimes().length - 1]};
            layers.add(new Layer.Curve(
                    "infinitely many, at rest", ends, new double[] {exact, exact}, Style.color(1).dashed()));
        }
        return List.of(Figure.of(
                "kuramoto-time",
                "Order parameter of " + p.count() + " oscillators in time",
                "The dashed line is the exact stationary value of infinitely many, where there is one in closed form.",
                new Panel(Axis.of("time", ""), Axis.of("order parameter r", "").range(0, 1.05), layers)));
    }
}
