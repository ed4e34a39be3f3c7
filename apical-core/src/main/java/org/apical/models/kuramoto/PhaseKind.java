package org.apical.models.kuramoto;

/** Named sets of phases at the start. */
public enum PhaseKind {
    GOLDEN,
    RIPPLE,
    ALIGNED,
    LIST
}
