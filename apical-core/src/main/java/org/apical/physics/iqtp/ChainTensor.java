package org.apical.physics.iqtp;

import org.jspecify.annotations.Nullable;

/** Contractions of the site tensors of a matrix product: left bond x state x right bond. They know no Hamiltonian. */
final class ChainTensor {
    private ChainTensor() {}

    /** Left and right exchanged. */
    static double[][][] flipped(double[][][] b) {
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

    /** The unit matrix. */
    static double[][] identity(int size) {
        double[][] one = new double[size][size];
        for (int i = 0; i < size; i++) {
            one[i][i] = 1;
        }
        return one;
    }

    /** a^T (m on the bond, x on the site) a; x null for the identity. */
    static double[][] turned(double[][] m, double[][][] a, double @Nullable [][] x) {
        int dl = a.length;
        int d = a[0][0].length;
        int q = a[0].length;
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
    static double[][] overlapLeft(double[][] old, double[][][] other, double[][][] ours) {
        int d = other[0][0].length;
        int e = ours[0][0].length;
        int q = ours[0].length;
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

    /** The same from the right. */
    static double[][] overlapRight(double[][] old, double[][][] other, double[][][] ours) {
        return overlapLeft(old, flipped(other), flipped(ours));
    }

    /** The square of a matrix. */
    static double[][] squared(double[][] x) {
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
