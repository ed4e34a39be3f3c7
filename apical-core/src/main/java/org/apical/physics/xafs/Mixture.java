package org.apical.physics.xafs;

import org.apical.numerics.ConvergenceException;
import org.apical.numerics.LeastSquares;

/**
 * Weights of components in a mixture, with or without the conditions {@code weight >= 0} and {@code sum = 1}. With
 * non-negative weights every set of components is tried, so the minimum is exact.
 *
 * @param weights one a component
 * @param squares sum of squares left
 */
public record Mixture(double[] weights, double squares) {
    /** Most components where every set is tried. */
    public static final int MAX_COMPONENTS = 12;

    /** The best weights. */
    public static Mixture fit(double[][] components, double[] data, boolean nonNegative, boolean sumToOne) {
        int n = components.length;
        if (!nonNegative) {
            return subset(components, data, (1 << n) - 1, sumToOne);
        }
        try {
            Mixture all = subset(components, data, (1 << n) - 1, sumToOne);
            if (all.feasible()) {
                return all;
            }
        } catch (ConvergenceException e) {
            // Dependent components: a smaller set spans the same.
        }
        Mixture best = null;
        for (int set = 1; set < 1 << n; set++) {
            try {
                Mixture m = subset(components, data, set, sumToOne);
                if (m.feasible() && (best == null || m.squares < best.squares)) {
                    best = m;
                }
            } catch (ConvergenceException e) {
                continue; // a set of dependent components: another set spans the same
            }
        }
        double[] none = new double[n];
        return best == null ? new Mixture(none, LeastSquares.residual(components, none, data)) : best;
    }

    private boolean feasible() {
        for (double w : weights) {
            if (w < 0) {
                return false;
            }
        }
        return true;
    }

    /** The best weights of the components in {@code set} (a bit each), the others zero. */
    public static Mixture subset(double[][] components, double[] data, int set, boolean sumToOne) {
        int n = components.length;
        int count = Integer.bitCount(set);
        int[] index = new int[count];
        for (int i = 0, at = 0; i < n; i++) {
            if ((set >> i & 1) == 1) {
                index[at++] = i;
            }
        }
        double[] weights = new double[n];
        if (!sumToOne) {
            double[][] columns = new double[count][];
            for (int i = 0; i < count; i++) {
                columns[i] = components[index[i]];
            }
            double[] x = LeastSquares.solve(columns, data);
            for (int i = 0; i < count; i++) {
                weights[index[i]] = x[i];
            }
        } else {
            constrained(components, data, index, weights);
        }
        return new Mixture(weights, LeastSquares.residual(components, weights, data));
    }

    /** With sum 1: the last weight is one less the others. */
    private static void constrained(double[][] components, double[] data, int[] index, double[] weights) {
        int last = index[index.length - 1];
        weights[last] = 1;
        int free = index.length - 1;
        if (free == 0) {
            return;
        }
        double[][] columns = new double[free][data.length];
        double[] rest = new double[data.length];
        for (int row = 0; row < data.length; row++) {
            rest[row] = data[row] - components[last][row];
            for (int i = 0; i < free; i++) {
                columns[i][row] = components[index[i]][row] - components[last][row];
            }
        }
        double[] x = LeastSquares.solve(columns, rest);
        for (int i = 0; i < free; i++) {
            weights[index[i]] = x[i];
            weights[last] -= x[i];
        }
    }
}
