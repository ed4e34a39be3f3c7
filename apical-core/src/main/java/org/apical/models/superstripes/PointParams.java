package org.apical.models.superstripes;

import org.apical.model.BadInput;
import org.apical.model.Param;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** Where on the curve: by chemical potential or by density (superstripes, section 8). */
public record PointParams(
        @Param(unit = Unit.EV, minSize = 1, maxSize = 1000000, doc = "chemical potentials", absent = "densityPerNm2")
        double @Nullable [] muEV,

        @Param(
                unit = Unit.PER_NM2,
                min = 0,
                minExclusive = true,
                minSize = 1,
                maxSize = 1000000,
                doc = "electron densities of both spins at Tc; wells per period",
                absent = "muEV")
        double @Nullable [] densityPerNm2,

        @Param(min = 1, max = 30, def = "2", doc = "the miniband of the Lifshitz axes", from = "superstripes 3.6")
        int band) {
    /** One of the two. */
    public PointParams {
        exactlyOne(muEV != null, densityPerNm2 != null);
    }

    static void exactlyOne(boolean mu, boolean density) {
        if (mu == density) {
            throw BadInput.at(
                    mu ? "BAD_VALUE" : "MISSING_KEY",
                    "muEV",
                    mu
                            ? "and densityPerNm2 are both given; keep exactly one of the two."
                            : "or densityPerNm2 must be given, exactly one of the two.");
        }
    }

    /** Number of points. */
    int size() {
        return muEV != null ? muEV.length : densityPerNm2 != null ? densityPerNm2.length : 0;
    }
}
