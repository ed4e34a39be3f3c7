package org.apical.physics.doublewell;

import java.util.Arrays;
import org.apical.numerics.SymmetricEigen;
import org.apical.physics.Constants;

/**
 * The populated levels of a mirror-symmetric problem, solved as two blocks of opposite mirror sign.
 *
 * @param energies meV, ascending
 * @param block which of the two a level comes from
 * @param vectors eigenvector of each level, of length 1
 * @param solved the blocks
 * @param rank which eigenvalue of its block a level is
 */
record MirrorBlocks(double[] energies, int[] block, double[][] vectors, SymmetricEigen[] solved, int[] rank) {
    /** exp(-E/kT) below which a level counts for nothing. */
    private static final double LEAST_WEIGHT = 1e-12;

    private static final double FLOOR_K = 1;

    /** Energy above the lowest level up to which levels are populated at a temperature, meV. */
    static double reach(double hottest) {
        return -Math.log(LEAST_WEIGHT) * Constants.BOLTZMANN_MEV * Math.max(hottest, FLOOR_K);
    }

    /** Solves the blocks, symmetric matrices that are overwritten. */
    static MirrorBlocks of(double[][] even, double[][] odd, double hottest) {
        SymmetricEigen[] solved = {SymmetricEigen.of(even), SymmetricEigen.of(odd)};
        double ground = Math.min(solved[0].values()[0], solved[1].values()[0]);
        double limit = ground + reach(hottest);
        double[][][] vectors = new double[2][][];
        int total = 0;
        for (int b = 0; b < 2; b++) {
            double[] values = solved[b].values();
            int count = 0;
            while (count < values.length && values[count] <= limit) {
                count++;
            }
            vectors[b] = solved[b].vectors(count);
            total += count;
        }
        double[] energies = new double[total];
        int[] block = new int[total];
        double[][] out = new double[total][];
        int[] rank = new int[total];
        int[] at = new int[2];
        for (int i = 0; i < total; i++) {
            boolean first = at[1] >= vectors[1].length
                    || at[0] < vectors[0].length
                            && solved[0].values()[at[0]] <= solved[1].values()[at[1]];
            int b = first ? 0 : 1;
            energies[i] = solved[b].values()[at[b]];
            block[i] = b;
            rank[i] = at[b];
            out[i] = vectors[b][at[b]++];
        }
        return new MirrorBlocks(energies, block, out, solved, rank);
    }

    /** Occupations at a temperature, K. */
    double[] occupations(double temperature) {
        double[] p = new double[energies.length];
        for (int i = 0; i < p.length; i++) {
            p[i] = temperature > 0
                    ? Math.exp(-(energies[i] - energies[0]) / (Constants.BOLTZMANN_MEV * temperature))
                    : i == 0 ? 1 : 0;
        }
        double sum = Arrays.stream(p).sum();
        for (int i = 0; i < p.length; i++) {
            p[i] /= sum;
        }
        return p;
    }

    /** Means over the levels of the rows of {@code densities}, one row a temperature. */
    double[][] mean(double[][] densities, double[] temperatures) {
        double[][] out = new double[temperatures.length][densities[0].length];
        for (int t = 0; t < temperatures.length; t++) {
            double[] p = occupations(temperatures[t]);
            for (int i = 0; i < p.length && p[i] > 1e-18; i++) {
                double[] row = densities[i];
                for (int j = 0; j < row.length; j++) {
                    out[t][j] += p[i] * row[j];
                }
            }
        }
        return out;
    }

    /** A change of the blocks. */
    @FunctionalInterface
    interface Change {
        /** What the change makes of a vector of a block. */
        double[] on(int block, double[] vector);
    }

    /** What the density of a level changes by where its vector changes. */
    @FunctionalInterface
    interface DensitySlope {
        /** Of level n whose vector changes by {@code change}. */
        double[] of(int n, double[] change);
    }

    /**
     * First-order change of the means over the levels: of the energies, and so of the occupations, and of the densities.
     *
     * @return for each change, one row a temperature
     */
    double[][][] slopes(double[][] densities, double[] temperatures, Change[] changes, DensitySlope slope) {
        int levels = energies.length;
        double[][] first = new double[changes.length][levels];
        double[][][] density = new double[changes.length][levels][];
        double[][] right = new double[changes.length][];
        for (int n = 0; n < levels; n++) {
            double[] u = vectors[n];
            for (int c = 0; c < changes.length; c++) {
                double[] b = changes[c].on(block[n], u);
                double along = 0;
                for (int i = 0; i < u.length; i++) {
                    along += u[i] * b[i];
                    b[i] = -b[i];
                }
                first[c][n] = along;
                right[c] = b;
            }
            double[][] turned = solved[block[n]].responses(rank[n], u, right);
            for (int c = 0; c < changes.length; c++) {
                density[c][n] = slope.of(n, turned[c]);
            }
        }
        double[][][] out = new double[changes.length][temperatures.length][densities[0].length];
        for (int t = 0; t < temperatures.length; t++) {
            double[] p = occupations(temperatures[t]);
            for (int c = 0; c < changes.length; c++) {
                double[] row = out[c][t];
                double mean = 0;
                for (int n = 0; n < levels; n++) {
                    mean += p[n] * first[c][n];
                }
                for (int n = 0; n < levels && p[n] > 1e-18; n++) {
                    double shift = temperatures[t] > 0
                            ? -p[n] * (first[c][n] - mean) / (Constants.BOLTZMANN_MEV * temperatures[t])
                            : 0;
                    for (int q = 0; q < row.length; q++) {
                        row[q] += shift * densities[n][q] + p[n] * density[c][n][q];
                    }
                }
            }
        }
        return out;
    }
}
