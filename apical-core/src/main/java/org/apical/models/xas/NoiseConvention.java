package org.apical.models.xas;

/** How noise of chi(k) becomes noise of chi(R). */
public enum NoiseConvention {
    /** As Larch does, where eps_k is given. */
    LARCH,
    /** White noise propagated through the transform. */
    EXACT
}
