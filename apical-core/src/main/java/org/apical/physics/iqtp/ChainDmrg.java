package org.apical.physics.iqtp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apical.numerics.ConvergenceException;

/**
 * The lowest states of a chain of clusters by the two-site density-matrix renormalisation group [T: White, Phys. Rev. Lett. 69,
 * 2863 (1992); Schollwoeck, Ann. Phys. 326, 96 (2011)], with the kept states of a cluster as local space. Excited states are kept
 * away from those found before by a penalty. Where the coupling joins only states of unlike parity, each search starts in one
 * parity.
 */
public final class ChainDmrg {
    private static final int MAX_SWEEPS = 60;
    private static final double CONVERGED = 1e-11;

    private final ChainLinks links;
    private final KeptCluster cluster;
    private final int q;
    private final int n;
    private final int bond;
    private final Runnable alive;
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
        links = new ChainLinks(cluster, count, coupling, periodic && count >= 3);
        this.cluster = cluster;
        q = cluster.size();
        n = count;
        bond = bondDimension;
        this.alive = alive;
    }

    /** The lowest levels; {@code error} is the largest weight that was discarded at a bond. */
    public ClusterChain.Levels lowest(int levels) {
        List<List<Chain>> found = new ArrayList<>();
        List<List<int[]>> starts = new ArrayList<>();
        for (int parity = 0; parity <= (cluster.even() ? 1 : 0); parity++) {
            found.add(new ArrayList<>());
            starts.add(products(parity, levels + 2));
            if (!starts.get(parity).isEmpty()) {
                found.get(parity).add(search(starts.get(parity).get(0), all(found)));
            }
        }
        while (true) {
            List<Chain> all = all(found);
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
            // Those of the other parity as well: rounding would let a search slip into it.
            mine.add(search(starts.get(next).get(mine.size()), all));
            mine.sort(Comparator.comparingDouble(Chain::energy));
        }
    }

    private static List<Chain> all(List<List<Chain>> found) {
        List<Chain> all = new ArrayList<>();
        found.forEach(all::addAll);
        return all;
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

    private Chain search(int[] product, List<Chain> below) {
        double[][][][] site = new double[n][][][];
        for (int i = 0; i < n; i++) {
            site[i] = new double[1][q][1];
            site[i][0][product[i]][0] = 1;
        }
        ChainBlock[] left = new ChainBlock[n + 1];
        ChainBlock[] right = new ChainBlock[n + 1];
        left[0] = ChainBlock.edge();
        right[n] = ChainBlock.edge();
        double[][][][] leftOverlap = new double[below.size()][n + 1][][];
        double[][][][] rightOverlap = new double[below.size()][n + 1][][];
        for (int b = 0; b < below.size(); b++) {
            leftOverlap[b][0] = new double[][] {{1}};
            rightOverlap[b][n] = new double[][] {{1}};
        }
        for (int i = n - 1; i >= 2; i--) {
            right[i] = ChainBlock.right(links, right[i + 1], site[i], i);
            for (int b = 0; b < below.size(); b++) {
                rightOverlap[b][i] = ChainTensor.overlapRight(rightOverlap[b][i + 1], below.get(b).site[i], site[i]);
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
                TwoSites pair = new TwoSites(links, i, left[i], right[i + 2], site[i].length, site[i + 1][0][0].length);
                for (int b = 0; b < below.size(); b++) {
                    pair.avoid(
                            leftOverlap[b][i], below.get(b).site[i], below.get(b).site[i + 1], rightOverlap[b][i + 2]);
                }
                double[] theta = pair.join(site[i], site[i + 1]);
                energy = pair.lowest(theta);
                BondSplit split = BondSplit.of(theta, site[i].length, q, site[i + 1][0][0].length, bond, rightwards);
                worst = Math.max(worst, split.lost());
                site[i] = split.first();
                site[i + 1] = split.second();
                if (i + 1 == n / 2) {
                    entropy = ClusterChain.shannon(split.weights());
                }
                if (rightwards) {
                    left[i + 1] = ChainBlock.left(links, left[i], site[i], i);
                    for (int b = 0; b < below.size(); b++) {
                        leftOverlap[b][i + 1] =
                                ChainTensor.overlapLeft(leftOverlap[b][i], below.get(b).site[i], site[i]);
                    }
                } else {
                    right[i + 1] = ChainBlock.right(links, right[i + 2], site[i + 1], i + 1);
                    for (int b = 0; b < below.size(); b++) {
                        rightOverlap[b][i + 1] =
                                ChainTensor.overlapRight(rightOverlap[b][i + 2], below.get(b).site[i + 1], site[i + 1]);
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

    /** &lt;x_1 x_n&gt;/&lt;x_1^2&gt; by passing through the chain. */
    private double ends(Chain chain) {
        double[][] x = cluster.x();
        double[][] both = ChainTensor.turned(new double[][] {{1}}, chain.site[0], x);
        double[][] square = ChainTensor.turned(new double[][] {{1}}, chain.site[0], ChainTensor.squared(x));
        for (int i = 1; i < n; i++) {
            both = ChainTensor.turned(both, chain.site[i], i == n - 1 ? x : null);
            square = ChainTensor.turned(square, chain.site[i], null);
        }
        return both[0][0] / square[0][0];
    }
}
