package org.apical.models.xas;

/** Which form of a spectrum is compared. */
public enum Quantity {
    NORM,
    FLAT,
    /** d norm / dE. */
    DERIVATIVE
}
