package org.apical.physics.iqtp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apical.numerics.ConvergenceException;
import org.jspecify.annotations.Nullable;

/**
 * Lowest states of a cluster, sector by sector (iqtp, section 9): dense where the sector is small, else Lanczos.
 *
 * @param energies in rising order, eV
 * @param vectors of length 1 in the full space
 * @param sectors number of the sector of each; odd numbers are odd under the mirror where there is one
 * @param residual largest |H v - E v|, eV
 * @param products with the Hamiltonian
 */
public record ClusterStates(double[] energies, double[][] vectors, int[] sectors, double residual, int products) {
    /** Levels nearer than this, in eV, are one (section 4.5). */
    public static final double SAME = 1e-9;

    private static final double SHARP = 1e-16;
    private static final int SHARP_STEPS = 6000;

    /** A state in the full space. */
    record State(double energy, double[] vector, int sector) {}

    /**
     * The lowest {@code count} states, fewer where there are fewer.
     *
     * @param alive called at every product
     * @throws ConvergenceException where the iteration stops short
     */
    public static ClusterStates lowest(ClusterOperator h, int count, Runnable alive) {
        return lowest(h, count, SectorStates.TOLERANCE, SectorStates.MAX_STEPS, SectorStates.CHECKED, alive);
    }

    /**
     * All states of the two lowest levels, and perhaps some above; to the last digit, where that can be had: for what
     * magnifies the far tail of a vector, as the coefficients of a recurrence from it do.
     *
     * @throws ConvergenceException where the iteration stops short
     */
    public static ClusterStates lowestLevels(ClusterOperator h, Runnable alive) {
        for (int count = 3; ; count *= 2) {
            ClusterStates found = sharp(h, count, alive);
            int n = found.energies.length;
            int level = found.degeneracy();
            if (n < count || level < n && found.energies[n - 1] - found.energies[level] >= SAME) {
                return found;
            }
        }
    }

    private static ClusterStates sharp(ClusterOperator h, int count, Runnable alive) {
        try {
            return lowest(h, count, SHARP, SHARP_STEPS, Integer.MAX_VALUE, alive);
        } catch (ConvergenceException e) {
            return lowest(h, count, SectorStates.TOLERANCE, SectorStates.MAX_STEPS, Integer.MAX_VALUE, alive);
        }
    }

    /** Number of states of the ground level, as far as they are here. */
    public int degeneracy() {
        int n = 0;
        while (n < energies.length && energies[n] - energies[0] < SAME) {
            n++;
        }
        return n;
    }

    private static ClusterStates lowest(
            ClusterOperator h, int count, double tolerance, int maxSteps, int checked, Runnable alive) {
        Sectors sectors = new Sectors(h);
        int wanted = Math.min(count, h.size());
        boolean one = wanted == 1 && h.spec().nodeless();
        List<SectorStates> searches = new ArrayList<>();
        for (int s = 0; s < (one ? 1 : sectors.count()); s++) {
            searches.add(SectorStates.of(sectors.sector(s), s, wanted, tolerance, maxSteps, alive));
        }
        int[] taken = new int[searches.size()];
        for (int k = 0; k < wanted; k++) {
            int best = -1;
            double lowest = Double.POSITIVE_INFINITY;
            for (int s = 0; s < taken.length; s++) {
                double next = searches.get(s).value(taken[s]);
                if (next < lowest) {
                    lowest = next;
                    best = s;
                }
            }
            if (best < 0) {
                break;
            }
            taken[best]++;
        }
        List<State> all = new ArrayList<>();
        double residual = 0;
        int products = 0;
        for (int s = 0; s < taken.length; s++) {
            all.addAll(searches.get(s).states(taken[s]));
        }
        double limit = all.stream().mapToDouble(State::energy).max().orElse(Double.NaN);
        for (SectorStates search : searches) {
            if (!one && wanted > 1) {
                all.addAll(search.missing(all.size() < wanted ? Double.POSITIVE_INFINITY : limit, checked));
            }
            residual = Math.max(residual, search.residual());
            products += search.products();
        }
        all.sort(Comparator.comparingDouble(State::energy));
        return of(all.subList(0, Math.min(wanted, all.size())), residual, products);
    }

    /** All states. */
    public static ClusterStates all(ClusterOperator h, Runnable alive) {
        Sectors sectors = new Sectors(h);
        List<State> all = new ArrayList<>();
        for (int s = 0; s < sectors.count(); s++) {
            alive.run();
            all.addAll(SectorStates.dense(sectors.sector(s), s));
        }
        all.sort(Comparator.comparingDouble(State::energy));
        return of(all, 0, 0);
    }

    /** The lowest state that is odd under the mirror; null where the mirror is no symmetry or nothing is odd. */
    public static @Nullable ClusterStates odd(ClusterOperator h, Runnable alive) {
        Sectors sectors = new Sectors(h);
        if (!sectors.mirrored()) {
            return null;
        }
        List<State> odd = new ArrayList<>();
        double residual = 0;
        int products = 0;
        for (int s = 1; s < sectors.count(); s += 2) {
            SectorStates search =
                    SectorStates.of(sectors.sector(s), s, 1, SectorStates.TOLERANCE, SectorStates.MAX_STEPS, alive);
            if (search.value(0) < Double.POSITIVE_INFINITY) {
                odd.addAll(search.states(1));
            }
            residual = Math.max(residual, search.residual());
            products += search.products();
        }
        odd.sort(Comparator.comparingDouble(State::energy));
        return odd.isEmpty() ? null : of(odd.subList(0, 1), residual, products);
    }

    private static ClusterStates of(List<State> states, double residual, int products) {
        return new ClusterStates(
                states.stream().mapToDouble(State::energy).toArray(),
                states.stream().map(State::vector).toArray(double[][]::new),
                states.stream().mapToInt(State::sector).toArray(),
                residual,
                products);
    }
}
