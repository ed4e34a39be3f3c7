package org.apical.physics.phases;

import java.util.Arrays;

/**
 * Exact averages over all states of a small lattice with a given number of spins up.
 *
 * @param groundEnergy lowest energy
 * @param degeneracy states with it
 * @param states all states
 * @param meanEnergy thermal mean
 * @param heatCapacity variance of the energy over T^2
 */
public record SpinStates(double groundEnergy, int degeneracy, int states, double meanEnergy, double heatCapacity) {
    /** Largest lattice, in sites. */
    public static final int MOST_SITES = 16;

    private static final double SAME = 1e-9;

    /** @param up spins up */
    public static SpinStates of(KawasakiLattice.Energy model, int up, double temperature) {
        int n = model.rows() * model.columns();
        double[] energies = new double[1 << n];
        int count = 0;
        double[][] pair = pairs(model);
        for (int bits = 0; bits < 1 << n; bits++) {
            if (Integer.bitCount(bits) == up) {
                energies[count++] = energy(pair, bits, n);
            }
        }
        double ground = Arrays.stream(energies, 0, count).min().orElseThrow();
        int degeneracy = 0;
        double z = 0;
        double first = 0;
        double second = 0;
        for (int i = 0; i < count; i++) {
            double e = energies[i] - ground;
            degeneracy += e < SAME * Math.max(1, Math.abs(ground)) ? 1 : 0;
            double w = Math.exp(-e / temperature);
            z += w;
            first += w * e;
            second += w * e * e;
        }
        double mean = first / z;
        return new SpinStates(
                ground,
                degeneracy,
                count,
                ground + mean,
                Math.max(0, second / z - mean * mean) / (temperature * temperature));
    }

    /** H = sum over i and j of pair_ij s_i s_j. */
    private static double[][] pairs(KawasakiLattice.Energy model) {
        int n = model.rows() * model.columns();
        double[][] out = new double[n][n];
        for (int i = 0; i < n; i++) {
            int r = i / model.columns();
            int c = i % model.columns();
            out[i][r * model.columns() + (c + 1) % model.columns()] -= model.jx();
            out[i][(r + 1) % model.rows() * model.columns() + c] -= model.jy();
            if (model.green().length > 0) {
                for (int j = 0; j < n; j++) {
                    int dr = Math.floorMod(r - j / model.columns(), model.rows());
                    int dc = Math.floorMod(c - j % model.columns(), model.columns());
                    out[i][j] += 0.5 * model.green()[dr * model.columns() + dc];
                }
            }
        }
        return out;
    }

    private static double energy(double[][] pair, int bits, int n) {
        double e = 0;
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int j = 0; j < n; j++) {
                sum += (bits >> j & 1) == 1 ? pair[i][j] : -pair[i][j];
            }
            e += (bits >> i & 1) == 1 ? sum : -sum;
        }
        return e;
    }
}
