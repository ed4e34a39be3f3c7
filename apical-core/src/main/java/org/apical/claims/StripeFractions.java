package org.apical.claims;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apical.physics.stripes.RowKind;
import org.apical.physics.stripes.StripedPlane;
import org.apical.physics.stripes.Tilt;

/**
 * The striped plane that rows of the ledger share: the bond lengths of the specification (superstripes, 7.1 [M]) with any number
 * of rows, and what part of it is distorted.
 *
 * @param plane the plane
 */
record StripeFractions(StripedPlane plane) {
    /** Distance of coppers along the stripe, A [M]. */
    static final double LATTICE = 3.78;

    private static final double HEIGHT = 13.2;

    /** Undistorted rows. */
    static final RowKind U = new RowKind("U", 1.895, 1.895, Tilt.LTO, 2.42);

    /** Distorted rows. */
    static final RowKind D = new RowKind("D", 1.96, 1.88, Tilt.LTT, 2.38);

    /** A plane of that many rows of each kind in a period. */
    static StripeFractions of(int rowsU, int rowsD) {
        List<RowKind> rows = new ArrayList<>(Collections.nCopies(rowsU, U));
        rows.addAll(Collections.nCopies(rowsD, D));
        return new StripeFractions(new StripedPlane(rows, LATTICE, HEIGHT));
    }

    /** The plane of the specification: four rows U, two D. */
    static StripeFractions usual() {
        return of(4, 2);
    }

    /** Fraction of distorted sites. */
    double distorted() {
        return plane.fraction("D");
    }

    /** Fraction of undistorted sites. */
    double undistorted() {
        return plane.fraction("U");
    }

    /** L/d by length. */
    double ratio() {
        return plane.part("U");
    }

    /** Whether sites of a kind are within a tolerance of a third (D) and two thirds (U). */
    boolean thirds(double tolerance) {
        return Math.abs(distorted() - 1.0 / 3) <= tolerance;
    }
}
