package org.apical.model;

/** Somebody asked the run to stop. Exit status 130. */
public final class Cancelled extends ApicalException {
    private static final long serialVersionUID = 1L;

    /** @param kept what was finished and kept, as a sentence */
    public Cancelled(String kept) {
        super("CANCELLED", null, kept, null);
    }
}
