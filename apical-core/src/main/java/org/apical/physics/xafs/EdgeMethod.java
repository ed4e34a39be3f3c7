package org.apical.physics.xafs;

/** How E0 is found where it is not given. */
public enum EdgeMethod {
    /** The point of steepest rise, single-point glitches excluded. */
    STEEPEST,
    /** Where the normalised spectrum first passes one half beside the steepest rise. */
    HALF_STEP,
    /** The zero of the second derivative nearest to the steepest rise. */
    ZERO_SECOND_DERIVATIVE,
    /** The tabulated energy of the absorber's edge. */
    TABULATED
}
