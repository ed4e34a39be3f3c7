package org.apical.physics.iqtp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apical.numerics.ConvergenceException;
import org.apical.numerics.DenseEigen;
import org.apical.numerics.Lanczos;

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
    /** Sectors up to this size are diagonalised densely. */
    static final int DENSE = 500;

    private static final double TOLERANCE = 1e-12;
    private static final int MAX_STEPS = 40000;

    private record State(double energy, double[] vector, int sector) {}

    /**
     * The lowest {@code count} states, fewer where there are fewer.
     *
     * @param alive called at every product
     * @throws ConvergenceException where the iteration stops short
     */
    public static ClusterStates lowest(ClusterOperator h, int count, Runnable alive) {
        Sectors sectors = new Sectors(h);
        int wanted = Math.min(count, h.size());
        boolean one = wanted == 1 && h.spec().nodeless();
        int searched = one ? 1 : sectors.count();
        List<List<State>> found = new ArrayList<>();
        double[] residual = {0};
        int[] products = {0};
        int first = Math.max(1, (wanted + searched - 1) / searched);
        for (int s = 0; s < searched; s++) {
            found.add(sector(h, sectors, s, first, residual, products, alive));
        }
        boolean complete = false;
        while (!complete) {
            complete = true;
            List<State> all = merged(found);
            double limit = all.size() < wanted ? Double.POSITIVE_INFINITY : all.get(wanted - 1).energy;
            for (int s = 0; s < searched; s++) {
                List<State> mine = found.get(s);
                boolean exhausted = mine.size() >= size(h, sectors, s);
                int asked = mine.size();
                if (!exhausted && asked < wanted && (mine.isEmpty() || mine.get(asked - 1).energy < limit)) {
                    List<State> more = sector(
                            h, sectors, s, Math.min(wanted, asked + Math.max(1, asked / 2)), residual, products, alive);
                    if (more.size() > asked) {
                        found.set(s, more);
                        complete = false;
                    }
                }
            }
        }
        List<State> all = merged(found);
        return of(all.subList(0, Math.min(wanted, all.size())), residual[0], products[0]);
    }

    /** All states. */
    public static ClusterStates all(ClusterOperator h, Runnable alive) {
        Sectors sectors = new Sectors(h);
        List<List<State>> found = new ArrayList<>();
        for (int s = 0; s < sectors.count(); s++) {
            alive.run();
            found.add(dense(h, sectors, s));
        }
        return of(merged(found), 1e-14 * found.size(), 0);
    }

    /**
     * The lowest state that is odd under the mirror; null where the mirror is no symmetry.
     */
    public static @org.jspecify.annotations.Nullable ClusterStates odd(ClusterOperator h, Runnable alive) {
        Sectors sectors = new Sectors(h);
        if (!sectors.mirrored()) {
            return null;
        }
        double[] residual = {0};
        int[] products = {0};
        List<State> odd = new ArrayList<>();
        for (int s = 1; s < sectors.count(); s += 2) {
            odd.addAll(sector(h, sectors, s, 1, residual, products, alive));
        }
        odd.sort(Comparator.comparingDouble(State::energy));
        return of(odd.subList(0, 1), residual[0], products[0]);
    }

    private static List<State> merged(List<List<State>> found) {
        List<State> all = new ArrayList<>();
        found.forEach(all::addAll);
        all.sort(Comparator.comparingDouble(State::energy));
        return all;
    }

    private static ClusterStates of(List<State> states, double residual, int products) {
        return new ClusterStates(
                states.stream().mapToDouble(State::energy).toArray(),
                states.stream().map(State::vector).toArray(double[][]::new),
                states.stream().mapToInt(State::sector).toArray(),
                residual,
                products);
    }

    private static int size(ClusterOperator h, Sectors sectors, int sector) {
        return h.size() > 4 * DENSE * sectors.count()
                ? Integer.MAX_VALUE
                : sectors.basis(sector).size();
    }

    private static List<State> sector(
            ClusterOperator h,
            Sectors sectors,
            int sector,
            int count,
            double[] residual,
            int[] products,
            Runnable alive) {
        if (h.size() / sectors.count() <= DENSE || count > 40 && h.size() / sectors.count() <= 3000) {
            alive.run();
            List<State> all = dense(h, sectors, sector);
            return new ArrayList<>(all.subList(0, Math.min(all.size(), Math.max(count, 1))));
        }
        Lanczos.Pairs pairs = Lanczos.lowest(
                h, count, sectors.start(sector), TOLERANCE, MAX_STEPS, x -> sectors.project(x, sector), alive);
        residual[0] = Math.max(residual[0], pairs.residual());
        products[0] += pairs.products();
        List<State> out = new ArrayList<>();
        for (int i = 0; i < pairs.values().length; i++) {
            out.add(new State(pairs.values()[i], pairs.vectors()[i], sector));
        }
        return out;
    }

    private static List<State> dense(ClusterOperator h, Sectors sectors, int sector) {
        List<Sectors.Basis> basis = sectors.basis(sector);
        int n = basis.size();
        if (n == 0) {
            return List.of();
        }
        double[][] a = new double[n][n];
        double[] x = new double[h.size()];
        double[] y = new double[h.size()];
        for (int j = 0; j < n; j++) {
            Sectors.Basis column = basis.get(j);
            for (int k = 0; k < column.places().length; k++) {
                x[column.places()[k]] = column.weights()[k];
            }
            h.apply(x, y);
            for (int i = 0; i < n; i++) {
                Sectors.Basis row = basis.get(i);
                double sum = 0;
                for (int k = 0; k < row.places().length; k++) {
                    sum += row.weights()[k] * y[row.places()[k]];
                }
                a[i][j] = sum;
            }
            for (int place : column.places()) {
                x[place] = 0;
            }
        }
        DenseEigen eigen = DenseEigen.of(a);
        List<State> out = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double[] v = new double[h.size()];
            for (int j = 0; j < n; j++) {
                Sectors.Basis b = basis.get(j);
                for (int k = 0; k < b.places().length; k++) {
                    v[b.places()[k]] += b.weights()[k] * eigen.vectors()[i][j];
                }
            }
            out.add(new State(eigen.values()[i], v, sector));
        }
        return out;
    }
}
