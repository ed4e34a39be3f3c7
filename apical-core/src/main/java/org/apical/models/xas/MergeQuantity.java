package org.apical.models.xas;

/** What is averaged. */
public enum MergeQuantity {
    MU,
    NORM,
    CHI
}
