package org.apical.models.maps;

/** How a threshold is found. */
public enum ThresholdName {
    /** The number given. */
    VALUE,
    /** The number given is a share of the pixels, from 0 to 1. */
    QUANTILE,
    /** The one of Otsu, which parts the map into two most different classes. */
    OTSU
}
