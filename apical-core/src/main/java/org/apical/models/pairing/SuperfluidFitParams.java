package org.apical.models.pairing;

import java.util.List;
import org.apical.model.BadInput;
import org.apical.model.Param;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** Parameters of {@link SuperfluidFitModel}. */
public record SuperfluidFitParams(
        @Param(
                doc = "table of T (K), value, sigma, relative to the data root",
                absent = "the lists, or a made-up example")
        @Nullable
        String file,

        @Param(unit = Unit.KELVIN, min = 0, max = 1e6, maxSize = 100000, doc = "temperatures", absent = "of the file")
        double @Nullable [] temperatureK,

        @Param(maxSize = 100000, doc = "measured lambda^-2, any unit", absent = "of the file")
        double @Nullable [] value,

        @Param(
                min = 0,
                minExclusive = true,
                maxSize = 100000,
                doc = "standard deviation of each value",
                absent = "of the file")
        double @Nullable [] sigma,

        @Param(minSize = 1, maxSize = 4, def = "[\"d\", \"s\", \"s+d\", \"s+s\"]", doc = "gaps to compare")
        List<FitModelName> models,

        @Param(
                unit = Unit.KELVIN,
                min = 0,
                minExclusive = true,
                max = 1e6,
                def = "36.2",
                doc = "critical temperature, or where its fit starts")
        double tcK,

        @Param(def = "false", doc = "fit Tc too") boolean fitTc,

        @Param(min = 0, max = 9007199254740991.0, def = "1", doc = "seed of the made-up example, used without data")
        long seed) {
    /** A file or three lists of one length. */
    public SuperfluidFitParams {
        boolean lists = temperatureK != null || value != null || sigma != null;
        if (file != null && lists) {
            throw BadInput.at("BAD_VALUE", "file", "and lists are both given; keep one of the two.");
        }
        if (lists && (temperatureK == null || value == null || sigma == null)) {
            String missing = temperatureK == null ? "temperatureK" : value == null ? "value" : "sigma";
            throw BadInput.at("MISSING_KEY", missing, "must be given with the other two lists.");
        }
        if (temperatureK != null && value != null && sigma != null) {
            if (value.length != temperatureK.length || sigma.length != temperatureK.length) {
                throw BadInput.at(
                        "BAD_VALUE",
                        value.length != temperatureK.length ? "value" : "sigma",
                        "has another length than temperatureK (" + temperatureK.length + ").");
            }
        }
    }
}
