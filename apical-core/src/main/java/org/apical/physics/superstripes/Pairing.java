package org.apical.physics.superstripes;

/**
 * The attraction between minibands (specification, 4): {@code c} up to a cutoff.
 *
 * @param omegaEV cutoff, eV
 * @param coupling c for all minibands; used where there is no matrix
 * @param matrix c_nn', rows; minibands beyond it repeat its last row and column; empty for one number
 * @param perState whether c is divided by N_tot(mu)/N0, the normalisation "dosAtMu"
 */
public record Pairing(double omegaEV, double coupling, double[][] matrix, boolean perState) {
    /** Whether one number couples all minibands. */
    boolean isUniform() {
        return matrix.length == 0;
    }

    /** c_nn' of two minibands from 0. */
    double between(int n, int m) {
        if (isUniform()) {
            return coupling;
        }
        int last = matrix.length - 1;
        return matrix[Math.min(n, last)][Math.min(m, last)];
    }

    /** How many kinds of minibands the coupling tells apart. */
    int kinds() {
        return Math.max(1, matrix.length);
    }

    /** The kind of a miniband. */
    int kind(int n) {
        return Math.min(n, kinds() - 1);
    }

    /** The same with another cutoff. */
    public Pairing withOmega(double newOmegaEV) {
        return new Pairing(newOmegaEV, coupling, matrix, perState);
    }
}
