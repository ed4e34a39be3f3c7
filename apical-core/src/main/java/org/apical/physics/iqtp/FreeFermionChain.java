package org.apical.physics.iqtp;

import java.util.Arrays;

/**
 * The closed chain of pseudospins as free fermions, exactly (iqtp, section 7; Pfeuty, Ann. Phys. 57, 79 (1970)): H = sum_k e(k)
 * (2 n_k - 1), e(k) = sqrt(J^2 + h^2 - 2 J h cos k), with k = (2j + 1) pi/n and an even number of fermions where the state is even
 * under the flip of all spins, k = 2 pi j/n and an odd number where it is odd. At k = 0 and k = pi there is no partner -k, and e is
 * h - J and h + J with their signs.
 */
public record FreeFermionChain(double ground, double gap) {
    /** Of n &gt;= 3 spins in a ring. */
    public static FreeFermionChain of(int n, double field, double coupling) {
        double[] even = lowest(n, field, coupling, 1);
        double[] odd = lowest(n, field, coupling, 0);
        double[] all = {even[0], even[1], odd[0], odd[1]};
        Arrays.sort(all);
        return new FreeFermionChain(all[0], all[1] - all[0]);
    }

    /** The two lowest energies of a sector: shift 1 the even one, 0 the odd one. */
    private static double[] lowest(int n, double h, double j, int shift) {
        double[] size = new double[n];
        double energy = 0;
        int fermions = 0;
        for (int i = 0; i < n; i++) {
            int twice = 2 * i + shift;
            double e = twice == 0
                    ? h - j
                    : twice == n
                            ? h + j
                            : Math.sqrt(Math.max(0, j * j + h * h - 2 * j * h * Math.cos(Math.PI * twice / n)));
            energy -= Math.abs(e);
            // Where e is negative the level is occupied.
            fermions += e < 0 ? 1 : 0;
            size[i] = Math.abs(e);
        }
        Arrays.sort(size);
        boolean right = fermions % 2 == (shift == 1 ? 0 : 1);
        return right
                ? new double[] {energy, energy + 2 * (size[0] + size[1])}
                : new double[] {energy + 2 * size[0], energy + 2 * size[1]};
    }
}
