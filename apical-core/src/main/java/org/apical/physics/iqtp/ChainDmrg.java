package org.apical.physics.iqtp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apical.numerics.ConvergenceException;
import org.apical.numerics.DenseEigen;
import org.jspecify.annotations.Nullable;

/**
 * The lowest states of a chain of clusters by the two-site density-matrix renormalisation group [T: White, Phys. Rev. Lett. 69,
 * 2863 (1992); Schollwoeck, Ann. Phys. 326, 96 (2011)], with the kept states of a cluster as local space. Excited states are kept
 * away from those found before by a penalty. Where the coupling joins only states of unlike parity, each search stays in its
 * parity.
 */
public final class ChainDmrg {
    private static final int MAX_SWEEPS = 60;
    private static final int KRYLOV = 24;
    private static final double CONVERGED = 1e-11;

    /** Weights of the density matrix below this are rounding. */
    private static final double NOTHING = 1e-15;

    private final KeptCluster cluster;
    private final int q;
    private final int n;
    private final double coupling;
    private final boolean periodic;
    private final int bond;
    private final Runnable alive;
    private final double penalty;
    private double discarded;

    /** A matrix product: site tensors of left bond x state x right bond. */
    private record Chain(double[][][][] site, double energy, double entropy) {}

    /**
     * A search.
     *
     * @param cluster links of the chain
     * @param count of them, at least 2
     * @param coupling kc, eV
     * @param periodic whether the chain is closed, for 3 or more
     * @param bondDimension most states of a bond
     * @param alive called inside the long loops
     */
    public ChainDmrg(
            KeptCluster cluster, int count, double coupling, boolean periodic, int bondDimension, Runnable alive) {
        this.cluster = cluster;
        q = cluster.size();
        n = count;
        this.coupling = coupling;
        this.periodic = periodic && count >= 3;
        bond = bondDimension;
        this.alive = alive;
        double most = 0;
        for (double[] row : cluster.x()) {
            double sum = 0;
            for (double v : row) {
                sum += Math.abs(v);
            }
            most = Math.max(most, sum);
        }
        penalty = 4 * (cluster.energy()[q - 1] - cluster.energy()[0] + Math.abs(coupling) * most * most) + 1e-3;
    }

    /** The lowest levels; {@code error} is the largest weight that was discarded at a bond. */
    public ClusterChain.Levels lowest(int levels) {
        List<List<Chain>> found = new ArrayList<>();
        List<List<int[]>> starts = new ArrayList<>();
        for (int parity = 0; parity <= (cluster.even() ? 1 : 0); parity++) {
            found.add(new ArrayList<>());
            starts.add(products(parity, levels + 2));
            if (!starts.get(parity).isEmpty()) {
                found.get(parity).add(search(starts.get(parity).get(0), List.of()));
            }
        }
        while (true) {
            List<Chain> all = new ArrayList<>();
            found.forEach(all::addAll);
            all.sort(Comparator.comparingDouble(Chain::energy));
            double limit = all.size() < levels ? Double.POSITIVE_INFINITY : all.get(levels - 1).energy;
            int next = -1;
            for (int s = 0; s < found.size(); s++) {
                List<Chain> mine = found.get(s);
                boolean open = mine.size() < starts.get(s).size() && !mine.isEmpty();
                if (open && mine.size() < levels && mine.get(mine.size() - 1).energy < limit) {
                    next = s;
                }
            }
            if (next < 0) {
                Chain ground = all.get(0);
                return new ClusterChain.Levels(
                        all.stream()
                                .limit(levels)
                                .mapToDouble(c -> c.energy + n * cluster.energy()[0])
                                .toArray(),
                        ends(ground),
                        ground.entropy,
                        discarded);
            }
            List<Chain> mine = found.get(next);
            mine.add(search(starts.get(next).get(mine.size()), List.copyOf(mine)));
            mine.sort(Comparator.comparingDouble(Chain::energy));
        }
    }

    /** The lowest product states of a parity: one cluster raised, or two. */
    private List<int[]> products(int parity, int most) {
        List<int[]> all = new ArrayList<>();
        all.add(new int[n]);
        for (int a = 1; a < q; a++) {
            for (int i = 0; i < n; i++) {
                int[] one = new int[n];
                one[i] = a;
                all.add(one);
                for (int b = 1; b <= a; b++) {
                    for (int j = 0; j < i; j++) {
                        int[] two = one.clone();
                        two[j] = b;
                        all.add(two);
                    }
                }
            }
        }
        return all.stream()
                .filter(s -> !cluster.even()
                        || Arrays.stream(s).map(k -> cluster.parity()[k]).sum() % 2 == parity)
                .sorted(Comparator.comparingDouble(s ->
                        Arrays.stream(s).mapToDouble(k -> cluster.energy()[k]).sum()))
                .limit(most)
                .toList();
    }

    /** What stands left or right of a bond: the Hamiltonian, X of the site next to it, X of the chain's end, as matrices. */
    private record Block(double[][] h, double[][] near, double[][] end) {}

    private static Block edge() {
        return new Block(new double[1][1], new double[1][1], new double[1][1]);
    }

    private Chain search(int[] product, List<Chain> below) {
        double[][][][] site = new double[n][][][];
        for (int i = 0; i < n; i++) {
            site[i] = new double[1][q][1];
            site[i][0][product[i]][0] = 1;
        }
        Block[] left = new Block[n + 1];
        Block[] right = new Block[n + 1];
        left[0] = edge();
        right[n] = edge();
        double[][][][] leftOverlap = new double[below.size()][n + 1][][];
        double[][][][] rightOverlap = new double[below.size()][n + 1][][];
        for (int b = 0; b < below.size(); b++) {
            leftOverlap[b][0] = new double[][] {{1}};
            rightOverlap[b][n] = new double[][] {{1}};
        }
        for (int i = n - 1; i >= 2; i--) {
            right[i] = growRight(right[i + 1], site[i], i);
            for (int b = 0; b < below.size(); b++) {
                rightOverlap[b][i] = overlapRight(rightOverlap[b][i + 1], below.get(b).site[i], site[i]);
            }
        }
        double energy = Double.POSITIVE_INFINITY;
        double entropy = 0;
        for (int sweep = 0; sweep < MAX_SWEEPS; sweep++) {
            double before = energy;
            double worst = 0;
            for (int step = 0; step < 2 * (n - 1); step++) {
                alive.run();
                boolean rightwards = step < n - 1;
                int i = rightwards ? step : 2 * (n - 1) - 1 - step;
                Pair pair = new Pair(i, left[i], right[i + 2], site[i].length, site[i + 1][0][0].length);
                for (int b = 0; b < below.size(); b++) {
                    pair.avoid(
                            leftOverlap[b][i], below.get(b).site[i], below.get(b).site[i + 1], rightOverlap[b][i + 2]);
                }
                double[] theta = pair.join(site[i], site[i + 1]);
                energy = pair.lowest(theta);
                Split split = split(theta, site[i].length, site[i + 1][0][0].length, rightwards);
                worst = Math.max(worst, split.lost);
                site[i] = split.first;
                site[i + 1] = split.second;
                if (i + 1 == n / 2) {
                    entropy = ClusterChain.shannon(split.weights);
                }
                if (rightwards) {
                    left[i + 1] = growLeft(left[i], site[i], i);
                    for (int b = 0; b < below.size(); b++) {
                        leftOverlap[b][i + 1] = overlapLeft(leftOverlap[b][i], below.get(b).site[i], site[i]);
                    }
                } else {
                    right[i + 1] = growRight(right[i + 2], site[i + 1], i + 1);
                    for (int b = 0; b < below.size(); b++) {
                        rightOverlap[b][i + 1] =
                                overlapRight(rightOverlap[b][i + 2], below.get(b).site[i + 1], site[i + 1]);
                    }
                }
            }
            if (Math.abs(energy - before) < CONVERGED && sweep >= 2) {
                discarded = Math.max(discarded, worst);
                return new Chain(site, energy, entropy);
            }
        }
        throw new ConvergenceException(
                "The sweeps of the matrix product", energy, "Raise bondDimension, or ask for fewer levels.");
    }

    /** Two neighbouring sites and all that stands around them. */
    private final class Pair {
        private final int first;
        private final Block left;
        private final Block right;
        private final int dl;
        private final int dr;
        private final List<double[]> avoided = new ArrayList<>();

        Pair(int first, Block left, Block right, int dl, int dr) {
            this.first = first;
            this.left = left;
            this.right = right;
            this.dl = dl;
            this.dr = dr;
        }

        int at(int a, int s, int t, int b) {
            return ((a * q + s) * q + t) * dr + b;
        }

        double[] join(double[][][] a, double[][][] b) {
            double[] theta = new double[dl * q * q * dr];
            int middle = b.length;
            for (int i = 0; i < dl; i++) {
                for (int s = 0; s < q; s++) {
                    for (int m = 0; m < middle; m++) {
                        double f = a[i][s][m];
                        for (int t = 0; f != 0 && t < q; t++) {
                            int base = at(i, s, t, 0);
                            for (int j = 0; j < dr; j++) {
                                theta[base + j] += f * b[m][t][j];
                            }
                        }
                    }
                }
            }
            return theta;
        }

        /** Keeps away from another chain. */
        void avoid(double[][] l, double[][][] a, double[][][] b, double[][] r) {
            // Both site tensors of the other, its outer bonds turned into ours.
            int otherLeft = a.length;
            int middle = b.length;
            int otherRight = b[0][0].length;
            double[][][] near = new double[dl][q][middle];
            for (int i = 0; i < dl; i++) {
                for (int o = 0; o < otherLeft; o++) {
                    for (int s = 0; s < q; s++) {
                        for (int m = 0; m < middle; m++) {
                            near[i][s][m] += l[o][i] * a[o][s][m];
                        }
                    }
                }
            }
            double[][][] far = new double[middle][q][dr];
            for (int m = 0; m < middle; m++) {
                for (int t = 0; t < q; t++) {
                    for (int o = 0; o < otherRight; o++) {
                        for (int j = 0; j < dr; j++) {
                            far[m][t][j] += b[m][t][o] * r[o][j];
                        }
                    }
                }
            }
            avoided.add(join(near, far));
        }

        double[] apply(double[] v) {
            double[] y = new double[v.length];
            double[] e = cluster.energy();
            for (int i = 0; i < dl; i++) {
                for (int s = 0; s < q; s++) {
                    for (int t = 0; t < q; t++) {
                        double own = e[s] + e[t] - 2 * e[0];
                        int base = at(i, s, t, 0);
                        for (int j = 0; j < dr; j++) {
                            y[base + j] += own * v[base + j];
                        }
                    }
                }
            }
            onLeft(left.h, v, y, 1);
            onRight(right.h, v, y, 1);
            double[] xs = onFirst(v);
            double[] xt = onSecond(v);
            if (first > 0) {
                onLeft(left.near, xs, y, coupling);
            }
            if (first + 2 < n) {
                onRight(right.near, xt, y, coupling);
            }
            double[] both = onFirst(xt);
            for (int i = 0; i < y.length; i++) {
                y[i] += coupling * both[i];
            }
            if (periodic) {
                double[] start = first == 0 ? xs : new double[v.length];
                if (first > 0) {
                    onLeft(left.end, v, start, 1);
                }
                if (first + 2 == n) {
                    double[] closed = onSecond(start);
                    for (int i = 0; i < y.length; i++) {
                        y[i] += coupling * closed[i];
                    }
                } else {
                    onRight(right.end, start, y, coupling);
                }
            }
            for (double[] other : avoided) {
                double part = 0;
                for (int i = 0; i < v.length; i++) {
                    part += other[i] * v[i];
                }
                for (int i = 0; i < v.length; i++) {
                    y[i] += penalty * part * other[i];
                }
            }
            return y;
        }

        private void onLeft(double[][] m, double[] v, double[] y, double f) {
            int row = q * q * dr;
            for (int i = 0; i < dl; i++) {
                for (int k = 0; k < dl; k++) {
                    double w = f * m[i][k];
                    if (w != 0) {
                        for (int r = 0; r < row; r++) {
                            y[i * row + r] += w * v[k * row + r];
                        }
                    }
                }
            }
        }

        private void onRight(double[][] m, double[] v, double[] y, double f) {
            for (int base = 0; base < v.length; base += dr) {
                for (int k = 0; k < dr; k++) {
                    double w = f * v[base + k];
                    if (w != 0) {
                        double[] row = m[k];
                        for (int j = 0; j < dr; j++) {
                            y[base + j] += w * row[j];
                        }
                    }
                }
            }
        }

        private double[] onFirst(double[] v) {
            double[] y = new double[v.length];
            int row = q * dr;
            for (int i = 0; i < dl; i++) {
                for (int s = 0; s < q; s++) {
                    for (int k = 0; k < q; k++) {
                        double w = cluster.x()[s][k];
                        if (w != 0) {
                            int to = (i * q + s) * row;
                            int from = (i * q + k) * row;
                            for (int r = 0; r < row; r++) {
                                y[to + r] += w * v[from + r];
                            }
                        }
                    }
                }
            }
            return y;
        }

        private double[] onSecond(double[] v) {
            double[] y = new double[v.length];
            for (int i = 0; i < dl * q; i++) {
                for (int t = 0; t < q; t++) {
                    for (int k = 0; k < q; k++) {
                        double w = cluster.x()[t][k];
                        if (w != 0) {
                            int to = (i * q + t) * dr;
                            int from = (i * q + k) * dr;
                            for (int r = 0; r < dr; r++) {
                                y[to + r] += w * v[from + r];
                            }
                        }
                    }
                }
            }
            return y;
        }

        /** The lowest state near theta, which becomes it; its energy without the penalty's share, which vanishes. */
        double lowest(double[] theta) {
            double energy = Double.POSITIVE_INFINITY;
            for (int restart = 0; restart < 8; restart++) {
                List<double[]> basis = new ArrayList<>();
                List<double[]> images = new ArrayList<>();
                double[] next = theta.clone();
                double length = Math.sqrt(dot(next, next));
                double rest = 0;
                double[] ritz = {1};
                int size = Math.min(KRYLOV, theta.length);
                for (int k = 0; k < size; k++) {
                    for (int i = 0; i < next.length; i++) {
                        next[i] /= length;
                    }
                    double[] image = apply(next);
                    basis.add(next);
                    images.add(image);
                    double[] w = image.clone();
                    for (int pass = 0; pass < 2; pass++) {
                        for (double[] v : basis) {
                            double f = dot(v, w);
                            for (int i = 0; i < w.length; i++) {
                                w[i] -= f * v[i];
                            }
                        }
                    }
                    double[][] t = new double[k + 1][k + 1];
                    for (int a = 0; a <= k; a++) {
                        for (int b = 0; b <= a; b++) {
                            t[a][b] = dot(basis.get(a), images.get(b));
                            t[b][a] = t[a][b];
                        }
                    }
                    DenseEigen eigen = DenseEigen.of(t);
                    energy = eigen.values()[0];
                    ritz = eigen.vectors()[0];
                    length = Math.sqrt(dot(w, w));
                    rest = length * Math.abs(ritz[k]);
                    next = w;
                    if (rest < 1e-10 * penalty || length < 1e-13 * penalty) {
                        break;
                    }
                }
                Arrays.fill(theta, 0);
                for (int k = 0; k < basis.size(); k++) {
                    for (int i = 0; i < theta.length; i++) {
                        theta[i] += ritz[k] * basis.get(k)[i];
                    }
                }
                if (rest < 1e-9 * penalty) {
                    break;
                }
            }
            return energy;
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** Two sites apart again. */
    private record Split(double[][][] first, double[][][] second, double[] weights, double lost) {}

    private Split split(double[] theta, int dl, int dr, boolean rightwards) {
        int rows = dl * q;
        int columns = q * dr;
        int size = rightwards ? rows : columns;
        double[][] rho = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                if (rightwards) {
                    for (int c = 0; c < columns; c++) {
                        sum += theta[i * columns + c] * theta[j * columns + c];
                    }
                } else {
                    for (int r = 0; r < rows; r++) {
                        sum += theta[r * columns + i] * theta[r * columns + j];
                    }
                }
                rho[i][j] = sum;
                rho[j][i] = sum;
            }
        }
        DenseEigen eigen = DenseEigen.of(rho);
        int keep = 0;
        double kept = 0;
        while (keep < Math.min(bond, size) && (keep == 0 || eigen.values()[size - 1 - keep] > NOTHING)) {
            kept += eigen.values()[size - 1 - keep];
            keep++;
        }
        double[] weights = new double[keep];
        double[][] basis = new double[keep][];
        for (int k = 0; k < keep; k++) {
            weights[k] = eigen.values()[size - 1 - k] / kept;
            basis[k] = eigen.vectors()[size - 1 - k];
        }
        double norm = 1 / Math.sqrt(kept);
        double[][][] a = new double[dl][q][keep];
        double[][][] b = new double[keep][q][dr];
        for (int k = 0; k < keep; k++) {
            for (int r = 0; r < rows; r++) {
                double f = 0;
                if (rightwards) {
                    f = basis[k][r];
                    for (int c = 0; c < columns; c++) {
                        b[k][c / dr][c % dr] += norm * f * theta[r * columns + c];
                    }
                } else {
                    for (int c = 0; c < columns; c++) {
                        f += norm * basis[k][c] * theta[r * columns + c];
                    }
                }
                a[r / q][r % q][k] = f;
            }
            for (int c = 0; !rightwards && c < columns; c++) {
                b[k][c / dr][c % dr] = basis[k][c];
            }
        }
        return new Split(a, b, weights, Math.max(0, 1 - kept));
    }

    private Block growLeft(Block old, double[][][] a, int site) {
        // H: the old one, the site's own and the bond between; X next to the bond; X of the first site.
        double[][] h = turned(old.h, a, null);
        own(h, a);
        if (site > 0) {
            addTo(h, turned(old.near, a, cluster.x()), coupling);
        }
        double[][] near = turned(identity(a.length), a, cluster.x());
        double[][] end = site == 0 ? near : turned(old.end, a, null);
        return new Block(h, near, end);
    }

    private Block growRight(Block old, double[][][] b, int site) {
        double[][][] a = flipped(b);
        double[][] h = turned(old.h, a, null);
        own(h, a);
        if (site < n - 1) {
            addTo(h, turned(old.near, a, cluster.x()), coupling);
        }
        double[][] near = turned(identity(a.length), a, cluster.x());
        double[][] end = site == n - 1 ? near : turned(old.end, a, null);
        return new Block(h, near, end);
    }

    private static double[][][] flipped(double[][][] b) {
        int d = b[0][0].length;
        double[][][] a = new double[d][b[0].length][b.length];
        for (int m = 0; m < b.length; m++) {
            for (int s = 0; s < b[0].length; s++) {
                for (int j = 0; j < d; j++) {
                    a[j][s][m] = b[m][s][j];
                }
            }
        }
        return a;
    }

    private static double[][] identity(int size) {
        double[][] one = new double[size][size];
        for (int i = 0; i < size; i++) {
            one[i][i] = 1;
        }
        return one;
    }

    private static void addTo(double[][] a, double[][] b, double f) {
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                a[i][j] += f * b[i][j];
            }
        }
    }

    private void own(double[][] h, double[][][] a) {
        int d = h.length;
        for (double[][] row : a) {
            for (int s = 0; s < q; s++) {
                double e = cluster.energy()[s] - cluster.energy()[0];
                for (int i = 0; e != 0 && i < d; i++) {
                    for (int j = 0; j < d; j++) {
                        h[i][j] += e * row[s][i] * row[s][j];
                    }
                }
            }
        }
    }

    /** a^T (m on the bond, x on the site) a; x null for the identity. */
    private double[][] turned(double[][] m, double[][][] a, double @Nullable [][] x) {
        int dl = a.length;
        int d = a[0][0].length;
        double[][][] middle = new double[dl][q][d];
        for (int i = 0; i < dl; i++) {
            for (int k = 0; k < dl; k++) {
                double w = m[i][k];
                for (int s = 0; w != 0 && s < q; s++) {
                    for (int j = 0; j < d; j++) {
                        middle[i][s][j] += w * a[k][s][j];
                    }
                }
            }
        }
        double[][] out = new double[d][d];
        for (int i = 0; i < dl; i++) {
            for (int s = 0; s < q; s++) {
                for (int t = 0; t < q; t++) {
                    double w = x == null ? s == t ? 1 : 0 : x[s][t];
                    for (int p = 0; w != 0 && p < d; p++) {
                        double f = w * a[i][s][p];
                        for (int j = 0; j < d; j++) {
                            out[p][j] += f * middle[i][t][j];
                        }
                    }
                }
            }
        }
        return out;
    }

    /** Overlap of another chain (first index) with ours, from the left. */
    private double[][] overlapLeft(double[][] old, double[][][] other, double[][][] ours) {
        int d = other[0][0].length;
        int e = ours[0][0].length;
        double[][] out = new double[d][e];
        for (int o = 0; o < other.length; o++) {
            for (int i = 0; i < ours.length; i++) {
                double w = old[o][i];
                for (int s = 0; w != 0 && s < q; s++) {
                    for (int p = 0; p < d; p++) {
                        double f = w * other[o][s][p];
                        for (int j = 0; j < e; j++) {
                            out[p][j] += f * ours[i][s][j];
                        }
                    }
                }
            }
        }
        return out;
    }

    private double[][] overlapRight(double[][] old, double[][][] other, double[][][] ours) {
        return overlapLeft(old, flipped(other), flipped(ours));
    }

    /** &lt;x_1 x_n&gt;/&lt;x_1^2&gt; by passing through the chain. */
    private double ends(Chain chain) {
        double[][] x = cluster.x();
        double[][] both = turned(new double[][] {{1}}, chain.site[0], x);
        double[][] square = turned(new double[][] {{1}}, chain.site[0], squared(x));
        for (int i = 1; i < n; i++) {
            both = turned(both, chain.site[i], i == n - 1 ? x : null);
            square = turned(square, chain.site[i], null);
        }
        return both[0][0] / square[0][0];
    }

    private static double[][] squared(double[][] x) {
        double[][] out = new double[x.length][x.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x.length; j++) {
                for (int k = 0; k < x.length; k++) {
                    out[i][j] += x[i][k] * x[k][j];
                }
            }
        }
        return out;
    }
}
