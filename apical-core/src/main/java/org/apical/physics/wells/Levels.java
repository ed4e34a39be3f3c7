package org.apical.physics.wells;

/**
 * Levels of a bond and their wave functions: on nodes x with quadrature weights w, {@code sum_j w_j f(x_j) psi_n(x_j)^2} is
 * the mean of f in level n, summed over the components of the wave function (two for {@link Polaron2}). The arrays belong to
 * the object: do not modify them.
 *
 * <p>Immutable; may be shared between threads.
 */
public abstract sealed class Levels permits SurfaceLevels, Polaron2Levels {
    private final double[] energies;
    private final double[] x;
    private final double[] weights;
    private final double[][][] psi;
    private final Accuracy accuracy;

    /**
     * How good they are.
     *
     * @param gridPoints nodes, or basis functions, of the finer of the last two meshes
     * @param change largest change of an energy between these meshes, relative to its height above the bottom
     * @param complete false where levels above the ceiling of the potential were wanted and left out
     */
    public record Accuracy(int gridPoints, double change, boolean complete) {}

    /** Splitting of the lowest two levels and how it was found. */
    public record Splitting(double energy, String method) {}

    Levels(double[] energies, double[] x, double[] weights, double[][][] psi, Accuracy accuracy) {
        this.energies = energies;
        this.x = x;
        this.weights = weights;
        this.psi = psi;
        this.accuracy = accuracy;
    }

    /** Energies in meV, ascending: at least those that were asked for. */
    public final double[] energies() {
        return energies;
    }

    /** Number of levels. */
    public final int count() {
        return energies.length;
    }

    /** Nodes in A, ascending. */
    public final double[] x() {
        return x;
    }

    /** Quadrature weights in A. */
    public final double[] weights() {
        return weights;
    }

    /** Number of components of a wave function: 1 or 2. */
    public final int components() {
        return psi.length;
    }

    /** One component of wave function n at the nodes, A^-1/2. */
    public final double[] psi(int component, int n) {
        return psi[component][n];
    }

    /** How good they are. */
    public final Accuracy accuracy() {
        return accuracy;
    }

    /**
     * E1 - E0 with as many digits as there are: for an even potential with a splitting below 1e-7 of the energy it comes
     * from the wave functions ({@code wronskian}), else it is the difference of the two (double-well, section 3.1).
     */
    public abstract Splitting splitting();

    /**
     * Wave functions and their slopes at any place, from the basis functions: out[0][c][n] and out[1][c][n].
     *
     * @param at place, A; beyond the nodes they are zero
     * @param count of the lowest so many levels
     * @param out receives values and slopes
     */
    public abstract void at(double at, int count, double[][][] out);

    /** Room for {@link #at}. */
    public final double[][][] room() {
        return new double[2][components()][count()];
    }

    /**
     * Places fine enough to tell every extremum of a density from the next, and that density and its slope there.
     *
     * @param populations of the levels
     * @return the places, ascending, the densities, the slopes
     */
    abstract double[][] fine(double[] populations);

    /**
     * Points and weights {x, w g} that integrate the density times a wave of wave number {@code q} to rounding.
     *
     * @param populations of the levels
     * @param q 1/A
     */
    abstract double[][] points(double[] populations, double q);

    /** {@code sum_n p_n |psi_n(at)|^2} and its slope. */
    final double[] density(double[] populations, double at, double[][][] room) {
        at(at, populations.length, room);
        double value = 0;
        double slope = 0;
        for (int c = 0; c < components(); c++) {
            double[] v = room[0][c];
            double[] s = room[1][c];
            for (int n = 0; n < populations.length; n++) {
                value += populations[n] * v[n] * v[n];
                slope += 2 * populations[n] * v[n] * s[n];
            }
        }
        return new double[] {value, slope};
    }
}
