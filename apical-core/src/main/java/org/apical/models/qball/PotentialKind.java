package org.apical.models.qball;

/** Forms of a potential. */
public enum PotentialKind {
    /** A sum of powers. */
    POWERS,
    /** (m^2 phi^2/2)[1 - K ln(phi^2/scale^2)]. */
    LOGARITHMIC,
    /** height (1 - exp(-phi^2/scale^2)). */
    FLAT,
    /** Points and a cubic spline. */
    TABLE,
    /** Massless, with an exact bounce in four dimensions. */
    FUBINI,
    /** A formula in phi. */
    EXPRESSION
}
