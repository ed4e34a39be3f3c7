package org.apical.models.pairing;

import org.apical.physics.pairing.GapSymmetry;

/** Symmetry of an order parameter. */
public enum Symmetry {
    S,
    D;

    GapSymmetry form() {
        return this == S ? GapSymmetry.S : GapSymmetry.D;
    }
}
