package org.apical.models.xas;

/** Bundled data that examples of this area use. */
final class Examples {
    /** Copper foil at 10 K. */
    static final String COPPER = "example:xas/cu_10k.xmu";

    private Examples() {}

    /** Parameters that name one bundled spectrum. */
    static String spectrum() {
        return "{\"spectrum\": {\"file\": \"" + COPPER + "\"}}";
    }
}
