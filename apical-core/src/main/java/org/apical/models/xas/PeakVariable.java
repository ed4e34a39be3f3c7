package org.apical.models.xas;

import org.apical.model.BadInput;
import org.apical.model.Param;
import org.apical.model.ShortForm;
import org.jspecify.annotations.Nullable;

/** A number of a peak fit: where it starts, between which limits it may move, or that it stays. */
@ShortForm("start")
public record PeakVariable(
        @Param(required = true, doc = "value to start from, or to keep")
        double start,

        @Param(doc = "lower limit", absent = "what the shape allows") @Nullable
        Double min,

        @Param(doc = "upper limit", absent = "what the shape allows") @Nullable
        Double max,

        @Param(def = "false", doc = "keep the value instead of fitting it")
        boolean fixed) {
    /** The start lies between the limits. */
    public PeakVariable {
        if (min != null && max != null && min >= max) {
            throw BadInput.value("BAD_RANGE", "min", min, "must be below max = " + BadInput.number(max) + ".");
        }
        if (min != null && start < min || max != null && start > max) {
            throw BadInput.value(
                    "BAD_RANGE",
                    "start",
                    start,
                    "must lie between min and max (" + min + " to " + max + "; null stands for no limit).");
        }
    }
}
