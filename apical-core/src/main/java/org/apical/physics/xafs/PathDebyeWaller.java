package org.apical.physics.xafs;

import org.apical.physics.Constants;

/**
 * Mean-square variation of the half length of a path of any number of legs in the correlated Debye model (Rehr and Albers,
 * Rev. Mod. Phys. 72, 621 (2000), section III.C): with {@code l = sum over legs of u . (r_i - r_(i-1)) / 2},
 *
 * <pre>
 * sigma2 = 1/4 sum_ij cos(ij) (c(i,j) + c(i-1,j-1) - c(i,j-1) - c(i-1,j)),
 * c(a,b) = 3 X / (theta sqrt(m_a m_b)) J(|r_a - r_b|)
 * </pre>
 *
 * where {@code cos(ij)} is the cosine between the legs. For two legs it is {@link DebyeWaller#correlatedDebye}.
 */
public final class PathDebyeWaller {
    private final double[] masses;
    private final double[][] positions;
    private final double norman;

    /**
     * The atoms of a path in order, the absorber once.
     *
     * @param masses u
     * @param positions A
     * @param norman mean Norman radius, A
     */
    public PathDebyeWaller(double[] masses, double[][] positions, double norman) {
        this.masses = masses.clone();
        this.positions = positions.clone();
        this.norman = norman;
    }

    /**
     * sigma2 in A^2.
     *
     * @param theta Debye temperature, K, above 0
     * @param temperature K, from 0
     */
    public double sigma2(double theta, double temperature) {
        int n = masses.length;
        double[][] c = new double[n][n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b <= a; b++) {
                double distance = length(between(a, b));
                c[a][b] = DebyeWaller.displacementIntegral(distance, norman, theta, temperature)
                        / Math.sqrt(masses[a] * masses[b]);
                c[b][a] = c[a][b];
            }
        }
        double sum = 0;
        for (int i = 0; i < n; i++) {
            int i1 = (i + n - 1) % n;
            double[] legI = between(i, i1);
            for (int j = 0; j < n; j++) {
                int j1 = (j + n - 1) % n;
                double[] legJ = between(j, j1);
                double dot = legI[0] * legJ[0] + legI[1] * legJ[1] + legI[2] * legJ[2];
                sum += dot / (length(legI) * length(legJ)) * (c[i][j] + c[i1][j1] - c[i][j1] - c[i1][j]);
            }
        }
        return 3 * Constants.DISPLACEMENT / theta * sum / 4;
    }

    private double[] between(int a, int b) {
        double[] out = new double[3];
        for (int i = 0; i < 3; i++) {
            out[i] = positions[a][i] - positions[b][i];
        }
        return out;
    }

    private static double length(double[] v) {
        return Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
    }
}
