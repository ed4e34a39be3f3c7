package org.apical.physics.iqtp;

import java.util.ArrayList;
import java.util.List;
import org.apical.numerics.SymmetricOperator;

/**
 * The Hamiltonian in the basis of hole states and kept phonon levels, as products with vectors: no matrix is stored.
 * Index ((e n_0 + k_0) n_1 + k_1)..., the last mode contiguous. Each term is a set of shifted rows: one coefficient for
 * each row of the outer modes and one for each level of the last.
 */
public final class ClusterOperator implements SymmetricOperator {
    private final ClusterSpec spec;
    private final ElectronSpace electrons;
    private final int[] levels;
    private final int[] strides;
    private final int lattice;
    private final double[] diagonal;
    private final List<Stencil> stencils = new ArrayList<>();

    private record Stencil(
            int[] rowE,
            int[] colE,
            double[] valueE,
            int[] rows,
            int[] sources,
            double[] outer,
            int from,
            double[] inner) {}

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
        diagonal = new double[electrons.size() * lattice];
        build();
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

    private void build() {
        int modes = spec.modes();
        for (int e = 0; e < electrons.size(); e++) {
            double energy = 0;
            for (int i = 0; i < spec.sites(); i++) {
                energy += spec.energy()[i] * electrons.occupation(e, i)
                        + (electrons.doubly(e, i) ? spec.repulsion()[i] : 0);
            }
            for (ClusterSpec.Pair v : spec.pairs()) {
                energy += v.value() * electrons.occupation(e, v.i()) * electrons.occupation(e, v.j());
            }
            for (int r = 0; r < lattice; r++) {
                double phonons = 0;
                for (int m = 0; m < modes; m++) {
                    phonons += spec.omega()[m] * (r / strides[m] % levels[m] + 0.5);
                }
                diagonal[e * lattice + r] = energy + phonons;
            }
        }
        for (ClusterSpec.Pair hop : spec.hops()) {
            add(electrons.hopping(hop.i(), hop.j()), -hop.value(), new int[modes]);
        }
        for (ClusterSpec.Bond bond : spec.bonds()) {
            int[] powers = new int[modes];
            powers[bond.mode()] = 1;
            add(electrons.hopping(bond.i(), bond.j()), bond.value(), powers);
        }
        for (int m = 0; m < modes; m++) {
            int[] powers = new int[modes];
            powers[m] = 1;
            add(siteCoupling(m), powers);
        }
        List<int[]> unity = new ArrayList<>();
        for (int e = 0; e < electrons.size(); e++) {
            unity.add(new int[] {e, e, 1});
        }
        for (ClusterSpec.Term term : spec.terms()) {
            add(unity, term.value(), term.powers());
        }
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

    private void add(double[] diagonalE, int[] powers) {
        List<int[]> places = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (int e = 0; e < diagonalE.length; e++) {
            if (diagonalE[e] != 0) {
                places.add(new int[] {e, e});
                values.add(diagonalE[e]);
            }
        }
        add(places, values.stream().mapToDouble(Double::doubleValue).toArray(), powers);
    }

    private void add(List<int[]> elements, double factor, int[] powers) {
        add(elements, elements.stream().mapToDouble(e -> factor * e[2]).toArray(), powers);
    }

    private void add(List<int[]> places, double[] values, int[] powers) {
        if (places.isEmpty() || java.util.Arrays.stream(values).allMatch(v -> v == 0)) {
            return;
        }
        int[] rowE = places.stream().mapToInt(p -> p[0]).toArray();
        int[] colE = places.stream().mapToInt(p -> p[1]).toArray();
        double[][][] matrices = new double[powers.length][][];
        for (int m = 0; m < powers.length; m++) {
            matrices[m] = powers[m] == 0 ? null : Oscillator.power(powers[m], levels[m]);
        }
        shifts(0, powers, new int[powers.length], matrices, rowE, colE, values);
    }

    private void shifts(
            int m, int[] powers, int[] shift, double[][][] matrices, int[] rowE, int[] colE, double[] values) {
        if (m < powers.length) {
            for (int d = -powers[m]; d <= powers[m]; d += 2) {
                if (Math.abs(d) < levels[m]) {
                    shift[m] = d;
                    shifts(m + 1, powers, shift, matrices, rowE, colE, values);
                }
            }
            shift[m] = 0;
            return;
        }
        stencil(shift, matrices, rowE, colE, values);
    }

    /** One combination of shifts; what stays in place goes to the diagonal. */
    private void stencil(int[] shift, double[][][] matrices, int[] rowE, int[] colE, double[] values) {
        int last = levels.length - 1;
        int width = last < 0 ? 1 : levels[last];
        int outers = lattice / width;
        int[] rows = new int[outers];
        int[] sources = new int[outers];
        double[] outer = new double[outers];
        int count = 0;
        for (int o = 0; o < outers; o++) {
            double c = 1;
            int source = o * width;
            boolean inside = true;
            for (int m = 0; m < last && inside; m++) {
                int k = o * width / strides[m] % levels[m];
                int j = k + shift[m];
                inside = j >= 0 && j < levels[m];
                if (inside) {
                    c *= matrices[m] == null ? 1 : matrices[m][k][j];
                    source += shift[m] * strides[m];
                }
            }
            if (inside) {
                rows[count] = o * width;
                sources[count] = source + (last < 0 ? 0 : shift[last]);
                outer[count++] = c;
            }
        }
        int d = last < 0 ? 0 : shift[last];
        int from = Math.max(0, -d);
        int to = Math.min(width, width - d);
        double[] inner = new double[to - from];
        for (int k = from; k < to; k++) {
            inner[k - from] = last < 0 || matrices[last] == null ? 1 : matrices[last][k][k + d];
        }
        boolean inPlace = java.util.Arrays.equals(rowE, colE);
        for (int s : shift) {
            inPlace &= s == 0;
        }
        Stencil made = new Stencil(
                rowE,
                colE,
                values,
                java.util.Arrays.copyOf(rows, count),
                java.util.Arrays.copyOf(sources, count),
                java.util.Arrays.copyOf(outer, count),
                from,
                inner);
        if (inPlace) {
            double[] ones = new double[diagonal.length];
            java.util.Arrays.fill(ones, 1);
            apply(made, ones, diagonal);
        } else {
            stencils.add(made);
        }
    }

    @Override
    public int size() {
        return diagonal.length;
    }

    @Override
    public void apply(double[] x, double[] y) {
        for (int i = 0; i < y.length; i++) {
            y[i] = diagonal[i] * x[i];
        }
        for (Stencil stencil : stencils) {
            apply(stencil, x, y);
        }
    }

    private void apply(Stencil s, double[] x, double[] y) {
        double[] inner = s.inner;
        int length = inner.length;
        for (int e = 0; e < s.rowE.length; e++) {
            int rowBase = s.rowE[e] * lattice + s.from;
            int sourceBase = s.colE[e] * lattice + s.from;
            for (int o = 0; o < s.rows.length; o++) {
                row(y, rowBase + s.rows[o], x, sourceBase + s.sources[o], s.valueE[e] * s.outer[o], inner, length);
            }
        }
    }

    private static void row(double[] y, int at, double[] x, int from, double w, double[] inner, int length) {
        for (int k = 0; k < length; k++) {
            y[at + k] += w * inner[k] * x[from + k];
        }
    }

    /** The diagonal; do not modify. */
    public double[] diagonal() {
        return diagonal;
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
