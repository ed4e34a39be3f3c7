package org.apical.models.xas;

/** How mu(E) follows from the columns (xas-data, section 1.2.6). */
public enum AbsorptionMode {
    /** A column as it is. */
    MU,
    /** ln(I0 / It). */
    TRANSMISSION,
    /** If / I0, several channels summed. */
    FLUORESCENCE,
    /** ln(It / Iref). */
    REFERENCE
}
