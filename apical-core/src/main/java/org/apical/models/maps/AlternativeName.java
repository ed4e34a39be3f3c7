package org.apical.models.maps;

/** Laws that a power law is compared with. */
public enum AlternativeName {
    /** One rate. */
    EXPONENTIAL,
    /** Normal distribution of the logarithm. */
    LOGNORMAL,
    /** {@code exp(-(v/v0)^beta)}. */
    STRETCHED_EXPONENTIAL,
    /** Power law with an exponential cutoff. */
    TRUNCATED
}
