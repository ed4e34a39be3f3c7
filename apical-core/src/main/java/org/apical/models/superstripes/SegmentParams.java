package org.apical.models.superstripes;

import org.apical.model.Param;
import org.apical.model.Unit;

/** One stretch of a period in which potential and mass are constant. */
public record SegmentParams(
        @Param(unit = Unit.NM, min = 0, minExclusive = true, required = true, doc = "width of the stretch")
        double widthNm,

        @Param(unit = Unit.EV, required = true, doc = "potential in it")
        double potentialEV,

        @Param(min = 0, minExclusive = true, def = "1", doc = "mass along the superlattice in it, electron masses")
        double mass) {}
