package org.apical.models.doublewell;

import org.apical.model.Param;
import org.apical.model.Unit;

/** A site of a synthetic series; its variance is that of an Einstein oscillator plus a static part. */
public record TruthSite(
        @Param(min = 0, max = 1, required = true, code = "BAD_RANGE", doc = "weight; all sum to 1")
        double weight,

        @Param(unit = Unit.ANGSTROM, min = 0.5, max = 10, required = true, code = "BAD_RANGE", doc = "distance")
        double distanceA,

        @Param(
                unit = Unit.MEV,
                min = 0,
                minExclusive = true,
                required = true,
                code = "BAD_RANGE",
                doc = "quantum of the oscillator")
        double quantumMeV,

        @Param(unit = Unit.ANGSTROM2, min = 0, def = "0", code = "BAD_RANGE", doc = "static variance")
        double staticSigma2A2) {}
