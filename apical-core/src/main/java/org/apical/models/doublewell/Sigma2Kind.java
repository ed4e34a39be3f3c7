package org.apical.models.doublewell;

/** How mean-square displacements of a series hang together. */
public enum Sigma2Kind {
    /** One a temperature. */
    FREE,
    /** Those of an Einstein oscillator plus a static part of either sign. */
    EINSTEIN
}
