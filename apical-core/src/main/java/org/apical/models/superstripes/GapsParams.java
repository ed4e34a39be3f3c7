package org.apical.models.superstripes;

import org.apical.model.Inline;
import org.apical.model.Param;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** Parameters of {@link GapsModel}. */
public record GapsParams(
        @Inline LatticeParams lattice,
        @Inline PairingParams pairing,

        @Param(unit = Unit.EV, doc = "chemical potential, held at all temperatures", absent = "densityPerNm2") @Nullable
        Double muEV,

        @Param(
                unit = Unit.PER_NM2,
                min = 0,
                minExclusive = true,
                doc = "electron density of both spins, held at all temperatures; wells per period",
                absent = "muEV")
        @Nullable
        Double densityPerNm2,

        @Param(min = 0, def = "[0]", minSize = 1, maxSize = 10000, single = true, doc = "temperatures as T/Tc")
        double[] reducedTemperature,

        @Param(min = 0, max = 1, def = "[0, 0.5, 1]", maxSize = 10000, doc = "k d/pi; at 0 and 1 the limit from inside")
        double[] kFraction) {
    /** One of the two. */
    public GapsParams {
        PointParams.exactlyOne(muEV != null, densityPerNm2 != null);
    }
}
