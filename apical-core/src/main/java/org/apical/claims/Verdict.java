package org.apical.claims;

/** What became of a statement; the strings are part of the contract. */
public enum Verdict {
    REPRODUCED("reproduced"),
    REPRODUCED_FOR_THE_STATED_RANGE("reproduced for the stated range"),
    NOT_REPRODUCED("not reproduced"),
    NOT_TESTABLE("not testable"),
    SUMMARY("summary");

    private final String text;

    Verdict(String text) {
        this.text = text;
    }

    /** As written in the ledger. */
    public String text() {
        return text;
    }
}
