package org.apical.models.iqtp;

/** Shape of a line. */
public enum Broadening {
    GAUSSIAN,
    LORENTZIAN;

    /** The line at a distance from its centre; {@code s} is the standard deviation or the half-width. */
    double at(double distance, double s) {
        return this == GAUSSIAN
                ? Math.exp(-distance * distance / (2 * s * s)) / (s * Math.sqrt(2 * Math.PI))
                : s / Math.PI / (distance * distance + s * s);
    }
}
