package org.apical.models.maps;

import java.util.Arrays;
import org.apical.model.BadInput;
import org.apical.model.Param;
import org.apical.model.Unit;

/** Parameters of {@link KineticsModel}. */
public record KineticsParams(
        @Param(
                unit = Unit.SECOND,
                required = true,
                min = -1e12,
                max = 1e12,
                maxSize = 1_000_000,
                doc = "times, six at least, in any order")
        double[] timeS,

        @Param(required = true, min = -1e200, max = 1e200, maxSize = 1_000_000, doc = "intensity at each time")
        double[] intensity,

        @Param(unit = Unit.SECOND, min = -1e12, max = 1e12, def = "0", doc = "start of the change")
        double startS) {
    /** As many times as intensities, six at least, three of them after the start. */
    public KineticsParams {
        if (timeS.length < 6) {
            throw BadInput.at(
                    "BAD_VALUE", "timeS", "has " + timeS.length + " points; at least 6 are needed for four unknowns.");
        }
        if (intensity.length != timeS.length) {
            throw BadInput.at(
                    "BAD_VALUE",
                    "intensity",
                    "holds " + intensity.length + " numbers and timeS " + timeS.length + "; there must be as many.");
        }
        long after = Arrays.stream(timeS).filter(t -> t > startS).distinct().count();
        if (after < 3) {
            throw BadInput.value(
                    "BAD_VALUE",
                    "startS",
                    startS,
                    "leaves " + after + " different times after it; at least 3 are needed.");
        }
        double first = intensity[0];
        if (Arrays.stream(intensity).allMatch(v -> v == first)) {
            throw BadInput.at("BAD_VALUE", "intensity", "is constant: there is no change whose time could be found.");
        }
    }
}
