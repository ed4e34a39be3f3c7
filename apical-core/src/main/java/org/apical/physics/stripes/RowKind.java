package org.apical.physics.stripes;

/**
 * A kind of row of copper atoms.
 *
 * @param label U or D
 * @param bondAlong Cu-O distance along the stripe, A; at least half of the distance of two copper atoms
 * @param bondAcross Cu-O distance across the stripe, A
 * @param tilt of its octahedra
 * @param apical Cu-O(apical) distance, A
 */
public record RowKind(String label, double bondAlong, double bondAcross, Tilt tilt, double apical) {
    /** Lift of the oxygen of the bond along x out of the plane, A. */
    public double liftAlong(double a) {
        return Math.sqrt(Math.max(0, bondAlong * bondAlong - a * a / 4));
    }

    /** Lift of the oxygen of the bond across between two rows of this kind, A. */
    double liftAcross(double a) {
        return tilt == Tilt.LTO ? liftAlong(a) : 0;
    }
}
