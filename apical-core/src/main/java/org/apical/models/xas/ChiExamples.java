package org.apical.models.xas;

/** Example sources of chi(k). */
final class ChiExamples {
    /** The reduced copper foil. */
    static final String SOURCE = "\"data\": {\"reduction\": " + Examples.spectrum() + "}";
    /** Only that. */
    static final String DATA = "{" + SOURCE + "}";

    private ChiExamples() {}
}
