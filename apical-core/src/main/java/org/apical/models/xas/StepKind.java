package org.apical.models.xas;

/** What a spectrum is divided by to normalise it. */
public enum StepKind {
    /** The jump at E0 between the pre-edge and the post-edge curve. */
    EDGE_STEP,
    /** The mean of mu less the pre-edge over the post-edge range. */
    AREA,
    /** A number that is given. */
    FIXED
}
