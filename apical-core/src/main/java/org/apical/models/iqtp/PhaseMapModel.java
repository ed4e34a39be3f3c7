package org.apical.models.iqtp;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.physics.iqtp.ClusterOperator;
import org.apical.physics.iqtp.ClusterStates;
import org.apical.physics.iqtp.Moments;
import org.apical.physics.iqtp.Synchronisation;
import org.apical.physics.iqtp.VonMises;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** {@code iqtp.phaseMap}: the relative phase of two modes beside that of two Kuramoto oscillators (iqtp, section 5). */
public final class PhaseMapModel implements Model<PhaseMapParams, PhaseMapResult> {
    private static final int MOMENTS = 4;
    private static final double LIKE = 0.05;
    private static final int POINTS = 181;

    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "iqtp.phaseMap",
                "How like two noisy Kuramoto oscillators the ground state of a cluster is",
                "velasco2021");
    }

    @Override
    public Class<PhaseMapParams> paramsType() {
        return PhaseMapParams.class;
    }

    @Override
    public Class<PhaseMapResult> resultType() {
        return PhaseMapResult.class;
    }

    @Override
    public PhaseMapResult compute(PhaseMapParams p, RunContext context) {
        RaisedCluster raised = RaisedCluster.of(p.cluster(), 2, context);
        ClusterOperator h = raised.operator();
        ClusterStates states = Quality.lowest(h, h.spec().nodeless() ? 1 : 2, context);
        double[] psi = states.vectors()[0];
        Moments moments = new Moments(h, psi);
        double[] c = Arrays.copyOfRange(moments.phase(MOMENTS), 1, MOMENTS + 1);
        double kappa = VonMises.concentration(Math.abs(c[0]));
        double[] like = VonMises.moments(kappa, MOMENTS);
        double deviation = 0;
        for (int d = 1; d < MOMENTS; d++) {
            deviation = Math.max(deviation, Math.abs(Math.abs(c[d]) - like[d]));
        }
        List<String> warnings = Quality.warnings(h, Quality.topPopulation(h, psi), context);
        Quality.warnOfLevel(states, warnings);
        if (h.spec().omega()[0] != h.spec().omega()[1]) {
            warnings.add("Modes 0 and 1 have different energies: their relative phase would run.");
        }
        return new PhaseMapResult(
                c,
                kappa,
                like,
                deviation,
                deviation <= LIKE,
                Synchronisation.of(moments).coherence(),
                p.cluster().basis(),
                raised.ladder(),
                warnings);
    }

    @Override
    public List<Figure> figures(PhaseMapParams p, PhaseMapResult r) {
        double[] phi = new double[POINTS];
        double[] cluster = new double[POINTS];
        double[] fit = new double[POINTS];
        double[] like = VonMises.moments(r.couplingOverNoise(), 60);
        double turn = r.phaseMoments()[0] < 0 ? -1 : 1;
        for (int i = 0; i < POINTS; i++) {
            phi[i] = -180 + 360.0 * i / (POINTS - 1);
            double angle = Math.toRadians(phi[i]);
            cluster[i] = 1;
            fit[i] = 1;
            for (int d = 1; d <= like.length; d++) {
                cluster[i] += d <= MOMENTS ? 2 * r.phaseMoments()[d - 1] * Math.cos(d * angle) : 0;
                fit[i] += 2 * Math.pow(turn, d) * like[d - 1] * Math.cos(d * angle);
            }
            cluster[i] /= 360;
            fit[i] /= 360;
        }
        return List.of(Figure.of(
                "phase-map",
                "Relative phase of the two stretches in the ground state",
                "The cluster by its first four moments; the other curve is exp(κ cos φ) with κ from the first.",
                Panel.of(
                        Axis.of("relative phase φ", "°"),
                        Axis.of("P(φ)", "1/°"),
                        new Layer.Curve("cluster", phi, cluster, Style.color(0).width(1.8)),
                        new Layer.Curve(
                                String.format(Locale.ROOT, "two Kuramoto oscillators, κ = %.3g", r.couplingOverNoise()),
                                phi,
                                fit,
                                Style.color(1).dashed()))));
    }
}
