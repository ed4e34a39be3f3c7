package org.apical.models.iqtp;

import org.apical.model.NotConverged;
import org.apical.model.RunContext;
import org.apical.physics.iqtp.ClusterOperator;
import org.apical.physics.iqtp.ClusterStates;
import org.apical.physics.iqtp.IqtpUnits;

/**
 * The thermally populated states of a cluster: all of them where the basis is small, else as many as hold the weight.
 *
 * @param states energies and vectors
 * @param weights of sum 1
 * @param left Boltzmann factor of the last state, 0 where all are there
 */
record ThermalStates(ClusterStates states, double[] weights, double left) {
    /** Bases up to this size are diagonalised fully. */
    static final int FULL = 6000;

    private static final int MOST = 200;

    static ThermalStates of(ClusterOperator h, double temperatureK, RunContext context) {
        double kt = IqtpUnits.KB * temperatureK;
        if (temperatureK == 0) {
            return weighted(Quality.lowest(h, 1, context), kt, true);
        }
        if (h.size() <= FULL) {
            return weighted(ClusterStates.all(h, context::checkCancelled), kt, true);
        }
        for (int count = 16; ; count *= 2) {
            ThermalStates found = weighted(Quality.lowest(h, Math.min(count, MOST), context), kt, false);
            if (found.left < 1e-8) {
                return found;
            }
            if (count >= MOST) {
                throw new NotConverged(
                        "The thermal sum over " + MOST + " states",
                        found.left,
                        "lower temperatureK or the cutoffs (a basis of at most " + FULL
                                + " states is diagonalised fully).");
            }
        }
    }

    private static ThermalStates weighted(ClusterStates states, double kt, boolean all) {
        double[] e = states.energies();
        double[] w = new double[e.length];
        double z = 0;
        for (int k = 0; k < w.length; k++) {
            w[k] = k == 0 ? 1 : kt == 0 ? 0 : Math.exp(-(e[k] - e[0]) / kt);
            z += w[k];
        }
        double left = all ? 0 : w[w.length - 1];
        for (int k = 0; k < w.length; k++) {
            w[k] /= z;
        }
        return new ThermalStates(states, w, left);
    }
}
