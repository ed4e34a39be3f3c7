package org.apical.physics.xafs;

/**
 * Effective coordination numbers of single scattering at a K edge, {@code N_eff = 3 sum_j cos^2(angle(E, r_j))} (xas-data,
 * section 4.3): every neighbour counts by how well the field points at it, and the mean over all directions is the number of
 * neighbours.
 */
public final class PolarizedCoordination {
    private PolarizedCoordination() {}

    /**
     * For a field in one direction.
     *
     * @param bonds vectors from the absorber to its neighbours, any unit
     * @param field direction of the electric field
     */
    public static double along(double[][] bonds, double[] field) {
        double sum = 0;
        for (double[] r : bonds) {
            double dot = r[0] * field[0] + r[1] * field[1] + r[2] * field[2];
            sum += dot * dot / (square(r) * square(field));
        }
        return 3 * sum;
    }

    /** For a field in the plane across {@code axis}, averaged over its directions there. */
    public static double across(double[][] bonds, double[] axis) {
        return (3 * bonds.length - along(bonds, axis)) / 2;
    }

    private static double square(double[] v) {
        return v[0] * v[0] + v[1] * v[1] + v[2] * v[2];
    }
}
