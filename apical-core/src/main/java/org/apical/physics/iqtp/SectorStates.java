package org.apical.physics.iqtp;

import java.util.ArrayList;
import java.util.List;
import org.apical.numerics.DenseEigen;
import org.apical.numerics.Lanczos;
import org.apical.numerics.SymmetricOperator;
import org.apical.physics.iqtp.ClusterStates.State;

/**
 * The states of one sector from below, as many as are asked for: dense where the sector is small, else Lanczos. A recurrence
 * from one vector meets a degenerate level once; up to {@link #CHECKED} states another one, orthogonal to all that was
 * found, looks for what is missing.
 */
abstract class SectorStates {
    /** Sectors up to this size are diagonalised densely. */
    private static final int DENSE = 320;

    /** The same where many states are wanted. */
    private static final int DENSE_MANY = 1500;

    private static final int MANY = 40;

    /** Sectors up to this size are searched for degenerate levels. */
    static final int CHECKED = 20000;

    /** Residual as a part of the norm. */
    static final double TOLERANCE = 1e-11;

    private static final double CHECK = 1e-9;
    private static final double SAME = 1e-9;

    /** Most products of one pass. */
    static final int MAX_STEPS = 40000;

    /** The value at a place, from 0; infinity where there are no more. */
    abstract double value(int place);

    /** The lowest states. */
    abstract List<State> states(int count);

    /** States of the sector below {@code limit} that {@link #states} has not met, looked for up to a size of the sector. */
    abstract List<State> missing(double limit, int largest);

    /** Largest |H v - E v| so far. */
    abstract double residual();

    /** Products so far. */
    abstract int products();

    /** The states of a sector of which at most {@code wanted} are asked for. */
    static SectorStates of(
            Sectors.Sector sector, int number, int wanted, double tolerance, int maxSteps, Runnable alive) {
        int size = sector.operator().size();
        return size <= DENSE || wanted > MANY && size <= DENSE_MANY
                ? new Dense(dense(sector, number))
                : new Iterative(sector, number, tolerance, maxSteps, alive);
    }

    /** All states of a sector. */
    static List<State> dense(Sectors.Sector sector, int number) {
        SymmetricOperator h = sector.operator();
        int n = h.size();
        List<State> out = new ArrayList<>();
        if (n == 0) {
            return out;
        }
        double[][] a = new double[n][n];
        double[] unit = new double[n];
        for (int j = 0; j < n; j++) {
            unit[j] = 1;
            h.apply(unit, a[j]);
            unit[j] = 0;
        }
        DenseEigen eigen = DenseEigen.of(a);
        for (int i = 0; i < n; i++) {
            out.add(new State(eigen.values()[i], sector.full().apply(eigen.vectors()[i]), number));
        }
        return out;
    }

    private static final class Dense extends SectorStates {
        private final List<State> all;

        Dense(List<State> all) {
            this.all = all;
        }

        @Override
        double value(int place) {
            return place < all.size() ? all.get(place).energy() : Double.POSITIVE_INFINITY;
        }

        @Override
        List<State> states(int count) {
            return all.subList(0, count);
        }

        @Override
        List<State> missing(double limit, int largest) {
            return List.of();
        }

        @Override
        double residual() {
            return 0;
        }

        @Override
        int products() {
            return 0;
        }
    }

    private static final class Iterative extends SectorStates {
        private final Sectors.Sector sector;
        private final int number;
        private final Runnable alive;
        private final Lanczos.Search search;
        private final List<double[]> vectors = new ArrayList<>();
        private double residual;
        private int products;

        Iterative(Sectors.Sector sector, int number, double tolerance, int maxSteps, Runnable alive) {
            this.sector = sector;
            this.number = number;
            this.alive = alive;
            search = new Lanczos.Search(sector.operator(), sector.start(), tolerance, maxSteps, x -> {}, alive);
        }

        @Override
        double value(int place) {
            double[] values = search.values(place + 1);
            return place < values.length ? values[place] : Double.POSITIVE_INFINITY;
        }

        @Override
        List<State> states(int count) {
            if (count == 0) {
                products += search.products();
                return List.of();
            }
            return kept(search.vectors(count));
        }

        private List<State> kept(Lanczos.Pairs pairs) {
            residual = Math.max(residual, pairs.residual());
            products += pairs.products();
            List<State> out = new ArrayList<>();
            for (int i = 0; i < pairs.values().length; i++) {
                vectors.add(pairs.vectors()[i]);
                out.add(new State(pairs.values()[i], sector.full().apply(pairs.vectors()[i]), number));
            }
            return out;
        }

        @Override
        List<State> missing(double limit, int largest) {
            List<State> out = new ArrayList<>();
            int size = sector.operator().size();
            while (size <= largest && vectors.size() < size) {
                double[] other = sector.start().clone();
                for (int i = 0; i < size; i++) {
                    other[i] *= Math.cos(0.3 + 1.1 * i + 0.4 * vectors.size());
                }
                Lanczos.Search look =
                        new Lanczos.Search(sector.operator(), other, CHECK, MAX_STEPS, this::withoutFound, alive);
                boolean more = look.values(1)[0] < limit - SAME;
                products += look.products();
                if (!more) {
                    break;
                }
                out.addAll(kept(
                        new Lanczos.Search(sector.operator(), other, TOLERANCE, MAX_STEPS, this::withoutFound, alive)
                                .vectors(1)));
            }
            return out;
        }

        private void withoutFound(double[] x) {
            for (double[] v : vectors) {
                Lanczos.add(x, -Lanczos.dot(v, x), v);
            }
        }

        @Override
        double residual() {
            return residual;
        }

        @Override
        int products() {
            return products;
        }
    }
}
