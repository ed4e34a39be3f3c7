package org.apical.models.maps;

/** What opens or superconducts on a square lattice. */
public enum LatticeName {
    /** The sites. */
    SITE,
    /** The bonds between neighbours. */
    BOND
}
