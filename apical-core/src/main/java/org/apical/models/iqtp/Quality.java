package org.apical.models.iqtp;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apical.model.NotConverged;
import org.apical.model.RunContext;
import org.apical.numerics.ConvergenceException;
import org.apical.physics.iqtp.ClusterOperator;
import org.apical.physics.iqtp.ClusterStates;

/** What the models of one cluster share: solving, and saying how good it is. */
final class Quality {
    /** Population of the top kept level above which a result is doubtful (rule 2). */
    private static final double TOP = 1e-4;

    /** Weight of a state that does not count. */
    private static final double NOTHING = 1e-9;

    private Quality() {}

    static NotConverged notConverged(ConvergenceException e) {
        return new NotConverged("NOT_CONVERGED", String.valueOf(e.getMessage()));
    }

    static ClusterStates lowest(ClusterOperator h, int count, RunContext context) {
        try {
            return ClusterStates.lowest(h, count, context::checkCancelled);
        } catch (ConvergenceException e) {
            throw notConverged(e);
        }
    }

    static double[] topPopulation(ClusterOperator h, double[] psi) {
        double[] top = new double[h.spec().modes()];
        for (int m = 0; m < top.length; m++) {
            int n = h.levels(m);
            int stride = h.stride(m);
            for (int base = (n - 1) * stride; base < psi.length; base += n * stride) {
                for (int i = base; i < base + stride; i++) {
                    top[m] += psi[i] * psi[i];
                }
            }
        }
        return top;
    }

    /** The same of a mixture. */
    static double[] topPopulation(ClusterOperator h, ThermalStates thermal) {
        double[] top = new double[h.spec().modes()];
        for (int k = 0; k < thermal.weights().length; k++) {
            if (thermal.weights()[k] > NOTHING) {
                double[] one = topPopulation(h, thermal.states().vectors()[k]);
                for (int m = 0; m < top.length; m++) {
                    top[m] += thermal.weights()[k] * one[m];
                }
            }
        }
        return top;
    }

    static List<String> warnings(ClusterOperator h, double[] top) {
        List<String> warnings = new ArrayList<>();
        for (int m = 0; m < top.length; m++) {
            if (top[m] > TOP) {
                warnings.add(String.format(
                        Locale.ROOT,
                        "The top kept level of mode %d holds %.2g of the state (more than 1e-4): raise its cutoff"
                                + " from %d to about %d.",
                        m,
                        top[m],
                        h.levels(m),
                        h.levels(m) + Math.max(4, h.levels(m) / 2)));
            }
        }
        return warnings;
    }
}
