package org.apical.sweep;

/** Takes finished parts, in any order, from any thread. */
public interface ResultSink {
    /** A part is finished: it is kept when this returns. */
    void part(PartTable table);

    /** So many further points are computed, of parts that are not finished yet; for the progress only. */
    void computed(int points);
}
