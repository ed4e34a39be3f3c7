package org.apical.models.qball;

/** The self-consistent amplitudes (qball, section 4). */
public enum BallBranch {
    /** The root of self-consistency below alpha*. */
    INNER,
    /** The root above alpha*. */
    OUTER,
    /** The stationary core of a large ball. */
    CORE
}
