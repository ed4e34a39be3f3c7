package org.apical.models.iqtp;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apical.model.BadInput;
import org.apical.model.NotConverged;
import org.apical.model.RunContext;
import org.apical.numerics.ConvergenceException;
import org.apical.physics.iqtp.ClusterOperator;
import org.apical.physics.iqtp.CutoffLadder;

/**
 * A cluster in the basis that was asked for, or, with {@code cutoffToleranceEV}, in the one that its energies need.
 *
 * @param operator in the last basis
 * @param ladder how it was found; empty where the cutoffs are as given
 */
record RaisedCluster(ClusterOperator operator, List<CutoffRung> ladder) {
    /**
     * @param count lowest energies that must stand still
     * @throws BadInput where the cutoffs as given do not fit the memory
     * @throws NotConverged where those that are needed do not
     */
    static RaisedCluster of(ClusterParams p, int count, RunContext context) {
        ClusterOperator given = p.operator();
        if (p.cutoffToleranceEV() == 0) {
            return new RaisedCluster(given, List.of());
        }
        context.progress(0.02, "raising the cutoffs");
        CutoffLadder ladder;
        try {
            ladder = CutoffLadder.climb(
                    given.spec(), p.levels(), count, p.cutoffToleranceEV(), p::fits, context::checkCancelled);
        } catch (ConvergenceException e) {
            throw Quality.notConverged(e);
        }
        CutoffLadder.Rung last = ladder.last();
        if (ladder.refused() != null) {
            throw new NotConverged(
                    "NOT_CONVERGED",
                    String.format(
                            Locale.ROOT,
                            "cluster.cutoffToleranceEV = %s is not reached: the last raise, to cutoffs %s, %s, and"
                                    + " the next, %s, would need more than cluster.memoryGB = %s or a cutoff above %d. Raise"
                                    + " memoryGB or cutoffToleranceEV, or lower levels where they can be chosen. %s",
                            BadInput.number(p.cutoffToleranceEV()),
                            Arrays.toString(last.levels()),
                            Double.isFinite(last.fall())
                                    ? String.format(
                                            Locale.ROOT, "still took up to %.3g eV off the energies", last.fall())
                                    : "had none before it to compare with",
                            Arrays.toString(ladder.refused()),
                            BadInput.number(p.memoryGB()),
                            ClusterParams.MOST_LEVELS,
                            ladder.text()));
        }
        List<CutoffRung> rungs = ladder.rungs().stream()
                .map(r -> new CutoffRung(
                        r.levels(), r.dimension(), r.energies(), Double.isFinite(r.fall()) ? r.fall() : Double.NaN))
                .toList();
        return new RaisedCluster(new ClusterOperator(given.spec(), last.levels()), rungs);
    }

    /** The cluster with the cutoffs of a ladder's end. */
    static ClusterParams atTheEnd(ClusterParams p, List<CutoffRung> ladder) {
        return ladder.isEmpty()
                ? p
                : p.withCutoffs(ladder.get(ladder.size() - 1).cutoffs());
    }
}
