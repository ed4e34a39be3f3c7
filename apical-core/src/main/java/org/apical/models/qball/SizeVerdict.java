package org.apical.models.qball;

/** What sizes say about their dependence on temperature. */
public enum SizeVerdict {
    /** A size that depends on temperature wins by more than 10. */
    DEPENDS_ON_TEMPERATURE,
    /** A constant size wins by more than 10. */
    CONSTANT,
    /** Neither. */
    UNDECIDED
}
