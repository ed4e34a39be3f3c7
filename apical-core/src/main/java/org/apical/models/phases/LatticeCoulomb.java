package org.apical.models.phases;

/** Long-range repulsions of spins on a lattice, D = 4 - 2 cos kx - 2 cos ky. */
public enum LatticeCoulomb {
    /** None. */
    NONE,
    /** Q/D. */
    LOGARITHMIC,
    /** Q/sqrt D. */
    COULOMB
}
