package org.apical.physics.polaron;

import java.util.Arrays;
import org.apical.numerics.ConvergenceException;
import org.apical.numerics.SymmetricTridiagonal;

/**
 * One electron on two sites with a local phonon each, H = -t (c1+ c2 + h.c.) + hbar omega sum b+ b + g hbar omega sum n (b +
 * b+) (pairing-materials, section 8.4; [S] Holstein, Ann. Phys. 8, 343 (1959)). The mode in which both sites move together
 * only shifts the energy by -g^2 hbar omega / 2; the relative mode is diagonalised. Parity (exchange of the sites) is
 * conserved, and in each parity the matrix is tridiagonal: diagonal n hbar omega -+ (-1)^n t, beside it g hbar omega
 * sqrt((n + 1)/2). Energies in meV, zero-point energies not counted.
 */
public final class HolsteinDimer {
    private static final double TRUNCATION = 1e-7;

    private final double ground;
    private final double splitting;
    private final double residual;

    private HolsteinDimer(double ground, double splitting, double residual) {
        this.ground = ground;
        this.splitting = splitting;
        this.residual = residual;
    }

    /**
     * Solves the two parities.
     *
     * @param hopping t, meV
     * @param phonon hbar omega, meV
     * @param coupling g
     * @param size phonon states
     * @throws ConvergenceException where the basis is too small
     */
    public static HolsteinDimer of(double hopping, double phonon, double coupling, int size) {
        double[] all = new double[4];
        double residual = 0;
        for (int parity = 0; parity < 2; parity++) {
            double[] diagonal = new double[size];
            double[] off = new double[size];
            for (int n = 0; n < size; n++) {
                diagonal[n] = n * phonon - ((n + parity) % 2 == 0 ? hopping : -hopping);
                off[n] = coupling * phonon * Math.sqrt((n + 1) / 2.0);
            }
            SymmetricTridiagonal block = new SymmetricTridiagonal(diagonal, Arrays.copyOf(off, size - 1));
            double[] lowest = block.lowest(2);
            for (int i = 0; i < 2; i++) {
                all[2 * parity + i] = lowest[i];
                residual = Math.max(residual, Math.abs(off[size - 1] * block.vector(lowest[i])[size - 1]));
            }
        }
        Arrays.sort(all);
        if (!(residual < TRUNCATION * phonon)) {
            throw new ConvergenceException(
                    "The phonon basis of " + size + " states",
                    residual,
                    "Raise basisSize: about g^2 = " + Math.round(coupling * coupling)
                            + " phonons are in the cloud, and the basis must hold their spread.");
        }
        return new HolsteinDimer(all[0] - coupling * coupling * phonon / 2, all[1] - all[0], residual);
    }

    /** Ground-state energy, meV. */
    public double ground() {
        return ground;
    }

    /** First excitation of the relative mode, meV: the tunnelling splitting of the polaron. */
    public double splitting() {
        return splitting;
    }

    /** Truncation residual, meV. */
    public double residual() {
        return residual;
    }
}
