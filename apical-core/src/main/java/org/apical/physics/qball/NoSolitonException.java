package org.apical.physics.qball;

/** The potential has no soliton of the kind asked for: no trajectory from the centre reaches phi = 0. */
public final class NoSolitonException extends ArithmeticException {
    private static final long serialVersionUID = 1L;

    /** @param message why, as a part of a sentence */
    public NoSolitonException(String message) {
        super(message);
    }
}
