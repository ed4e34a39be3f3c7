package org.apical.models.xas;

/** How the points of a bin are averaged. */
public enum RebinMethod {
    CENTROID,
    BOXCAR
}
