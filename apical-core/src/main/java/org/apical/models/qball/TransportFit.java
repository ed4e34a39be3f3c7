package org.apical.models.qball;

import org.apical.model.Result;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** The line rate = a + b kB T and the exponent of the rate. */
public record TransportFit(
        @Result(doc = "slope b of the line a + b kB T") double slopeOverKb,

        @Result(unit = Unit.MEV, doc = "intercept a of the line a + b kB T")
        double interceptMeV,

        @Result(doc = "1 - residual over total sum of squares; absent where the rate is constant", absent = true)
        @Nullable
        Double r2,

        @Result(doc = "slope of ln rate on ln T; absent where a rate is 0", absent = true) @Nullable
        Double exponent) {}
