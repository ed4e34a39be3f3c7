package org.apical.models.pairing;

/** Defaults that several models of this area share. */
final class Defaults {
    /** The default spectrum as JSON. */
    static final String SPECTRUM = "{\"kind\": \"bundled\", \"name\": \"nb_dft_isome\"}";

    private Defaults() {}
}
