package org.apical.models.maps;

/** Noise of synthetic frames. */
public enum NoiseName {
    /** None: the mean itself. */
    NONE,
    /** Poisson counts. */
    POISSON
}
