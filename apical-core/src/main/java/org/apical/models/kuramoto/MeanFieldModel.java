package org.apical.models.kuramoto;

import java.util.ArrayList;
import java.util.List;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.physics.kuramoto.AllToAll;
import org.apical.physics.kuramoto.PhaseDynamics;
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
                        "sakaguchi1986")
                // Order grows from next to none by exp((K/2 - width) t): until it rests takes a time of some 50.
                .withExample("{\"count\": 400, \"timeStep\": 0.0025, \"steps\": 24000, \"sampleEvery\": 2400,"
                        + " \"averageFrom\": 20000}");
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
        TimeRun r =
                TimeRun.of(new AllToAll(p.count(), p.coupling(), p.time().lag()), p.time(), context, (step, run) -> {});
        double[][] sweep = sweep(p, context);
        return new MeanFieldResult(
                r.times(),
                r.order(),
                r.meanOrder(),
                r.frequencies(),
                r.spread(),
                r.traceTimes(),
                r.trace(),
                sweep[0],
                sweep[1],
                r.guard(),
                r.warnings());
    }

    /** Mean order on the way along the couplings and back. */
    private static double[][] sweep(MeanFieldParams p, RunContext context) {
        int n = p.sweep().length;
        double[][] out = new double[2][n];
        if (n == 0) {
            return out;
        }
        TimeParams time = p.time();
        double[] w = time.frequencies().of(p.count());
        for (double k : p.sweep()) {
            TimeGuard.check(time.timeStep(), w, Math.abs(k), time.inertia(), time.noise(), new ArrayList<>());
        }
        PhaseDynamics run = new PhaseDynamics(
                new AllToAll(p.count(), p.sweep()[0], time.lag()),
                w,
                time.phases().of(p.count()),
                time.noise(),
                time.inertia(),
                time.timeStep(),
                TimeRun.workers(p.count(), context),
                block -> context.random(time.seed(), "kuramoto sweep", block));
        for (int visit = 0; visit < 2 * n; visit++) {
            int at = visit < n ? visit : 2 * n - 1 - visit;
            run.couple(new AllToAll(p.count(), p.sweep()[at], time.lag()));
            double sum = 0;
            for (int step = 1; step <= time.steps(); step++) {
                context.checkCancelled();
                run.step();
                sum += step > time.from() ? run.order() : 0;
            }
            out[visit / n][at] = sum / (time.steps() - time.from());
            context.progress((visit + 1) / (2.0 * n), "coupling " + p.sweep()[at]);
        }
        return out;
    }

    @Override
    public List<Figure> figures(MeanFieldParams p, MeanFieldResult r) {
        List<Layer> layers = new ArrayList<>();
        layers.add(new Layer.Curve("simulation", r.traceTimes(), r.traceOrderParameter(), Style.color(0)));
        FrequencyParams f = p.time().frequencies();
        if (f.kind() == FrequencyKind.LORENTZIAN_QUANTILE && p.time().noise() == 0 && p.coupling() > 0) {
            double exact =
                    SelfConsistent.lorentzian(p.coupling(), f.width(), p.time().lag());
            double[] ends = {0, r.traceTimes()[r.traceTimes().length - 1]};
            layers.add(new Layer.Curve(
                    "infinitely many, at rest",
                    ends,
                    new double[] {exact, exact},
                    Style.color(1).dashed()));
        }
        List<Figure> out = new ArrayList<>();
        out.add(Figure.of(
                "kuramoto-time",
                "Order parameter of " + p.count() + " oscillators in time",
                "The dashed line is the exact stationary value of infinitely many, where there is one in closed form.",
                new Panel(Axis.of("time", ""), Axis.of("order parameter r", "").range(0, 1.05), layers)));
        if (p.sweep().length > 1) {
            out.add(Figure.of(
                    "kuramoto-hysteresis",
                    "Order parameter along the couplings and back",
                    "Each point starts from the state of the one before; where the two ways differ, order or disorder is"
                            + " metastable.",
                    Panel.of(
                            Axis.of("coupling K", ""),
                            Axis.of("mean order parameter", "").range(0, 1.05),
                            new Layer.Curve("there", p.sweep(), r.sweepThere(), Style.color(0)),
                            new Layer.Points("", p.sweep(), r.sweepThere(), new double[0], Style.color(0)),
                            new Layer.Curve(
                                    "back",
                                    p.sweep(),
                                    r.sweepBack(),
                                    Style.color(1).dashed()),
                            new Layer.Points("", p.sweep(), r.sweepBack(), new double[0], Style.color(1)))));
        }
        return out;
    }
}
