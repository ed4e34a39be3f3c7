package org.apical.physics.iqtp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Cutoffs that are raised until the lowest energies stand still. The energies of a cut basis are upper bounds that fall with
 * every cutoff (iqtp, section 2, rule 1: the basis of a rung holds that of the rung before), so what a raise still takes off
 * measures what the cutoff lacks. Each rung raises the mode that takes most off; where none by itself takes off as much as the
 * tolerance, all are raised together, and the ladder ends if that does not either.
 *
 * @param rungs from the start upwards; of a ladder that ended, the last is within the tolerance of the one before
 * @param refused the cutoffs that were needed next and not allowed; null where the ladder ended within the tolerance
 */
public record CutoffLadder(List<Rung> rungs, int @Nullable [] refused) {
    /** Least number of levels by which a mode is raised: one level may be of the wrong parity and take off nothing. */
    private static final int LEAST = 2;

    /** The raise is this part of the levels. */
    private static final int PART = 4;

    /**
     * A basis and its lowest energies.
     *
     * @param levels kept of each mode
     * @param dimension of the basis
     * @param energies lowest, eV
     * @param fall largest by which one of them is below that of the rung before, eV; infinite where there is none to compare
     */
    public record Rung(int[] levels, int dimension, double[] energies, double fall) {}

    /**
     * Climbs.
     *
     * @param start kept levels at which it begins, one number a mode
     * @param count energies that must stand still
     * @param tolerance largest fall of one of them in a raise that may be, eV
     * @param allowed whether a basis of these levels may be used
     * @param alive called at every product
     * @throws org.apical.numerics.ConvergenceException where an iteration for the energies stops short
     */
    public static CutoffLadder climb(
            ClusterSpec spec, int[] start, int count, double tolerance, Predicate<int[]> allowed, Runnable alive) {
        List<List<Integer>> groups = groups(spec);
        List<Rung> rungs = new ArrayList<>();
        Rung now = rung(spec, start, count, new double[0], alive);
        rungs.add(now);
        while (!groups.isEmpty() && !(rungs.size() > 1 && now.fall < tolerance)) {
            Rung best = null;
            for (List<Integer> group : groups) {
                int[] up = raised(now.levels, List.of(group));
                if (!allowed.test(up)) {
                    return new CutoffLadder(rungs, up);
                }
                Rung trial = rung(spec, up, count, now.energies, alive);
                if (best == null || trial.fall > best.fall) {
                    best = trial;
                }
            }
            if (groups.size() > 1 && best != null && best.fall < tolerance) {
                int[] up = raised(now.levels, groups);
                if (!allowed.test(up)) {
                    return new CutoffLadder(rungs, up);
                }
                best = rung(spec, up, count, now.energies, alive);
            }
            if (best != null) {
                now = best;
                rungs.add(now);
            }
        }
        return new CutoffLadder(rungs, null);
    }

    /** The last rung. */
    public Rung last() {
        return rungs.get(rungs.size() - 1);
    }

    private static Rung rung(ClusterSpec spec, int[] levels, int count, double[] before, Runnable alive) {
        ClusterOperator h = new ClusterOperator(spec, levels);
        double[] e = ClusterStates.lowest(h, count, alive).energies();
        double fall = e.length == before.length ? 0 : Double.POSITIVE_INFINITY;
        for (int k = 0; k < Math.min(e.length, before.length); k++) {
            fall = Math.max(fall, before[k] - e[k]);
        }
        return new Rung(levels, h.size(), e, fall);
    }

    private static int[] raised(int[] levels, List<List<Integer>> groups) {
        int[] up = levels.clone();
        for (List<Integer> group : groups) {
            for (int m : group) {
                up[m] += Math.max(LEAST, (levels[m] + PART - 1) / PART);
            }
        }
        return up;
    }

    /** Modes that the mirror exchanges go together: else it would be no symmetry of the cut basis. */
    private static List<List<Integer>> groups(ClusterSpec spec) {
        List<List<Integer>> groups = new ArrayList<>();
        ClusterSpec.Mirror mirror = spec.reflection();
        for (int m = 0; m < spec.modes(); m++) {
            int other = mirror == null ? m : mirror.mode()[m];
            if (other == m) {
                groups.add(List.of(m));
            } else if (m < other) {
                groups.add(List.of(m, other));
            }
        }
        return groups;
    }

    /** In words, energies in eV. */
    public String text() {
        StringBuilder out = new StringBuilder("Cutoff ladder:");
        for (Rung rung : rungs) {
            out.append(out.charAt(out.length() - 1) == ':' ? " " : "; ")
                    .append(Arrays.toString(rung.levels))
                    .append(" (dimension ")
                    .append(rung.dimension)
                    .append(") E = ");
            for (int k = 0; k < Math.min(2, rung.energies.length); k++) {
                out.append(k == 0 ? "" : ", ").append(String.format(Locale.ROOT, "%.9g", rung.energies[k]));
            }
            out.append(" eV");
        }
        return out.append('.').toString();
    }
}
