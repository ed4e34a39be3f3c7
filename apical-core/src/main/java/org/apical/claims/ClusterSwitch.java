package org.apical.claims;

import static org.apical.claims.QballRows.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apical.model.BadInput;
import org.apical.model.RunContext;
import org.apical.models.iqtp.ClusterParams;
import org.apical.models.iqtp.Preset;
import org.apical.models.iqtp.ScanModel;
import org.apical.models.iqtp.ScanParams;
import org.apical.models.iqtp.ScanResult;

/** Part d of C00: phase coherence of the six-atom cluster with and without its three-phonon anharmonicity. */
final class ClusterSwitch {
    private static final double ON = 0.014;
    private static final double THREE_HOLES = 0.009;
    private static final String[] VALUES = {
        "tApEV",
        "tPlEV",
        "epsPlEV",
        "omegaApEV",
        "omegaSrEV",
        "omegaPlEV",
        "lambdaApEV",
        "lambdaSrEV",
        "gPlEV",
        "k4EV",
        "ksEV"
    };

    private final RunContext context;
    private final boolean quick;
    private final int[] cutoffs;

    ClusterSwitch(Effort effort, RunContext given) {
        context = given.withProgress((fraction, what) -> {});
        quick = effort == Effort.QUICK;
        cutoffs = quick ? new int[] {8, 8, 28} : new int[] {11, 11, 38};
    }

    private double[] coherence(Preset preset, Map<String, Double> values, int[] levels, double k3) {
        ScanResult r = new ScanModel()
                .compute(
                        new ScanParams(ClusterParams.of(preset, values, levels), "k3EV", new double[] {0, k3}, 1),
                        context);
        return r.phaseCoherence();
    }

    Mechanism judge() {
        double[] r = coherence(Preset.IQTP6H, Map.of(), cutoffs, ON);
        double[] soft = coherence(Preset.IQTP6H_SOFT, Map.of(), cutoffs, ON);
        double[] three = coherence(
                Preset.IQTP6_THREE_HOLE, Map.of(), quick ? new int[] {7, 7, 24} : new int[] {10, 10, 36}, THREE_HOLES);
        List<Mechanism.Variation> variations = new ArrayList<>();
        variations.add(new Mechanism.Variation(
                "k3EV",
                coherence(Preset.IQTP6H, Map.of(), cutoffs, (1 - Mechanism.STEP) * ON)[1] / r[0],
                quick ? Double.NaN : larger(r[0])));
        if (!quick) {
            ClusterParams defaults = ClusterParams.of(Preset.IQTP6H, Map.of(), cutoffs);
            for (String key : VALUES) {
                context.checkCancelled();
                double[] ratio = new double[2];
                for (int i = 0; i < 2; i++) {
                    double v = defaults.value(key) * (i == 0 ? 1 - Mechanism.STEP : 1 + Mechanism.STEP);
                    double[] changed = coherence(Preset.IQTP6H, Map.of(key, v), cutoffs, ON);
                    ratio[i] = changed[1] / changed[0];
                }
                variations.add(new Mechanism.Variation(key, ratio[0], ratio[1]));
            }
        }
        return new Mechanism(
                "d",
                "three-phonon anharmonicity of the cluster",
                "phase coherence r of the two apical stretches",
                r[1],
                r[0],
                text(
                        "iqtp6h %.3f over %.3f; iqtp6hSoft %.3f over %.3f (ratio %.3f); iqtp6ThreeHole, k3 = 9 meV, %.3f over %.3f (ratio"
                                + " %.3f). r orders the lattice of one cluster: it is no coherence of pairs.",
                        r[1], r[0], soft[1], soft[0], soft[1] / soft[0], three[1], three[0], three[1] / three[0]),
                Map.of(
                        "d: cluster",
                        "iqtp6h, its defaults (ours), k3 14 meV; off: k3 = 0; cutoffs " + Arrays.toString(cutoffs)),
                variations);
    }

    /** At a larger k3 the displaced strontium may run out of the kept levels: then there is no number. */
    private double larger(double off) {
        try {
            return coherence(Preset.IQTP6H, Map.of(), cutoffs, (1 + Mechanism.STEP) * ON)[1] / off;
        } catch (BadInput unbounded) {
            return Double.NaN;
        }
    }
}
