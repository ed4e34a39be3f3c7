package org.apical.physics.iqtp;

import java.util.Arrays;

/**
 * One cluster in its lowest states: what a chain of clusters is made of (iqtp, section 7).
 *
 * @param energy of each kept state, eV, rising
 * @param x matrix of the coupling coordinate between them
 * @param parity 0 or 1 of each state where x joins only states of unlike parity; all 0 where it does not
 * @param even whether x joins only states of unlike parity
 */
public record KeptCluster(double[] energy, double[][] x, int[] parity, boolean even) {
    private static final double ZERO = 1e-9;

    /** Of the lowest states of a cluster and the coordinate of a mode. */
    public static KeptCluster of(ClusterOperator h, ClusterStates states, int mode) {
        int q = states.energies().length;
        int n = h.levels(mode);
        int stride = h.stride(mode);
        double[][] step = Oscillator.power(1, n);
        double[][] x = new double[q][q];
        for (int a = 0; a < q; a++) {
            double[] psi = states.vectors()[a];
            for (int b = 0; b <= a; b++) {
                double[] phi = states.vectors()[b];
                double sum = 0;
                for (int base = 0; base < psi.length; base += n * stride) {
                    for (int k = 0; k + 1 < n; k++) {
                        double f = step[k][k + 1];
                        int end = base + (k + 1) * stride;
                        for (int i = base + k * stride; i < end; i++) {
                            sum += f * (psi[i] * phi[i + stride] + psi[i + stride] * phi[i]);
                        }
                    }
                }
                x[a][b] = sum;
                x[b][a] = sum;
            }
        }
        return of(states.energies(), x);
    }

    /** Of energies and the matrix of the coordinate. */
    public static KeptCluster of(double[] energy, double[][] x) {
        int q = energy.length;
        double most = 0;
        for (double[] row : x) {
            for (double v : row) {
                most = Math.max(most, Math.abs(v));
            }
        }
        int[] color = new int[q];
        boolean even = true;
        for (int root = 0; root < q; root++) {
            if (color[root] == 0) {
                color[root] = 1;
                even &= spread(x, color, root, ZERO * most);
            }
        }
        int[] parity = new int[q];
        for (int k = 0; k < q; k++) {
            parity[k] = even && color[k] < 0 ? 1 : 0;
        }
        return new KeptCluster(energy.clone(), x, parity, even);
    }

    private static boolean spread(double[][] x, int[] color, int at, double zero) {
        boolean even = true;
        for (int k = 0; k < color.length; k++) {
            if (Math.abs(x[at][k]) > zero) {
                if (color[k] == 0) {
                    color[k] = -color[at];
                    even &= spread(x, color, k, zero);
                } else if (color[k] == color[at]) {
                    even = false;
                }
            }
        }
        return even;
    }

    /** The same in its q lowest states. */
    public KeptCluster lowest(int q) {
        double[] e = Arrays.copyOf(energy, q);
        double[][] part = new double[q][];
        for (int a = 0; a < q; a++) {
            part[a] = Arrays.copyOf(x[a], q);
        }
        return of(e, part);
    }

    /** Number of kept states. */
    public int size() {
        return energy.length;
    }
}
