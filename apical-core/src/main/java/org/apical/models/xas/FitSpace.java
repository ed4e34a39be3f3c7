package org.apical.models.xas;

/** Where residuals are formed. */
public enum FitSpace {
    /** k^w chi(k). */
    K,
    /** chi(R). */
    R,
    /** chi(q), the filtered data. */
    Q
}
