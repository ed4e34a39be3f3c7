package org.apical.physics.jahnteller;

import java.util.Arrays;
import org.apical.numerics.ConvergenceException;
import org.apical.numerics.SymmetricTridiagonal;

/**
 * Vibronic levels of the linear E x e problem, H = sum (p^2 + q^2)/2 + k (q1 sigma_z + q2 sigma_x), energies in hbar omega
 * with the zero-point energy 1 (pairing-materials, section 8.2; [T] Longuet-Higgins, Opik, Pryce and Sack, Proc. R. Soc. A
 * 244, 1 (1958)). The vibronic angular momentum j = l + s is conserved and half-odd; each block is tridiagonal in the
 * circular states of the oscillator: diagonal l0 + 1, l0 + 2, ..., beside it k sqrt(l0 + 1), k sqrt 1, k sqrt(l0 + 2), k
 * sqrt 2, ..., where j = l0 + 1/2. Levels of j and -j are degenerate.
 */
public final class VibronicLevels {
    /** Truncation that is tolerated: |H psi - E psi| of the cut-off matrix in the full space, hbar omega. */
    private static final double TRUNCATION = 1e-7;

    private final double[] energies;
    private final double[] ground;
    private final double residual;

    private VibronicLevels(double[] energies, double[] ground, double residual) {
        this.energies = energies;
        this.ground = ground;
        this.residual = residual;
    }

    /**
     * The lowest levels of one block.
     *
     * @param coupling k, at least 0
     * @param twiceJ odd; its sign does not matter
     * @param count how many levels
     * @param size states of the basis
     * @throws ConvergenceException where the basis is too small for these levels
     */
    public static VibronicLevels of(double coupling, int twiceJ, int count, int size) {
        if (twiceJ % 2 == 0) {
            throw new IllegalArgumentException("j is half-odd");
        }
        int l0 = (Math.abs(twiceJ) - 1) / 2;
        double[] diagonal = new double[size];
        double[] off = new double[size];
        for (int i = 0; i < size; i++) {
            diagonal[i] = l0 + 1 + i;
            off[i] = coupling * Math.sqrt(i % 2 == 0 ? l0 + 1 + i / 2 : (i + 1) / 2);
        }
        double[] inside = Arrays.copyOf(off, size - 1);
        SymmetricTridiagonal block = new SymmetricTridiagonal(diagonal, inside);
        double[] energies = block.lowest(count);
        double residual = 0;
        for (int i = 0; i < count; i++) {
            double[] state = block.vector(energies[i]);
            residual = Math.max(residual, Math.abs(off[size - 1] * state[size - 1]));
        }
        if (!(residual < TRUNCATION)) {
            throw new ConvergenceException(
                    "The vibronic basis of " + size + " states",
                    residual,
                    "Raise basisSize (about 4 k^2 = " + Math.round(4 * coupling * coupling)
                            + " states beyond the level number are needed) or lower levelCount.");
        }
        return new VibronicLevels(energies, block.vector(energies[0]), residual);
    }

    /** Energies in rising order, hbar omega. */
    public double[] energies() {
        return energies.clone();
    }

    /** Largest truncation residual of the levels, hbar omega; energies are wrong by less. */
    public double residual() {
        return residual;
    }

    /**
     * Ham's reduction factor q = sum of the squares of the even components of the lowest state; p = 2 q - 1. Of the block
     * j = 1/2 they are the factors of the ground doublet [S: Ham, Phys. Rev. 166, 307 (1968)].
     */
    public double hamQ() {
        double sum = 0;
        for (int i = 0; i < ground.length; i += 2) {
            sum += ground[i] * ground[i];
        }
        return sum;
    }
}
