package org.apical.models.iqtp;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.numerics.ConvergenceException;
import org.apical.plot.Figure;

/** {@code iqtp.spectrum}: the dynamic structure factor of a cluster (iqtp, sections 4.5 and 9). */
public final class SpectrumModel implements Model<SpectrumParams, SpectrumResult> {
    private static final double DEFICIT = 1e-4;
    private static final double CHANGE = 1e-5;

    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                        "iqtp.spectrum",
                        "S(Q, omega) of a tunnelling polaron: elastic, tunnel and phonon parts with their sum rules",
                        "velasco2021",
                        "mustre1992",
                        "weisse2006")
                .withExample("{\"qInvA\": [4, 8, 12], \"omegaEV\": [0, 0.012, 0.03, 0.062, 0.0707, 0.1, 0.14]}");
    }

    @Override
    public Class<SpectrumParams> paramsType() {
        return SpectrumParams.class;
    }

    @Override
    public Class<SpectrumResult> resultType() {
        return SpectrumResult.class;
    }

    @Override
    public SpectrumResult compute(SpectrumParams p, RunContext context) {
        context.progress(0.02, "states");
        SpectrumSource source;
        List<SpectrumLine> lines = new ArrayList<>();
        double[] q = p.qInvA();
        double[] exact = new double[q.length];
        List<String> warnings;
        try {
            source = new SpectrumSource(p, context);
            double[] top = Quality.topPopulation(source.operator(), source.groundState());
            warnings = Quality.warnings(source.operator(), top, context);
            if (source.degeneracy() > 1) {
                warnings.add("The ground level holds " + source.degeneracy()
                        + " states: at 0 K everything is their average, and elastic is what stays in the level.");
            }
            for (int i = 0; i < q.length; i++) {
                context.progress(0.3 + 0.7 * i / q.length, "Q = " + q[i]);
                lines.add(source.at(q[i], p.omegaEV()));
                exact[i] = source.firstExact(q[i]);
                warn(q[i], lines.get(i), exact[i], warnings);
            }
        } catch (ConvergenceException e) {
            throw Quality.notConverged(e);
        }
        return new SpectrumResult(
                lines.stream().mapToDouble(SpectrumLine::elastic).toArray(),
                lines.stream().mapToDouble(SpectrumLine::tunnel).toArray(),
                lines.stream().mapToDouble(SpectrumLine::total).toArray(),
                lines.stream().mapToDouble(SpectrumLine::first).toArray(),
                exact,
                lines.stream().map(SpectrumLine::density).toArray(double[][]::new),
                p.method() == SpectrumMethod.LANCZOS
                        ? lines.stream().map(SpectrumLine::alpha).toArray(double[][]::new)
                        : new double[0][],
                p.method() == SpectrumMethod.LANCZOS
                        ? lines.stream().map(SpectrumLine::beta).toArray(double[][]::new)
                        : new double[0][],
                p.method() == SpectrumMethod.KPM
                        ? lines.stream().map(SpectrumLine::moments).toArray(double[][]::new)
                        : new double[0][],
                p.displacement(),
                source.ground(),
                lines.stream().mapToDouble(SpectrumLine::change).max().orElse(Double.NaN),
                p.cluster().basis(),
                source.ladder(),
                warnings);
    }

    private static void warn(double q, SpectrumLine line, double exact, List<String> warnings) {
        double lost = Math.abs(1 - line.total());
        double moment = exact > 0 ? Math.abs(line.first() / exact - 1) : 0;
        if (Math.max(lost, moment) > DEFICIT) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "At Q = %.4g the sum rules are missed by %.2g (weight) and %.2g (first moment): raise the cutoffs.",
                    q,
                    lost,
                    moment));
        }
        if (line.change() > CHANGE) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "At Q = %.4g S changed by %.2g of its maximum in the last half of the steps: raise iterations or"
                            + " broadeningEV.",
                    q,
                    line.change()));
        }
    }

    @Override
    public List<Figure> figures(SpectrumParams p, SpectrumResult r) {
        return SpectrumFigures.of(p, r);
    }
}
