package org.apical.physics.wells;

/** The levels of a potential cannot be computed; a model turns it into its own error. */
public final class WellException extends ArithmeticException {
    private static final long serialVersionUID = 1L;

    /** What is the matter. */
    public enum Reason {
        /** The potential does not hold the atom. */
        NOT_CONFINING,
        /** The mesh cannot be made fine enough. */
        GRID
    }

    private final Reason reason;

    WellException(Reason reason, String sentence) {
        super(sentence);
        this.reason = reason;
    }

    /** What is the matter. */
    public Reason reason() {
        return reason;
    }

    /** What happened and what to change. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
