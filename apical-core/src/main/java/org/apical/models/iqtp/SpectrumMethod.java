package org.apical.models.iqtp;

/** How S(Q, omega) is computed (iqtp, section 9). */
public enum SpectrumMethod {
    /** From all states. */
    FULL,
    /** Continued fraction at 0 K. */
    LANCZOS,
    /** Kernel polynomials at 0 K. */
    KPM
}
