package org.apical.physics.wells;

/**
 * A potential of one surface, in meV as a function of x = r - R0 in A (double-well, section 2). Implementations are
 * immutable, and smooth between their {@link #breaks() breaks}.
 */
public non-sealed interface Well extends Potential {
    /** dV/dx, from the right at a break. */
    double slope(double x);

    /** Where a derivative jumps, ascending: kinks, knots of a table. Elements of the mesh end there. */
    default double[] breaks() {
        return new double[0];
    }

    /** The place about which the potential is even; NaN where it is not. */
    default double symmetryCentre() {
        return Double.NaN;
    }

    /** Start of the range in which the potential is known. */
    default double lowest() {
        return Double.NEGATIVE_INFINITY;
    }

    /** End of the range in which the potential is known. */
    default double highest() {
        return Double.POSITIVE_INFINITY;
    }

    /** Levels above it are not used: they are not bound, or nearly not. */
    default double ceiling() {
        return Double.POSITIVE_INFINITY;
    }
}
