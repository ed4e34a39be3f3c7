package org.apical.models.xas;

/** Mother wavelets. */
public enum WaveletKind {
    CAUCHY,
    MORLET
}
