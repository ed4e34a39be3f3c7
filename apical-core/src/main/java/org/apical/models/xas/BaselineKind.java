package org.apical.models.xas;

/** What peaks stand on. */
public enum BaselineKind {
    NONE,
    LINEAR,
    /** An arctangent step. */
    ARCTAN,
    /** An error-function step. */
    ERF
}
