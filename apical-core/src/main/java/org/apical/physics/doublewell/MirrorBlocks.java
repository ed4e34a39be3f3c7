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
 */
record MirrorBlocks(double[] energies, int[] block, double[][] vectors) {
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
        int[] at = new int[2];
        for (int i = 0; i < total; i++) {
            boolean first = at[1] >= vectors[1].length
                    || at[0] < vectors[0].length
                            && solved[0].values()[at[0]] <= solved[1].values()[at[1]];
            int b = first ? 0 : 1;
            energies[i] = solved[b].values()[at[b]];
            block[i] = b;
            out[i] = vectors[b][at[b]++];
        }
        return new MirrorBlocks(energies, block, out);
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
}
