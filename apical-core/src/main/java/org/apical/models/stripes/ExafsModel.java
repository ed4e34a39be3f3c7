package org.apical.models.stripes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.models.xas.XasAxes;
import org.apical.numerics.Grid;
import org.apical.physics.stripes.TwoDistances;
import org.apical.physics.xafs.PolarizedCoordination;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** {@code stripes.exafs}: two distances in polarised EXAFS (superstripes, 7.4). */
public final class ExafsModel implements Model<ExafsParams, ExafsResult> {
    private static final int POINTS = 600;

    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "stripes.exafs",
                "Beat of two distances in EXAFS, whether a range resolves them, and effective coordination numbers",
                "bianconi1996",
                "natoli1983",
                "brouder1990");
    }

    @Override
    public Class<ExafsParams> paramsType() {
        return ExafsParams.class;
    }

    @Override
    public Class<ExafsResult> resultType() {
        return ExafsResult.class;
    }

    @Override
    public ExafsResult compute(ExafsParams p, RunContext context) {
        TwoDistances two = two(p);
        double[] envelope = new double[p.kInvA().length];
        for (int i = 0; i < envelope.length; i++) {
            envelope[i] = two.envelope(p.kInvA()[i]);
        }
        double resolution = TwoDistances.resolution(p.kMaxInvA());
        boolean resolvable = two.split() >= resolution;
        List<String> warnings = new ArrayList<>();
        if (!resolvable) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "The distances differ by %.3g A, less than pi/(2 kMaxInvA) = %.3g A: a fit of two distances to this range"
                            + " cannot tell them from one with a larger sigma^2.",
                    two.split(),
                    resolution));
        }
        return new ExafsResult(
                envelope,
                two.split() > 0 ? two.beat() : Double.NaN,
                resolution,
                resolvable,
                two.staticSigma2(),
                two.mean(),
                two.natoliSplit(p.resonanceEV()),
                p.bondsA() == null ? null : PolarizedCoordination.along(p.bondsA(), p.polarization()),
                warnings);
    }

    private static TwoDistances two(ExafsParams p) {
        return new TwoDistances(p.distancesA(), p.weights(), p.sigma2A2());
    }

    @Override
    public List<Figure> figures(ExafsParams p, ExafsResult r) {
        TwoDistances two = two(p);
        double end = Math.max(p.kMaxInvA() * 1.15, Double.isNaN(r.beatKInvA()) ? 0 : 1.15 * r.beatKInvA());
        end = Math.min(end, 3 * p.kMaxInvA());
        double[] k = Grid.uniform(0, end / (POINTS - 1), POINTS);
        double[] both = new double[POINTS];
        double[] one = new double[POINTS];
        double mean = (p.weights()[0] * p.sigma2A2()[0] + p.weights()[1] * p.sigma2A2()[1]) + r.staticSigma2A2();
        for (int i = 0; i < POINTS; i++) {
            both[i] = two.envelope(k[i]);
            one[i] = Math.exp(-2 * k[i] * k[i] * mean);
        }
        List<Layer> layers = new ArrayList<>();
        layers.add(new Layer.Region(0, p.kMaxInvA(), "measured"));
        layers.add(new Layer.Curve("two distances", k, both, Style.color(0).width(2)));
        layers.add(new Layer.Curve(
                "one distance, the same variance", k, one, Style.color(1).dashed()));
        layers.add(new Layer.Points("asked for", p.kInvA(), r.envelope(), new double[0], Style.color(0)));
        layers.add(new Layer.VerticalLine(p.kMaxInvA(), "kMax"));
        if (!Double.isNaN(r.beatKInvA()) && r.beatKInvA() <= end) {
            layers.add(new Layer.VerticalLine(r.beatKInvA(), "beat"));
        }
        return List.of(Figure.of(
                "envelope",
                "Two distances, R = " + p.distancesA()[0] + " and " + p.distancesA()[1] + " Å",
                String.format(
                        Locale.ROOT,
                        "Split %.3g A; the range to kMax resolves %.3g A and more. Until the two curves part, one distance with"
                                + " a static sigma^2 of %.3g A^2 says the same.",
                        two.split(),
                        r.resolutionA(),
                        r.staticSigma2A2()),
                new Panel(
                        XasAxes.k().range(0, end),
                        Axis.of("amplitude of the shell", "").range(0, 1.05),
                        layers)));
    }
}
