package org.apical.models.xas;

/** Models of thermal disorder. */
public enum DebyeWallerKind {
    EINSTEIN,
    /** Correlated Debye. */
    DEBYE
}
