package org.apical.physics.iqtp;

import java.util.List;
import org.apical.numerics.UnionFind;
import org.jspecify.annotations.Nullable;

/**
 * A cluster of holes and phonons: the Hamiltonian of iqtp, section 2, as data. Energies eV.
 *
 * @param names of the sites
 * @param energy of each site
 * @param repulsion U of each site
 * @param reference occupation at which the site couplings vanish
 * @param up holes with spin up
 * @param down holes with spin down
 * @param hops hoppings t, sites i and j
 * @param pairs repulsions V between sites i and j
 * @param omega of each mode
 * @param unit displacement of x = 1, A; NaN where there are no data
 * @param site coupling of mode m to site i
 * @param bonds couplings of modes to hoppings
 * @param terms anharmonic terms
 * @param reflection which symmetry to look for; null for none known
 */
public record ClusterSpec(
        List<String> names,
        double[] energy,
        double[] repulsion,
        double[] reference,
        int up,
        int down,
        List<Pair> hops,
        List<Pair> pairs,
        double[] omega,
        double[] unit,
        double[][] site,
        List<Bond> bonds,
        List<Term> terms,
        @Nullable Mirror reflection) {
    /** A number of a pair of sites. */
    public record Pair(int i, int j, double value) {}

    /** {@code value} x_mode K_ij. */
    public record Bond(int mode, int i, int j, double value) {}

    /** {@code value} prod x_m^powers[m]. */
    public record Term(double value, int[] powers) {}

    /** A mirror that sends site i to L-1-i and mode m to {@code mode[m]} with the sign {@code sign[m]} of x. */
    public record Mirror(int[] mode, int[] sign) {}

    /** Number of sites. */
    public int sites() {
        return energy.length;
    }

    /** Number of modes. */
    public int modes() {
        return omega.length;
    }

    /** The harmonic and anharmonic energy of the lattice at x. */
    public double lattice(double[] x) {
        double sum = 0;
        for (int m = 0; m < omega.length; m++) {
            sum += omega[m] * x[m] * x[m] / 4;
        }
        for (Term term : terms) {
            double product = term.value;
            for (int m = 0; m < omega.length; m++) {
                for (int p = 0; p < term.powers[m]; p++) {
                    product *= x[m];
                }
            }
            sum += product;
        }
        return sum;
    }

    /** Its derivatives. */
    public double[] latticeGradient(double[] x) {
        double[] g = new double[omega.length];
        for (int m = 0; m < omega.length; m++) {
            g[m] = omega[m] * x[m] / 2;
        }
        for (Term term : terms) {
            for (int m = 0; m < omega.length; m++) {
                if (term.powers[m] > 0) {
                    double product = term.value * term.powers[m];
                    for (int l = 0; l < omega.length; l++) {
                        for (int p = 0; p < term.powers[l] - (l == m ? 1 : 0); p++) {
                            product *= x[l];
                        }
                    }
                    g[m] += product;
                }
            }
        }
        return g;
    }

    /**
     * Whether the ground state has no nodes and is alone (Perron and Frobenius): one hole, hoppings of one sign that join all
     * sites, none modulated.
     */
    public boolean nodeless() {
        return up + down == 1 && bonds.isEmpty() && hops.stream().allMatch(h -> h.value >= 0) && joined();
    }

    private boolean joined() {
        UnionFind groups = new UnionFind(sites());
        for (Pair hop : hops) {
            if (hop.value > 0) {
                groups.join(hop.i, hop.j);
            }
        }
        for (int i = 1; i < sites(); i++) {
            if (!groups.joined(0, i)) {
                return false;
            }
        }
        return true;
    }
}
