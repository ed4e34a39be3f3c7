package org.apical.models.qball;

/** Which amplitude M/Omega a ball has at given coupling and temperature (qball, section 4). */
public enum Branch {
    /** The root of self-consistency below alpha*. */
    INNER,
    /** The root above alpha*. */
    OUTER,
    /** The stationary core of a large ball. */
    CORE,
    /** alpha* at every temperature. */
    FIXED_RATIO
}
