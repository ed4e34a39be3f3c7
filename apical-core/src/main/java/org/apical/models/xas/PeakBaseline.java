package org.apical.models.xas;

/** What lies under the peaks. */
public enum PeakBaseline {
    NONE,
    CONSTANT,
    LINEAR;

    /** Number of coefficients. */
    int terms() {
        return ordinal();
    }
}
