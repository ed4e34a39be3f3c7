package org.apical.models.xas;

import org.apical.model.BadInput;
import org.apical.model.Param;
import org.apical.model.ShortForm;
import org.jspecify.annotations.Nullable;

/** A variable of a fit. */
@ShortForm("start")
public record FitVariable(
        @Param(required = true, doc = "where the fit starts")
        double start,

        @Param(doc = "lower limit", absent = "none") @Nullable
        Double min,

        @Param(doc = "upper limit", absent = "none") @Nullable
        Double max) {
    /** The start lies between the limits. */
    public FitVariable {
        if (min != null && start < min || max != null && start > max) {
            throw BadInput.value("BAD_RANGE", "start", start, "lies outside its limits.");
        }
        if (min != null && max != null && min >= max) {
            throw BadInput.value("BAD_RANGE", "min", min, "must be below max = " + BadInput.number(max) + ".");
        }
    }

    double lower() {
        return min == null ? Double.NEGATIVE_INFINITY : min;
    }

    double upper() {
        return max == null ? Double.POSITIVE_INFINITY : max;
    }
}
