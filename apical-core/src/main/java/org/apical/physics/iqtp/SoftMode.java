package org.apical.physics.iqtp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apical.numerics.Lanczos;
import org.apical.numerics.SymmetricEigen;
import org.apical.numerics.SymmetricOperator;
import org.jspecify.annotations.Nullable;

/**
 * A six-atom cluster with its soft strontium coordinate X frozen: the free energy F(X; k3, T) = omega_s X^2/4 + k_s X^4 -
 * kT ln Tr exp(-H_fast(X)/kT), H_fast = H without the soft mode + X (lambda_s n_pl + k3 x_1 x_2) (iqtp, section 5). Not
 * thread-safe: each ground state starts the search for the next.
 */
public final class SoftMode {
    /** Site of the planar oxygen. */
    private static final int PLANAR = 2;

    private static final double TOLERANCE = 1e-10;

    private final ClusterSpec fast;
    private final int[] levels;
    private final double omega;
    private final double lambda;
    private final double quartic;
    private final Runnable alive;
    private final List<double[][][]> blocks = new ArrayList<>();
    private double[] start = new double[0];
    private @Nullable Parity even;

    /**
     * The cluster without its soft mode.
     *
     * @param fast two modes
     * @param levels kept of each
     * @param omega energy of the soft mode, eV
     * @param lambda its coupling to the planar oxygen, eV
     * @param quartic k_s, eV
     * @param alive called inside the long loops
     */
    public SoftMode(ClusterSpec fast, int[] levels, double omega, double lambda, double quartic, Runnable alive) {
        this.fast = fast;
        this.levels = levels.clone();
        this.omega = omega;
        this.lambda = lambda;
        this.quartic = quartic;
        this.alive = alive;
    }

    /**
     * The free energy at one X.
     *
     * @param value F, eV
     * @param slope dF/dX, eV; NaN above T = 0
     * @param planar holes on the planar oxygen; NaN above T = 0
     */
    public record Point(double value, double slope, double planar) {}

    /** At X, with the three-phonon coupling k3 and temperature kT in eV. */
    public Point at(double x, double k3, double kt) {
        alive.run();
        double lattice = omega * x * x / 4 + quartic * x * x * x * x;
        if (kt > 0) {
            return new Point(lattice + thermal(x, k3, kt), Double.NaN, Double.NaN);
        }
        ClusterOperator h = operator(x, k3);
        if (start.length == 0) {
            start = new double[h.size()];
            for (int i = 0; i < start.length; i++) {
                start[i] = (1 + 0.3 * Math.sin(1 + 0.7 * i)) / (1 + i % 7);
            }
        }
        // Without nodes the ground state is even: half the space is enough.
        Parity even = even(h);
        SymmetricOperator searched = even == null ? h : even.part(h);
        double[] first = even == null ? start : even.fold(start);
        Lanczos.Pairs pairs = Lanczos.lowest(searched, 1, first, TOLERANCE, 4000, v -> {}, alive);
        double[] psi = even == null ? pairs.vectors()[0] : even.unfold(pairs.vectors()[0]);
        for (int i = 0; i < start.length; i++) {
            // Something of everything is added, so that no symmetry is lost for good.
            start[i] = psi[i] + 1e-3 * Math.sin(1 + 0.7 * i) / (1 + i % 7);
        }
        Moments moments = new Moments(h, psi);
        double[] pair = moments.pair();
        double planar = moments.occupation()[PLANAR];
        double slope = omega * x / 2 + 4 * quartic * x * x * x + lambda * planar + k3 * 2 * (pair[0] + pair[1]);
        return new Point(lattice + pairs.values()[0], slope, planar);
    }

    /** The fast part of the cluster with X frozen. */
    public ClusterOperator operator(double x, double k3) {
        double[] energy = fast.energy().clone();
        energy[PLANAR] += lambda * x;
        List<ClusterSpec.Term> terms = new ArrayList<>(fast.terms());
        if (k3 * x != 0) {
            terms.add(new ClusterSpec.Term(k3 * x, new int[] {1, 1}));
        }
        return new ClusterOperator(
                new ClusterSpec(
                        fast.names(),
                        energy,
                        fast.repulsion(),
                        fast.reference(),
                        fast.up(),
                        fast.down(),
                        fast.hops(),
                        fast.pairs(),
                        fast.omega(),
                        fast.unit(),
                        fast.site(),
                        fast.bonds(),
                        terms,
                        fast.reflection()),
                levels);
    }

    /** -kT ln Tr exp(-H/kT) from all energies, even and odd under the mirror apart. */
    private double thermal(double x, double k3, double kt) {
        if (blocks.isEmpty()) {
            prepare();
        }
        double lowest = Double.POSITIVE_INFINITY;
        List<double[]> all = new ArrayList<>();
        for (double[][][] block : blocks) {
            int n = block[0].length;
            double[][] a = new double[n][n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j <= i; j++) {
                    a[i][j] = block[0][i][j] + x * (block[1][i][j] + k3 * block[2][i][j]);
                }
            }
            double[] values = SymmetricEigen.of(a).values();
            all.add(values);
            for (double e : values) {
                lowest = Math.min(lowest, e);
            }
        }
        double sum = 0;
        for (double[] values : all) {
            for (double e : values) {
                sum += Math.exp(-(e - lowest) / kt);
            }
        }
        return lowest - kt * Math.log(sum);
    }

    private @Nullable Parity even(ClusterOperator h) {
        if (!fast.nodeless() || levels[0] != levels[1]) {
            return null;
        }
        if (even == null) {
            even = Parity.of(h, 1);
        }
        return even;
    }

    /** H, its slope in X and its slope in k3 X, in the bases of both parities. */
    private void prepare() {
        ClusterOperator h = operator(0, 0);
        ClusterOperator pulled = operator(1, 0);
        ClusterOperator coupled = operator(1, 1);
        for (int parity : levels[0] == levels[1] ? new int[] {1, -1} : new int[] {0}) {
            Parity part = Parity.of(h, parity);
            double[][] a = dense(part.part(h));
            double[][] b = dense(part.part(pulled));
            double[][] c = dense(part.part(coupled));
            for (int i = 0; i < a.length; i++) {
                for (int j = 0; j < a.length; j++) {
                    c[i][j] -= b[i][j];
                    b[i][j] -= a[i][j];
                }
            }
            blocks.add(new double[][][] {a, b, c});
        }
    }

    private double[][] dense(SymmetricOperator h) {
        int n = h.size();
        double[][] a = new double[n][n];
        double[] x = new double[n];
        for (int j = 0; j < n; j++) {
            alive.run();
            x[j] = 1;
            // Of a symmetric matrix the columns are the rows.
            h.apply(x, a[j]);
            x[j] = 0;
        }
        return a;
    }

    /** States that are even or odd under the exchange of both halves: each a pair of basis states, or one. */
    private record Parity(int full, int[] first, int[] second, double[] one, double[] other) {
        /** Parity 1, -1, or 0 for all states as they are. */
        static Parity of(ClusterOperator h, int parity) {
            int[][] electrons = h.electrons().mirror();
            int n = h.size();
            int[] first = new int[n];
            int[] second = new int[n];
            double[] one = new double[n];
            double[] other = new double[n];
            int count = 0;
            for (int i = 0; i < n; i++) {
                int e = i / h.lattice();
                int k = i % h.lattice();
                int image = electrons[0][e] * h.lattice() + k % h.levels(1) * h.levels(1) + k / h.levels(1);
                int sign = electrons[1][e];
                if (parity == 0 || image == i && sign == parity) {
                    first[count] = i;
                    second[count] = i;
                    one[count++] = 1;
                } else if (image > i) {
                    first[count] = i;
                    second[count] = image;
                    one[count] = Math.sqrt(0.5);
                    other[count++] = parity * sign * Math.sqrt(0.5);
                }
            }
            return new Parity(
                    n,
                    Arrays.copyOf(first, count),
                    Arrays.copyOf(second, count),
                    Arrays.copyOf(one, count),
                    Arrays.copyOf(other, count));
        }

        double[] fold(double[] x) {
            double[] y = new double[first.length];
            for (int k = 0; k < y.length; k++) {
                y[k] = one[k] * x[first[k]] + other[k] * x[second[k]];
            }
            return y;
        }

        double[] unfold(double[] y) {
            double[] x = new double[full];
            for (int k = 0; k < y.length; k++) {
                x[first[k]] += one[k] * y[k];
                x[second[k]] += other[k] * y[k];
            }
            return x;
        }

        SymmetricOperator part(ClusterOperator h) {
            return new SymmetricOperator() {
                private final double[] image = new double[full];

                @Override
                public int size() {
                    return first.length;
                }

                @Override
                public void apply(double[] x, double[] y) {
                    h.apply(unfold(x), image);
                    for (int k = 0; k < y.length; k++) {
                        y[k] = one[k] * image[first[k]] + other[k] * image[second[k]];
                    }
                }
            };
        }
    }
}
