package org.apical.models.iqtp;

/** How thermal averages are taken (iqtp, section 9). */
public enum ThermalMethod {
    /** From all states, or in a large basis from those that are populated. */
    FULL,
    /** Finite-temperature Lanczos with random vectors. */
    FTLM
}
