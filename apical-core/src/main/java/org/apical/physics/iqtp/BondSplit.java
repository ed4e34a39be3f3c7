package org.apical.physics.iqtp;

import org.apical.numerics.DenseEigen;

/**
 * Two sites taken apart again, by the density matrix of the one the sweep leaves behind.
 *
 * @param first tensor of the left site
 * @param second of the right site
 * @param weights of the kept states of the bond, sum 1
 * @param lost weight of those that were not kept
 */
record BondSplit(double[][][] first, double[][][] second, double[] weights, double lost) {
    /** Weights of the density matrix below this are rounding. */
    private static final double NOTHING = 1e-15;

    /**
     * Of a state of two sites.
     *
     * @param theta left bond x state x state x right bond
     * @param dl size of the left bond
     * @param q states of a site
     * @param dr size of the right bond
     * @param bond most states to keep
     * @param rightwards which way the sweep goes
     */
    static BondSplit of(double[] theta, int dl, int q, int dr, int bond, boolean rightwards) {
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
        return new BondSplit(a, b, weights, Math.max(0, 1 - kept));
    }
}
