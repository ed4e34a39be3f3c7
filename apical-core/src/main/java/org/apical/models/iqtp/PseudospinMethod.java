package org.apical.models.iqtp;

/** How the pseudospins are solved. */
public enum PseudospinMethod {
    LANCZOS,
    FREE_FERMION
}
