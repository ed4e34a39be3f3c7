package org.apical.models.kuramoto;

import java.util.Arrays;
import java.util.List;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.physics.kuramoto.SelfConsistent;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** {@code kuramoto.selfConsistent}: exact order parameters of infinitely many oscillators (iqtp, section 6). */
public final class SelfConsistentModel implements Model<SelfConsistentParams, SelfConsistentResult> {
    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "kuramoto.selfConsistent",
                "Exact order parameter of globally coupled oscillators against the coupling",
                "kuramoto1975",
                "sakaguchi1986",
                "pazo2005");
    }

    @Override
    public Class<SelfConsistentParams> paramsType() {
        return SelfConsistentParams.class;
    }

    @Override
    public Class<SelfConsistentResult> resultType() {
        return SelfConsistentResult.class;
    }

    @Override
    public SelfConsistentResult compute(SelfConsistentParams p, RunContext context) {
        double critical = critical(p);
        int n = p.couplings().length;
        double[] r = new double[n];
        double[] shift = new double[n];
        for (int i = 0; i < n; i++) {
            context.checkCancelled();
            double k = p.couplings()[i];
            r[i] = order(p, k);
            shift[i] = p.distribution() != Distribution.LORENTZIAN || p.noise() > 0
                    ? Double.NaN
                    : r[i] == 0 ? 0 : -k / 2 * Math.sin(p.lag()) * (1 + r[i] * r[i]);
        }
        List<String> warnings = critical == 0
                ? List.of("Identical oscillators without noise order at any coupling: the critical coupling is 0.")
                : List.of();
        return new SelfConsistentResult(
                critical, r, shift, p.distribution() == Distribution.UNIFORM ? Math.PI / 4 : Double.NaN, warnings);
    }

    private static double critical(SelfConsistentParams p) {
        return switch (p.distribution()) {
            case LORENTZIAN -> 2 * (p.width() + p.noise()) / Math.cos(p.lag());
            case GAUSSIAN -> SelfConsistent.gaussianCritical(p.width());
            case UNIFORM -> SelfConsistent.uniformCritical(p.width());
            case IDENTICAL -> 2 * p.noise();
        };
    }

    private static double order(SelfConsistentParams p, double k) {
        return switch (p.distribution()) {
            case LORENTZIAN ->
                p.noise() > 0
                        ? SelfConsistent.lorentzianWithNoise(k, p.width(), p.noise())
                        : SelfConsistent.lorentzian(k, p.width(), p.lag());
            case GAUSSIAN -> SelfConsistent.gaussian(k, p.width());
            case UNIFORM -> SelfConsistent.uniform(k, p.width());
            case IDENTICAL -> p.noise() > 0 ? SelfConsistent.lorentzianWithNoise(k, 0, p.noise()) : 1;
        };
    }

    @Override
    public List<Figure> figures(SelfConsistentParams p, SelfConsistentResult r) {
        double most = Math.max(Arrays.stream(p.couplings()).max().orElse(1), 1.5 * r.criticalCoupling());
        int n = 201;
        double[] k = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            k[i] = most * (i + 1) / n;
            y[i] = order(p, k[i]);
        }
        return List.of(Figure.of(
                "kuramoto-order",
                "Order parameter of globally coupled oscillators",
                "Exact; the points are the couplings asked for.",
                Panel.of(
                        Axis.of("coupling K, in units of the frequencies", ""),
                        Axis.of("order parameter r", "").range(0, 1.05),
                        new Layer.Curve("exact", k, y, Style.color(0)),
                        new Layer.Points("asked for", p.couplings(), r.orderParameter(), new double[0], Style.color(1)),
                        new Layer.VerticalLine(r.criticalCoupling(), "Kc"))));
    }
}
