package org.apical.models.doublewell;

import org.apical.model.Param;
import org.apical.model.Unit;

/** A site of a distribution: a Gaussian. */
public record ChiSite(
        @Param(min = 0, max = 1, required = true, code = "BAD_RANGE", doc = "weight; all sum to 1")
        double weight,

        @Param(unit = Unit.ANGSTROM, min = 0.1, max = 100, required = true, code = "BAD_RANGE", doc = "distance")
        double distanceA,

        @Param(unit = Unit.ANGSTROM2, min = 0, max = 1, required = true, code = "BAD_RANGE", doc = "variance")
        double sigma2A2) {}
