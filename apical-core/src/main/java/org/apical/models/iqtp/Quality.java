package org.apical.models.iqtp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apical.model.NotConverged;
import org.apical.model.RunContext;
import org.apical.numerics.ConvergenceException;
import org.apical.physics.iqtp.ClusterOperator;
import org.apical.physics.iqtp.ClusterStates;
import org.jspecify.annotations.Nullable;

/** What the models of one cluster share: solving, and saying how good it is. */
final class Quality {
    /** Population of the top kept level above which a result is doubtful (rule 2). */
    private static final double TOP = 1e-4;

    /** Weight of a state that does not count. */
    private static final double NOTHING = 1e-9;

    /** Parts of the levels that the ladder goes through. */
    private static final double[] LADDER = {0.56, 0.75, 1};

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

    /** Cutoffs that are too small, one warning a mode, and the ladder: how the ground state still falls with them. */
    static List<String> warnings(ClusterOperator h, double[] top, RunContext context) {
        List<String> warnings = new ArrayList<>(topWarnings(h, top));
        if (!warnings.isEmpty()) {
            String ladder = ladder(h, context);
            if (ladder != null) {
                warnings.add(ladder);
            }
        }
        return warnings;
    }

    /** The first part of that. */
    static List<String> topWarnings(ClusterOperator h, double[] top) {
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

    /** Ground states of three bases, each of about three quarters of the levels of the next; null where one is not found. */
    static @Nullable String ladder(ClusterOperator h, RunContext context) {
        int modes = h.spec().modes();
        StringBuilder text = new StringBuilder("Cutoff ladder:");
        double before = Double.NaN;
        double last = Double.NaN;
        try {
            for (double part : LADDER) {
                int[] levels = new int[modes];
                for (int m = 0; m < modes; m++) {
                    levels[m] = Math.max(1, (int) Math.round(part * h.levels(m)));
                }
                before = last;
                last = ClusterStates.lowest(new ClusterOperator(h.spec(), levels), 1, context::checkCancelled)
                        .energies()[0];
                text.append(String.format(Locale.ROOT, " %s E0 = %.9g eV,", Arrays.toString(levels), last));
            }
        } catch (ConvergenceException e) {
            return null;
        }
        return text.append(String.format(
                        Locale.ROOT,
                        " which still falls by %.2g meV with the last step (energies are upper bounds).",
                        1000 * (before - last)))
                .toString();
    }

    /** Says where the state that is described is one of several of the same energy. */
    static void warnOfLevel(ClusterStates states, List<String> warnings) {
        int n = states.degeneracy();
        if (n > 1) {
            warnings.add(
                    "The ground level holds " + n + (n == states.energies().length ? " or more" : "")
                            + " states: charges, positions and coherence are those of one of them, which nothing but the solver"
                            + " chose. Only energies and sums over the level mean something; iqtp.spectrum and iqtp.exafs average.");
        }
    }
}
