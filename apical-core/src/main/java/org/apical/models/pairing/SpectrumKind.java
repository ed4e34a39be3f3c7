package org.apical.models.pairing;

/** Where a spectrum comes from. */
public enum SpectrumKind {
    BUNDLED,
    FILE,
    TABLE,
    EINSTEIN,
    MODES
}
