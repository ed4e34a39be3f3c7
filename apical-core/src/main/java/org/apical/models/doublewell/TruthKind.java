package org.apical.models.doublewell;

/** What a synthetic series is made of. */
public enum TruthKind {
    /** A bond in a potential. */
    POTENTIAL,
    /** Sites that vibrate as Einstein oscillators. */
    SITES
}
