package org.apical.models.kuramoto;

/** Named sets of natural frequencies. */
public enum FrequencyKind {
    LORENTZIAN_QUANTILE,
    GAUSSIAN_QUANTILE,
    GAUSSIAN_QUANTILE_PERMUTED,
    GAUSSIAN_HASH,
    UNIFORM_QUANTILE,
    IDENTICAL,
    LIST
}
