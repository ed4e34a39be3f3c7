package org.apical.models.maps;

/** How a peak is fitted. */
public enum EstimatorName {
    /** Maximum likelihood of Poisson counts. */
    POISSON,
    /** Least squares without weights. */
    LEAST_SQUARES
}
