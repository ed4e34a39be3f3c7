package org.apical.models.doublewell;

/** Hears how far a part of an analysis is. */
@FunctionalInterface
interface LadderProgress {
    /**
     * @param fraction of the part, 0 to 1
     * @param what the step at hand
     */
    void at(double fraction, String what);

    /** Hears nothing. */
    static LadderProgress silent() {
        return (fraction, what) -> {};
    }
}
