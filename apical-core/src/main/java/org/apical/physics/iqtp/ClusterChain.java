package org.apical.physics.iqtp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apical.numerics.DenseEigen;
import org.apical.numerics.Lanczos;
import org.apical.numerics.SymmetricEigen;
import org.apical.numerics.SymmetricOperator;

/**
 * A chain of clusters in their kept states, H = sum E_k |k&gt;&lt;k| + kc sum X_i X_{i+1}, as products with vectors (iqtp, section 7).
 * The first cluster is the slowest digit of the index. Energies are those above n E_0.
 */
public final class ClusterChain implements SymmetricOperator {
    /** Chains up to this size are diagonalised densely. */
    private static final int DENSE = 400;

    private static final double TOLERANCE = 1e-13;
    private static final int MAX_STEPS = 20000;

    private final KeptCluster cluster;
    private final int count;
    private final double coupling;
    private final boolean periodic;
    private final double[] diagonal;
    private final int[] reversed;

    /**
     * The chain.
     *
     * @param cluster its links
     * @param count of clusters
     * @param coupling kc, eV
     * @param periodic whether it is closed, for 3 or more
     */
    public ClusterChain(KeptCluster cluster, int count, double coupling, boolean periodic) {
        this.cluster = cluster;
        this.count = count;
        this.coupling = coupling;
        this.periodic = periodic && count >= 3;
        int q = cluster.size();
        int size = 1;
        for (int i = 0; i < count; i++) {
            size *= q;
        }
        diagonal = new double[size];
        reversed = new int[size];
        for (int s = 0; s < size; s++) {
            int rest = s;
            for (int i = 0; i < count; i++) {
                int digit = rest % q;
                diagonal[s] += cluster.energy()[digit] - cluster.energy()[0];
                reversed[s] = reversed[s] * q + digit;
                rest /= q;
            }
        }
    }

    @Override
    public int size() {
        return diagonal.length;
    }

    @Override
    public void apply(double[] v, double[] y) {
        for (int i = 0; i < y.length; i++) {
            y[i] = diagonal[i] * v[i];
        }
        double[] moved = new double[y.length];
        for (int bond = 0; bond < (periodic ? count : count - 1); bond++) {
            Arrays.fill(moved, 0);
            turn(v, moved, bond, 1);
            turn(moved, y, (bond + 1) % count, coupling);
        }
    }

    /** y += f X_site v. */
    private void turn(double[] v, double[] y, int site, double f) {
        int q = cluster.size();
        int stride = 1;
        for (int i = site + 1; i < count; i++) {
            stride *= q;
        }
        for (int a = 0; a < q; a++) {
            for (int b = 0; b < q; b++) {
                double w = f * cluster.x()[a][b];
                if (w != 0) {
                    for (int base = 0; base < v.length; base += q * stride) {
                        int to = base + a * stride;
                        int from = base + b * stride;
                        for (int i = 0; i < stride; i++) {
                            y[to + i] += w * v[from + i];
                        }
                    }
                }
            }
        }
    }

    /** A state and its energy. */
    private record State(double energy, double[] vector) {}

    /**
     * The lowest levels of a chain.
     *
     * @param energies eV, the clusters' own included
     * @param ends &lt;x_1 x_n&gt;/&lt;x_1^2&gt; in the ground state
     * @param entropy of the first n/2 clusters in the ground state, natural logarithm
     * @param error largest residual, eV, or the discarded weight of a matrix product
     */
    public record Levels(double[] energies, double ends, double entropy, double error) {}

    /**
     * The lowest levels, in sectors of parity and of reflection of the chain, so that levels of one energy are told apart.
     *
     * @param alive called inside the long loops
     */
    public Levels lowest(int levels, Runnable alive) {
        List<State> states = new ArrayList<>();
        double[] residual = {0};
        if (size() <= DENSE) {
            dense(states);
        } else {
            for (int mirror = 1; mirror >= -1; mirror -= 2) {
                for (int parity = 0; parity <= (cluster.even() ? 1 : 0); parity++) {
                    sector(states, mirror, parity, levels, residual, alive);
                }
            }
        }
        states.sort(Comparator.comparingDouble(State::energy));
        double[] psi = states.get(0).vector;
        return new Levels(
                states.stream()
                        .limit(levels)
                        .mapToDouble(s -> s.energy + count * cluster.energy()[0])
                        .toArray(),
                ends(psi),
                entropy(psi),
                residual[0]);
    }

    private void dense(List<State> states) {
        int n = size();
        double[][] a = new double[n][n];
        double[] unit = new double[n];
        for (int j = 0; j < n; j++) {
            unit[j] = 1;
            apply(unit, a[j]);
            unit[j] = 0;
        }
        DenseEigen eigen = DenseEigen.of(a);
        for (int k = 0; k < n; k++) {
            states.add(new State(eigen.values()[k], eigen.vectors()[k]));
        }
    }

    private void sector(List<State> states, int mirror, int parity, int levels, double[] residual, Runnable alive) {
        int q = cluster.size();
        boolean[] out = new boolean[cluster.even() ? size() : 0];
        for (int s = 0; s < out.length; s++) {
            int sum = 0;
            for (int rest = s; rest > 0; rest /= q) {
                sum += cluster.parity()[rest % q];
            }
            // The digits above the highest are 0 and even.
            out[s] = sum % 2 != parity;
        }
        double[] start = new double[size()];
        for (int i = 0; i < start.length; i++) {
            start[i] = (1 + 0.5 * Math.sin(1 + 0.7 * i)) / (1 + 30 * diagonal[i]);
        }
        Lanczos.Pairs pairs =
                Lanczos.lowest(this, levels, start, TOLERANCE, MAX_STEPS, v -> project(v, mirror, out), alive);
        residual[0] = Math.max(residual[0], pairs.residual());
        for (int k = 0; k < pairs.values().length; k++) {
            states.add(new State(pairs.values()[k], pairs.vectors()[k]));
        }
    }

    private void project(double[] v, int mirror, boolean[] out) {
        for (int s = 0; s < v.length; s++) {
            int t = reversed[s];
            if (t > s) {
                double mean = (v[s] + mirror * v[t]) / 2;
                v[s] = mean;
                v[t] = mirror * mean;
            } else if (t == s && mirror < 0) {
                v[s] = 0;
            }
        }
        for (int s = 0; s < out.length; s++) {
            if (out[s]) {
                v[s] = 0;
            }
        }
    }

    private double ends(double[] psi) {
        double[] first = new double[psi.length];
        double[] last = new double[psi.length];
        turn(psi, first, 0, 1);
        turn(psi, last, count - 1, 1);
        return Lanczos.dot(first, last) / Lanczos.dot(first, first);
    }

    private double entropy(double[] psi) {
        int rows = 1;
        for (int i = 0; i < count / 2; i++) {
            rows *= cluster.size();
        }
        int columns = psi.length / rows;
        double[][] rho = new double[rows][rows];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int c = 0; c < columns; c++) {
                    sum += psi[i * columns + c] * psi[j * columns + c];
                }
                rho[i][j] = sum;
                rho[j][i] = sum;
            }
        }
        return shannon(SymmetricEigen.of(rho).values());
    }

    /** -sum p ln p of weights of sum 1. */
    static double shannon(double[] weights) {
        double s = 0;
        for (double p : weights) {
            s -= p > 1e-300 ? p * Math.log(p) : 0;
        }
        return s;
    }
}
