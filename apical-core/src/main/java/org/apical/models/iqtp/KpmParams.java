package org.apical.models.iqtp;

import org.apical.model.BadInput;
import org.apical.model.Param;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** Kernel polynomials (iqtp, section 9). */
public record KpmParams(
        @Param(min = 2, max = 200000, def = "2048", doc = "moments; the resolution is pi halfWidthEV / moments")
        int moments,

        @Param(unit = Unit.EV, min = -1e4, max = 1e4, doc = "centre of the energies", absent = "from Lanczos bounds")
        @Nullable
        Double centerEV,

        @Param(
                unit = Unit.EV,
                min = 0,
                minExclusive = true,
                max = 1e5,
                doc = "half of the range of energies, a little more than that of the spectrum",
                absent = "from Lanczos bounds with 1 % margin")
        @Nullable
        Double halfWidthEV,

        @Param(def = "true", doc = "take the elastic line out exactly")
        boolean subtractElastic) {
    /** Both bounds or none. */
    public KpmParams {
        if ((centerEV == null) != (halfWidthEV == null)) {
            throw BadInput.at(
                    "MISSING_KEY",
                    centerEV == null ? "centerEV" : "halfWidthEV",
                    "must be given with the other bound; leave out both to have them found.");
        }
    }
}
