package org.apical.physics.iqtp;

import java.util.Arrays;
import java.util.List;
import org.apical.numerics.SymmetricOperator;

/**
 * The Hamiltonian in the basis of hole states and kept phonon levels, as products with vectors: no matrix is stored.
 * Index ((e n_0 + k_0) n_1 + k_1)..., the last mode contiguous: the levels of the last mode are a row.
 */
public final class ClusterOperator implements SymmetricOperator {
    private final ClusterSpec spec;
    private final ElectronSpace electrons;
    private final int[] levels;
    private final int[] strides;
    private final int lattice;
    private final RowOperator rows;

    /** The operator with these kept levels, one a mode. */
    public ClusterOperator(ClusterSpec spec, int[] levels) {
        this.spec = spec;
        this.levels = levels.clone();
        electrons = new ElectronSpace(spec.sites(), spec.up(), spec.down());
        strides = new int[levels.length];
        int stride = 1;
        for (int m = levels.length - 1; m >= 0; m--) {
            strides[m] = stride;
            stride *= levels[m];
        }
        lattice = stride;
        rows = build();
    }

    /** Number of states of these holes and levels, which may be beyond what fits. */
    public static double dimension(ClusterSpec spec, int[] levels) {
        double d = choose(spec.sites(), spec.up()) * choose(spec.sites(), spec.down());
        for (int n : levels) {
            d *= n;
        }
        return d;
    }

    private static double choose(int n, int k) {
        double c = 1;
        for (int i = 1; i <= k; i++) {
            c = c * (n - k + i) / i;
        }
        return Math.rint(c);
    }

    private RowOperator build() {
        int modes = spec.modes();
        int last = modes - 1;
        int width = modes == 0 ? 1 : levels[last];
        int outers = lattice / width;
        double[] level = new double[width];
        for (int k = 0; k < width && modes > 0; k++) {
            level[k] = spec.omega()[last] * (k + 0.5);
        }
        double[] row = new double[electrons.size() * outers];
        for (int e = 0; e < electrons.size(); e++) {
            double energy = 0;
            for (int i = 0; i < spec.sites(); i++) {
                energy += spec.energy()[i] * electrons.occupation(e, i)
                        + (electrons.doubly(e, i) ? spec.repulsion()[i] : 0);
            }
            for (ClusterSpec.Pair v : spec.pairs()) {
                energy += v.value() * electrons.occupation(e, v.i()) * electrons.occupation(e, v.j());
            }
            for (int o = 0; o < outers; o++) {
                double phonons = 0;
                for (int m = 0; m < last; m++) {
                    phonons += spec.omega()[m] * (o * width / strides[m] % levels[m] + 0.5);
                }
                row[e * outers + o] = energy + phonons;
            }
        }
        RowOperator.Builder to = new RowOperator.Builder(row, level);
        for (ClusterSpec.Pair hop : spec.hops()) {
            add(to, electrons.hopping(hop.i(), hop.j()), -hop.value(), new int[modes]);
        }
        for (ClusterSpec.Bond bond : spec.bonds()) {
            int[] powers = new int[modes];
            powers[bond.mode()] = 1;
            add(to, electrons.hopping(bond.i(), bond.j()), bond.value(), powers);
        }
        for (int m = 0; m < modes; m++) {
            int[] powers = new int[modes];
            powers[m] = 1;
            add(to, powers, siteCoupling(m));
        }
        double[] ones = new double[electrons.size()];
        for (ClusterSpec.Term term : spec.terms()) {
            Arrays.fill(ones, term.value());
            add(to, term.powers(), ones);
        }
        return to.build();
    }

    private double[] siteCoupling(int mode) {
        double[] g = new double[electrons.size()];
        for (int e = 0; e < g.length; e++) {
            for (int i = 0; i < spec.sites(); i++) {
                g[e] += spec.site()[mode][i] * (electrons.occupation(e, i) - spec.reference()[i]);
            }
        }
        return g;
    }

    /** A term that leaves the holes where they are. */
    private void add(RowOperator.Builder to, int[] powers, double[] diagonal) {
        for (int e = 0; e < diagonal.length; e++) {
            if (diagonal[e] != 0) {
                shifts(to, 0, powers, e, e, 0, 0, diagonal[e]);
            }
        }
    }

    private void add(RowOperator.Builder to, List<int[]> elements, double factor, int[] powers) {
        for (int[] k : elements) {
            if (factor != 0) {
                shifts(to, 0, powers, k[0], k[1], 0, 0, factor * k[2]);
            }
        }
    }

    /** All pairs of outer levels that the powers connect, mode by mode; the last mode is the row's own. */
    private void shifts(
            RowOperator.Builder to, int m, int[] powers, int rowE, int columnE, int row, int column, double value) {
        int last = levels.length - 1;
        if (m >= last) {
            int outers = last < 0 ? 1 : lattice / levels[last];
            to.add(last < 0 ? 0 : powers[last], rowE * outers + row, columnE * outers + column, value);
            return;
        }
        int n = levels[m];
        double[][] x = powers[m] == 0 ? null : Oscillator.power(powers[m], n);
        for (int k = 0; k < n; k++) {
            if (x == null) {
                shifts(to, m + 1, powers, rowE, columnE, row * n + k, column * n + k, value);
            } else {
                for (int j = Math.max(0, k - powers[m]); j < n && j <= k + powers[m]; j++) {
                    if (x[k][j] != 0) {
                        shifts(to, m + 1, powers, rowE, columnE, row * n + k, column * n + j, value * x[k][j]);
                    }
                }
            }
        }
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public void apply(double[] x, double[] y) {
        rows.apply(x, y);
    }

    /** The diagonal. */
    public double[] diagonal() {
        return rows.diagonal();
    }

    /** Row by row. */
    RowOperator rows() {
        return rows;
    }

    /** The holes. */
    public ElectronSpace electrons() {
        return electrons;
    }

    /** What it is made of. */
    public ClusterSpec spec() {
        return spec;
    }

    /** Kept levels of a mode. */
    public int levels(int mode) {
        return levels[mode];
    }

    /** Distance in a vector between neighbouring levels of a mode. */
    public int stride(int mode) {
        return strides[mode];
    }

    /** Number of phonon states. */
    public int lattice() {
        return lattice;
    }
}
