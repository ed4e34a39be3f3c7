package org.apical.models.xas;

/** Versions of FEFF. */
public enum FeffProgram {
    FEFF6L,
    FEFF8L
}
