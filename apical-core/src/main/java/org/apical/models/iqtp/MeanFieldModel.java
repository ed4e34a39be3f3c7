package org.apical.models.iqtp;

import java.util.ArrayList;
import java.util.List;
import org.apical.model.BadInput;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.numerics.ConvergenceException;
import org.apical.physics.iqtp.ClusterOperator;
import org.apical.physics.iqtp.ClusterSpec;
import org.apical.physics.iqtp.IqtpUnits;
import org.apical.physics.iqtp.SoftMode;
import org.apical.physics.iqtp.SoftTransition;
import org.apical.plot.Figure;

/** {@code iqtp.meanField}: the six-atom cluster with its soft mode frozen: a first-order transition (iqtp, section 5). */
public final class MeanFieldModel implements Model<MeanFieldParams, MeanFieldResult> {
    /** Above T = 0 all states are needed. */
    private static final int MOST_STATES = 6000;

    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "iqtp.meanField",
                "Free energy of the six-atom cluster against its frozen soft mode: critical anharmonicity, hysteresis",
                "velasco2021");
    }

    @Override
    public Class<MeanFieldParams> paramsType() {
        return MeanFieldParams.class;
    }

    @Override
    public Class<MeanFieldResult> resultType() {
        return MeanFieldResult.class;
    }

    /** sqrt(m_O/16): by which a mass change divides k3 [D]. */
    static double massFactor(MeanFieldParams p) {
        return Math.sqrt(p.cluster().oxygenMassU() / IqtpUnits.OXYGEN);
    }

    static SoftMode mode(MeanFieldParams p, RunContext context) {
        ClusterSpec fast = p.cluster().withCutoffs(p.levels()).spec();
        double d = ClusterOperator.dimension(fast, p.levels());
        if (p.temperatureK() > 0 && d > MOST_STATES) {
            throw BadInput.at(
                    "TOO_LARGE",
                    "cluster.cutoffs",
                    "give " + BadInput.number(d) + " states; above T = 0 at most " + MOST_STATES + " are allowed.");
        }
        if (d > 5e7) {
            throw BadInput.at("TOO_LARGE", "cluster.cutoffs", "give " + BadInput.number(d) + " states.");
        }
        return new SoftMode(
                fast,
                p.levels(),
                p.cluster().value("omegaSrEV"),
                p.cluster().value("lambdaSrEV"),
                p.cluster().value("ksEV"),
                context::checkCancelled);
    }

    @Override
    public MeanFieldResult compute(MeanFieldParams p, RunContext context) {
        try {
            return solve(p, context);
        } catch (ConvergenceException e) {
            throw Quality.notConverged(e);
        }
    }

    private static MeanFieldResult solve(MeanFieldParams p, RunContext context) {
        double kt = IqtpUnits.KB * p.temperatureK();
        double mass = massFactor(p);
        List<String> warnings = new ArrayList<>();
        double[][] curves = new double[p.k3EV().length][p.softX().length];
        SoftMode mode = mode(p, context);
        for (int k = 0; k < curves.length; k++) {
            for (int i = 0; i < curves[k].length; i++) {
                curves[k][i] = mode.at(p.softX()[i], p.k3EV()[k] / mass, kt).value();
            }
            context.progress(0.2 * (k + 1) / curves.length, "curve " + (k + 1));
        }
        SoftTransition transition = new SoftTransition(mode, kt);
        SoftTransition.Equal at =
                p.critical() ? transition.equal(p.k3RangeEV()[0] / mass, p.k3RangeEV()[1] / mass) : null;
        double[][] places = at == null
                ? lowestPlaces(p, curves, mass)
                : new double[][] {{at.from().x(), at.k3()}, {at.to().x(), at.k3()}};
        warnOfCutoffs(p, mode, places, context, warnings);
        if (at == null) {
            if (p.critical()) {
                warnings.add("Between the ends of k3RangeEV the lowest minimum does not jump: no transition there.");
            }
            return new MeanFieldResult(
                    curves,
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    p.cluster().basis(),
                    warnings);
        }
        if (!at.lowest()) {
            warnings.add("At criticalK3EV another minimum is lower: narrow k3RangeEV to one jump.");
        }
        context.progress(0.7, "spinodals");
        double apical = Double.NaN;
        double planar = Double.NaN;
        if (kt == 0) {
            apical = mass * transition.spinodal(at, at.from(), 10 * at.k3());
            planar = mass * transition.spinodal(at, at.to(), 0);
        }
        return new MeanFieldResult(
                curves,
                mass * at.k3(),
                at.from().x(),
                at.to().x(),
                at.top().x(),
                (at.from().value() + at.to().value()) / 2,
                1000 * (at.top().value() - at.from().value()),
                apical,
                planar,
                p.cluster().basis(),
                warnings);
    }

    /** The cutoffs, looked at in the ground state of the fast part at both minima, or at the lowest X of each curve. */
    private static void warnOfCutoffs(
            MeanFieldParams p, SoftMode mode, double[][] places, RunContext context, List<String> warnings) {
        double[] top = new double[p.levels().length];
        ClusterOperator worst = null;
        for (double[] place : places) {
            ClusterOperator h = mode.operator(place[0], place[1]);
            double[] here =
                    Quality.topPopulation(h, Quality.lowest(h, 1, context).vectors()[0]);
            for (int m = 0; m < top.length; m++) {
                if (here[m] > top[m]) {
                    top[m] = here[m];
                    worst = h;
                }
            }
        }
        if (worst != null) {
            warnings.addAll(Quality.warnings(worst, top, context));
        }
    }

    private static double[][] lowestPlaces(MeanFieldParams p, double[][] curves, double mass) {
        if (p.softX().length == 0) {
            return new double[0][];
        }
        double[][] places = new double[curves.length][];
        for (int k = 0; k < curves.length; k++) {
            int best = 0;
            for (int i = 1; i < curves[k].length; i++) {
                best = curves[k][i] < curves[k][best] ? i : best;
            }
            places[k] = new double[] {p.softX()[best], p.k3EV()[k] / mass};
        }
        return places;
    }

    @Override
    public List<Figure> figures(MeanFieldParams p, MeanFieldResult r) {
        return MeanFieldFigures.of(p, r);
    }
}
