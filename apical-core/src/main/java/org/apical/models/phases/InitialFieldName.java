package org.apical.models.phases;

/** Fields that a simulation begins with. */
public enum InitialFieldName {
    /** mean + a (u - 1/2). */
    RANDOM,
    /** mean + a cos(2 pi (mx x + my y)/L). */
    MODE,
    /** That of PFHub benchmark 1a. */
    BM1A
}
