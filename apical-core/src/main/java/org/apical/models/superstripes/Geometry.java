package org.apical.models.superstripes;

/** What the superlattice is made of. */
public enum Geometry {
    /** Stripes in a plane: one free direction. */
    STRIPES,
    /** Layers stacked along c: two free directions. */
    WELLS
}
