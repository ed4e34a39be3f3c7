package org.apical.models.iqtp;

import java.util.Arrays;
import java.util.Locale;
import org.apache.commons.rng.UniformRandomProvider;
import org.apical.model.NotConverged;
import org.apical.model.RunContext;
import org.apical.numerics.TridiagonalMeasure;
import org.apical.physics.iqtp.ClusterOperator;
import org.apical.physics.iqtp.ClusterStates;
import org.apical.physics.iqtp.IqtpUnits;
import org.apical.physics.iqtp.Sectors;
import org.apical.physics.iqtp.SpectralRecurrence;

/**
 * The thermally populated states of a cluster: all of them where the basis is small, else as many as hold the weight.
 *
 * @param states energies and vectors
 * @param weights of sum 1
 * @param left Boltzmann factor of the last state, 0 where all are there
 */
record ThermalStates(ClusterStates states, double[] weights, double left) {
    /** Bases up to this size are diagonalised fully, where it must be. */
    private static final int FULL = 6000;

    /** Sectors up to this size are diagonalised in seconds: the time goes with the third power. */
    private static final int QUICK = 1500;

    private static final int MOST = 200;
    private static final int STEPS = 200;

    private static final double EMPTY = 1e-14;

    /** Boltzmann factor of the last state that is enough. */
    private static final double LEFT = 1e-8;

    static ThermalStates of(ClusterOperator h, double temperatureK, RunContext context) {
        double kt = IqtpUnits.KB * temperatureK;
        if (temperatureK == 0) {
            return weighted(groundLevel(h, context), kt, true);
        }
        if (quick(h)) {
            return weighted(ClusterStates.all(h, context::checkCancelled), kt, true);
        }
        double expected = populated(h, kt, context);
        int count = Math.min(MOST, 8 + (int) (1.5 * expected));
        for (boolean more = expected <= 2 * MOST; more; count = Math.min(MOST, 2 * count)) {
            ThermalStates found = weighted(Quality.lowest(h, count, context), kt, false);
            if (found.left < LEFT) {
                return found;
            }
            more = count < MOST;
        }
        if (h.size() > FULL) {
            throw tooMany(Math.max(expected, MOST));
        }
        return weighted(ClusterStates.all(h, context::checkCancelled), kt, true);
    }

    /** Whether all states are had in little time. */
    static boolean quick(ClusterOperator h) {
        return h.size() <= QUICK || h.size() <= FULL && new Sectors(h).largest() <= QUICK;
    }

    /** At least all states of the lowest level. */
    private static ClusterStates groundLevel(ClusterOperator h, RunContext context) {
        for (int count = h.spec().nodeless() ? 1 : 2; ; count *= 2) {
            ClusterStates found = Quality.lowest(h, count, context);
            int n = found.energies().length;
            if (count == 1 || n < count || found.degeneracy() < n) {
                return found;
            }
        }
    }

    /** Number of states that hold weight. */
    int populated() {
        return (int) Arrays.stream(weights).filter(w -> w > EMPTY).count();
    }

    /** About how many states are populated, from the density of states that one vector of a recurrence shows. */
    private static double populated(ClusterOperator h, double kt, RunContext context) {
        double[] start = new double[h.size()];
        UniformRandomProvider random = context.random(1, "iqtp thermal states", 0);
        for (int i = 0; i < start.length; i++) {
            start[i] = random.nextDouble() - 0.5;
        }
        double[][] vector = {start};
        TridiagonalMeasure lines =
                SpectralRecurrence.of(h, vector, STEPS, context::checkCancelled).lines();
        double lowest = Arrays.stream(lines.nodes()).min().orElseThrow();
        double below = 0;
        double all = 0;
        for (int i = 0; i < lines.nodes().length; i++) {
            all += lines.weights()[i];
            below += lines.nodes()[i] < lowest - kt * Math.log(LEFT) ? lines.weights()[i] : 0;
        }
        return h.size() * below / all;
    }

    private static NotConverged tooMany(double expected) {
        return new NotConverged(
                "NOT_CONVERGED",
                String.format(
                        Locale.ROOT,
                        "About %.0f states are populated at this temperature, more than the %d that are computed of a basis above"
                                + " %d: lower the temperature, take cutoffs with at most %d states, or method ftlm of iqtp.thermal.",
                        expected,
                        MOST,
                        FULL,
                        FULL));
    }

    /** All states of a cluster with their weights; at 0 K those of the ground level alike. */
    static ThermalStates of(ClusterStates all, double temperatureK) {
        return weighted(all, IqtpUnits.KB * temperatureK, true);
    }

    private static ThermalStates weighted(ClusterStates states, double kt, boolean all) {
        double[] e = states.energies();
        double[] w = new double[e.length];
        double z = 0;
        for (int k = 0; k < w.length; k++) {
            w[k] = kt > 0 ? Math.exp(-(e[k] - e[0]) / kt) : e[k] - e[0] < ClusterStates.SAME ? 1 : 0;
            z += w[k];
        }
        double left = all ? 0 : w[w.length - 1];
        for (int k = 0; k < w.length; k++) {
            w[k] /= z;
        }
        return new ThermalStates(states, w, left);
    }
}
