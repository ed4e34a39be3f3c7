package org.apical.models.maps;

/** Samples of known laws. */
public enum SampleName {
    /** One value in each share of a power law. */
    STRATIFIED_POWER,
    /** Random values of a power law. */
    RANDOM_POWER,
    /** One value in each share of a truncated power law. */
    STRATIFIED_TRUNCATED
}
