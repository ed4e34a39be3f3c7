package org.apical.models.qball;

/** Form of the gap g0(M) (qball, section 2). */
public enum GapKind {
    /** sqrt(alpha (alpha - c)): c = 1 is the form of the literature [M], c = 1/sqrt2 the harmonic well [D]. */
    OFFSET,
    /** The exact bound state along Matsubara time [D]. */
    MATHIEU
}
