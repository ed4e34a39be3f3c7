package org.apical.models.maps;

import org.apical.model.Result;
import org.apical.physics.maps.PeakFit;

/** How many frames have each status. */
public record StatusCounts(
        @Result(doc = "fitted frames", from = "[O] phase-separation H")
        int ok,

        @Result(doc = "frames fitted with the centre outside the region", from = "[O] phase-separation H")
        int edge,

        @Result(doc = "frames without a peak that stands out", from = "[O] phase-separation H")
        int weak,

        @Result(doc = "frames whose fit did not converge", from = "[O] phase-separation H")
        int failed,

        @Result(doc = "frames with too few pixels", from = "[O] phase-separation H")
        int missing) {
    static StatusCounts of(PeakFit.Status[] all) {
        int[] n = new int[PeakFit.Status.values().length];
        for (PeakFit.Status s : all) {
            n[s.ordinal()]++;
        }
        return new StatusCounts(n[0], n[1], n[2], n[3], n[4]);
    }
}
