package org.apical.claims;

import static org.apical.claims.QballRows.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apical.model.RunContext;
import org.apical.models.iqtp.ClusterModel;
import org.apical.models.iqtp.ClusterModelParams;
import org.apical.models.iqtp.ClusterModelResult;
import org.apical.models.iqtp.ClusterParams;
import org.apical.models.iqtp.Preset;
import org.apical.models.iqtp.SpectrumResult;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/**
 * Part b of C17: the dynamic structure factor of the three-atom cluster (iqtp, section 11).
 *
 * @param separation of the two sites, A; NaN with one maximum
 * @param middle P(0) over the peak
 * @param share largest share of the tunnel line in the inelastic weight
 * @param shareAt where, 1/A
 * @param hiddenTo Q up to which the elastic weight is Gaussian to a tenth, 1/A; NaN above 60
 * @param splitting E1 - E0, meV
 * @param sumError largest distance of the total weight from 1
 * @param figure the weights over Q
 */
record C17Cluster(
        double separation,
        double middle,
        double share,
        double shareAt,
        double hiddenTo,
        double splitting,
        double sumError,
        Figure figure) {
    static final String RULE =
            "Part b, fixed in the specification of the clusters, for the three-atom cluster: (i) P(x_IR) is bimodal with a separation"
                    + " of at least 0.1 A and P(0) of at most 0.95 of the peak; (ii) the tunnel line holds at least half of the inelastic"
                    + " weight for some Q up to 12 1/A at 0 K; (iii) the split is hidden in a Debye-Waller factor up to the Q at which the"
                    + " elastic weight leaves the Gaussian by a tenth. Reproduced for the stated range (of Q up to that value) if (i) and"
                    + " (ii) hold and that value is at least 8 1/A; not reproduced if (i) or (ii) fails.";

    private static final double LARGEST_Q = 12;
    private static final double LEAST_SEPARATION = 0.1;
    private static final double MOST_MIDDLE = 0.95;
    private static final double HALF = 0.5;
    private static final double LEAST_Q = 8;

    static C17Cluster compute(RunContext context) {
        ClusterParams cluster = ClusterParams.of(Preset.IQTP3, Map.of());
        ClusterModelResult r =
                new ClusterModel().compute(new ClusterModelParams(cluster, 2, 0, new double[] {0}), context);
        double[] at = Double.isNaN(r.densityPeakX()) ? new double[] {0} : new double[] {r.densityPeakX()};
        double peak = new ClusterModel()
                .compute(new ClusterModelParams(cluster, 2, 0, at), context)
                .positionDensity()[0];
        double[] q = ClusterShift.grid(0.25, LARGEST_Q, 48);
        SpectrumResult s = ClusterShift.weights(cluster, q, context);
        double[] share = new double[q.length];
        int best = 0;
        for (int i = 0; i < q.length; i++) {
            share[i] = s.tunnelLineWeight()[i] / (s.totalWeight()[i] - s.elasticWeight()[i]);
            best = share[i] > share[best] ? i : best;
        }
        return new C17Cluster(
                r.siteSeparationA(),
                r.positionDensity()[0] / peak,
                share[best],
                q[best],
                r.elasticNonGaussianQInvA(),
                r.tunnelSplittingMeV(),
                Arrays.stream(s.totalWeight()).map(w -> Math.abs(w - 1)).max().orElse(Double.NaN),
                figure(q, s, share));
    }

    private static Figure figure(double[] q, SpectrumResult s, double[] share) {
        return Figure.of(
                "C17b-weights",
                "Three-atom cluster at 0 K: elastic and tunnelling weight",
                "What diffraction sees, the tunnel line, and its share of all that is inelastic.",
                Panel.of(
                        Axis.of("Q", "Å⁻¹"),
                        Axis.of("weight", "").range(0, 1.05),
                        new Layer.Curve(
                                "elastic", q, s.elasticWeight(), Style.color(1).dashed()),
                        new Layer.Curve(
                                "tunnel line",
                                q,
                                s.tunnelLineWeight(),
                                Style.color(0).width(1.8)),
                        new Layer.Curve(
                                "share of the inelastic weight",
                                q,
                                share,
                                Style.color(2).dotted())));
    }

    boolean split() {
        return separation >= LEAST_SEPARATION && middle <= MOST_MIDDLE;
    }

    boolean line() {
        return share >= HALF;
    }

    /** NaN means hidden up to the largest Q looked at. */
    boolean hidden() {
        return Double.isNaN(hiddenTo) || hiddenTo >= LEAST_Q;
    }

    /** The rule. */
    Verdict verdict() {
        return split() && line() && hidden() ? Verdict.REPRODUCED_FOR_THE_STATED_RANGE : Verdict.NOT_REPRODUCED;
    }

    String computed() {
        return text(
                "iqtp3, defaults (our parameters, one of them set so that the split is near the published one): %s; the tunnel line at"
                        + " %.3f meV holds up to %.1f %% of the inelastic weight (at Q = %.2f 1/A); the elastic weight is that of a"
                        + " Debye-Waller factor to a tenth %s, so the split is hidden from diffraction there and not beyond: at 0 K the"
                        + " elastic weight is the Fourier transform of the average density, in which a split site is present in principle.",
                Double.isNaN(separation)
                        ? "P(x_IR) has one maximum"
                        : text("P(x_IR) has two maxima %.4f A apart, P(0) is %.3f of them", separation, middle),
                splitting,
                100 * share,
                shareAt,
                Double.isNaN(hiddenTo) ? "up to 60 1/A" : text("up to Q = %.2f 1/A", hiddenTo));
    }

    String hangs() {
        return text(
                "Part b falls if the separation of %.3f A were below 0.1 A, P(0) (%.3f) above 0.95 of the peak, the share (%.2f) below"
                        + " one half, or the Q of %.2f 1/A below 8 1/A.",
                separation, middle, share, hiddenTo);
    }

    /** Part a with other transfers at the lowest temperature. */
    static List<Sensitivity> sensitivities(List<C17TunnellingPolaron.Case> all) {
        double cold = C17TunnellingPolaron.TEMPERATURES[0];
        List<C17TunnellingPolaron.Case> at =
                all.stream().filter(c -> c.temperature() == cold).toList();
        C17TunnellingPolaron.Case base = at.get(1);
        List<Sensitivity> out = new ArrayList<>();
        for (C17TunnellingPolaron.Case c : at) {
            if (c != base) {
                String change = String.format(Locale.ROOT, "%.0f to %.0f meV", base.transfer(), c.transfer());
                out.add(new Sensitivity(
                        "transfer J", change, "S* at 10 K, A", base.commonMode(), c.commonMode(), "at most 0.06"));
                out.add(new Sensitivity(
                        "transfer J", change, "dip between the two maxima at 10 K", base.dip(), c.dip(), "below 1"));
            }
        }
        return out;
    }
}
