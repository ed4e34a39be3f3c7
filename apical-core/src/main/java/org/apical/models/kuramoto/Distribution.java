package org.apical.models.kuramoto;

/** Densities of the natural frequencies that have exact results. */
public enum Distribution {
    LORENTZIAN,
    GAUSSIAN,
    UNIFORM,
    IDENTICAL
}
