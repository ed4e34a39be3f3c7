package org.apical.models.maps;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.physics.maps.Kinetics;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;
import org.jspecify.annotations.Nullable;

/** {@code maps.kinetics} (phase-separation, H). */
public final class KineticsModel implements Model<KineticsParams, KineticsResult> {
    private static final int POINTS = 300;

    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                        "maps.kinetics",
                        "Growth of order in time: time constant and Avrami exponent of a series of intensities",
                        "avrami1939")
                .withExample("""
                        {"timeS": [0, 30, 60, 120, 180, 300, 450, 600, 900, 1500, 2500],
                         "intensity": [10.1, 11.8, 15.3, 22.4, 31.1, 43.2, 55.3, 60.2, 64.4, 65.1, 64.8]}""");
    }

    @Override
    public Class<KineticsParams> paramsType() {
        return KineticsParams.class;
    }

    @Override
    public Class<KineticsResult> resultType() {
        return KineticsResult.class;
    }

    @Override
    public KineticsResult compute(KineticsParams p, RunContext context) {
        context.progress(0, "fitting");
        Kinetics fit = Kinetics.fit(p.timeS(), p.intensity(), p.startS());
        List<String> warnings = new ArrayList<>();
        if (fit.atLimit()) {
            warnings.add("Time constant or exponent is not determined by these points: give more of them across the "
                    + "change, or check startS.");
        }
        double last = Arrays.stream(p.timeS()).max().orElse(0) - p.startS();
        if (fit.tau() > last) {
            warnings.add("The time constant is longer than the series: the final intensity is extrapolated.");
        }
        double[] fitted =
                Arrays.stream(p.timeS()).map(t -> fit.at(t, p.startS())).toArray();
        return new KineticsResult(
                fit.baseline(),
                fit.change(),
                fit.tau(),
                fit.exponent(),
                fit.rms(),
                known(fit.errors()[0]),
                known(fit.errors()[1]),
                known(fit.errors()[2]),
                known(fit.errors()[3]),
                fitted,
                fit.iterations(),
                warnings);
    }

    private static @Nullable Double known(double x) {
        return Double.isFinite(x) ? x : null;
    }

    @Override
    public List<Figure> figures(KineticsParams p, KineticsResult r) {
        double low = Math.min(p.startS(), Arrays.stream(p.timeS()).min().orElse(0));
        double high = Arrays.stream(p.timeS()).max().orElse(1);
        Kinetics law = new Kinetics(
                r.baseline(), r.change(), r.timeConstantS(), r.avramiExponent(), new double[4], 0, 0, false);
        double[] x = new double[POINTS];
        double[] y = new double[POINTS];
        double[] rest = new double[p.timeS().length];
        for (int i = 0; i < POINTS; i++) {
            x[i] = low + (high - low) * i / (POINTS - 1.0);
            y[i] = law.at(x[i], p.startS());
        }
        Arrays.setAll(rest, i -> p.intensity()[i] - r.fitted()[i]);
        return List.of(new Figure(
                "kinetics",
                "Intensity in time",
                "Below: data minus fit.",
                List.of(
                        Panel.of(
                                Axis.of("time", "s"),
                                Axis.of("intensity", ""),
                                new Layer.Points("data", p.timeS(), p.intensity(), new double[0], Style.color(6)),
                                Layer.curve("fit", x, y, 0)),
                        Panel.of(
                                Axis.of("time", "s"),
                                Axis.of("residual", ""),
                                new Layer.Points("", p.timeS(), rest, new double[0], Style.color(6)),
                                new Layer.Curve(
                                        "",
                                        new double[] {low, high},
                                        new double[2],
                                        Style.color(7).dotted())))));
    }
}
