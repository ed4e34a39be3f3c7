package org.apical.physics.xafs;

/** Shapes of the window of a Fourier transform; see {@link Window}. */
public enum WindowKind {
    HANNING,
    PARZEN,
    WELCH,
    SINE,
    KAISER,
    /** Kaiser-Bessel as ifeffit had it. */
    BESSEL,
    GAUSSIAN,
    /** Hanning whose sill widths are fractions of the range. */
    FHANNING
}
