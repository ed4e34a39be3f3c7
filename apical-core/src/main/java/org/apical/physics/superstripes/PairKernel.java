package org.apical.physics.superstripes;

import org.apical.numerics.LargestEigenvalue;

/**
 * The linearised gap equation in the space of densities across the cell, which has a few dimensions only (rank reduction,
 * specification, 4.1 [D]): with S_n = sum over k of chi rho rho^T, Lambda is the largest algebraic eigenvalue of c_nn' L_n^T L_n',
 * S_n = L_n L_n^T.
 */
final class PairKernel {
    private final PairStates states;
    private final Pairing pairing;
    private final double strength;

    /**
     * @param strength what c is multiplied by: 1, or N0/N_tot(mu)
     */
    PairKernel(PairStates states, Pairing pairing, double strength) {
        this.states = states;
        this.pairing = pairing;
        this.strength = strength;
    }

    /** Lambda for these chi, one a state; 0 where the coupling attracts nowhere. */
    double largest(double[] chi) {
        double[][][] s = sums(chi);
        if (pairing.isUniform()) {
            return pairing.coupling() <= 0 ? 0 : strength * pairing.coupling() * LargestEigenvalue.of(s[0], null);
        }
        return strength * LargestEigenvalue.of(blocks(factors(s)), null);
    }

    /**
     * The leading state: c_nn' F_n' for each kind n at the points of the grid (the gap as a function across the cell, any
     * amplitude), times sqrt(weight d).
     */
    double[][] leading(double[] chi) {
        double[][][] s = sums(chi);
        int size = states.grid.size();
        if (pairing.isUniform()) {
            double[] vector = new double[size];
            LargestEigenvalue.of(s[0], vector);
            return new double[][] {vector};
        }
        double[][][] l = factors(s);
        double[][] blocks = blocks(l);
        double[] vector = new double[blocks.length];
        LargestEigenvalue.of(blocks, vector);
        // G_n = sum over n' of c_nn' L_n' x_n'.
        double[][] out = new double[l.length][size];
        int at = 0;
        for (int m = 0; m < l.length; m++) {
            for (double[] column : l[m]) {
                for (int n = 0; n < l.length; n++) {
                    double c = pairing.between(n, m) * vector[at];
                    for (int y = 0; y < size; y++) {
                        out[n][y] += c * column[y];
                    }
                }
                at++;
            }
        }
        return out;
    }

    /** sum over the states of each kind of weight chi rho rho^T. */
    private double[][][] sums(double[] chi) {
        int size = states.grid.size();
        double[][][] s = new double[pairing.kinds()][size][size];
        for (int i = 0; i < chi.length; i++) {
            double w = states.weight[i] * chi[i];
            if (w == 0) {
                continue;
            }
            double[][] target = s[pairing.kind(states.band[i])];
            double[] row = states.rows[i];
            for (int y = 0; y < size; y++) {
                double v = w * row[y];
                double[] line = target[y];
                for (int z = 0; z <= y; z++) {
                    line[z] += v * row[z];
                }
            }
        }
        for (double[][] one : s) {
            for (int y = 0; y < size; y++) {
                for (int z = 0; z < y; z++) {
                    one[z][y] = one[y][z];
                }
            }
        }
        return s;
    }

    /** Columns of L_n by pivoted Cholesky: densities of one band differ in a few ways only. */
    private static double[][][] factors(double[][][] s) {
        double[][][] out = new double[s.length][][];
        for (int n = 0; n < s.length; n++) {
            out[n] = PivotedCholesky.columns(s[n], 1e-15);
        }
        return out;
    }

    private double[][] blocks(double[][][] l) {
        int total = 0;
        for (double[][] columns : l) {
            total += columns.length;
        }
        double[][] out = new double[Math.max(1, total)][Math.max(1, total)];
        int row = 0;
        for (int n = 0; n < l.length; n++) {
            for (double[] left : l[n]) {
                int column = 0;
                for (int m = 0; m < l.length; m++) {
                    double c = pairing.between(n, m);
                    for (double[] right : l[m]) {
                        double dot = 0;
                        for (int y = 0; y < left.length; y++) {
                            dot += left[y] * right[y];
                        }
                        out[row][column++] = c * dot;
                    }
                }
                row++;
            }
        }
        return out;
    }
}
