package org.apical.models.phases;

/** Long-range repulsions of a pattern in a plane. */
public enum CoulombKind {
    /** None. */
    NONE,
    /** Q/k^2, of a two-dimensional world. */
    LOGARITHMIC,
    /** Q/|k|, of charges in a plane of ours. */
    COULOMB,
    /** Q/sqrt(k^2 + q0^2). */
    SCREENED
}
