package org.apical.models.doublewell;

/** Where the spectra of a series come from. */
public enum DataKind {
    /** Made from a known truth. */
    SYNTHETIC,
    /** chi(k) in the parameters. */
    INLINE,
    /** Files with columns k and chi. */
    FILES,
    /** Spectra that are reduced. */
    SPECTRA
}
