package org.apical.claims;

import java.util.Arrays;
import java.util.Comparator;

/** What became of a statement; the strings are part of the contract. From the strongest to the weakest. */
public enum Verdict {
    REPRODUCED("reproduced"),
    REPRODUCED_FOR_THE_STATED_RANGE("reproduced for the stated range"),
    NOT_TESTABLE("not testable"),
    NOT_REPRODUCED("not reproduced"),
    SUMMARY("summary");

    private final String text;

    Verdict(String text) {
        this.text = text;
    }

    /** As written in the ledger. */
    public String text() {
        return text;
    }

    /** The weakest of several: the verdict of a row that has parts. */
    public static Verdict weakest(Verdict... verdicts) {
        return Arrays.stream(verdicts).max(Comparator.naturalOrder()).orElseThrow();
    }
}
