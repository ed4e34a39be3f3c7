package org.apical.models.maps;

/** What a power law is over. */
public enum KindName {
    /** Any number from the minimum on. */
    CONTINUOUS,
    /** Whole numbers from the minimum on. */
    DISCRETE
}
