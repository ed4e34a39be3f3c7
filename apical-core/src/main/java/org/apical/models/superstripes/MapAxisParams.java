package org.apical.models.superstripes;

import org.apical.model.BadInput;
import org.apical.model.Param;
import org.jspecify.annotations.Nullable;

/** One axis of a {@link MapModel}: the numbers that one key takes, in the unit of that key. */
public record MapAxisParams(
        @Param(required = true, doc = "what runs along the axis, a key of this model or etaBottom, etaNeck")
        String key,

        @Param(doc = "first value", absent = "values") @Nullable
        Double from,

        @Param(doc = "last value", absent = "values") @Nullable
        Double to,

        @Param(min = 1, max = 1_000_000, def = "21", doc = "number of values between from and to, both included")
        int points,

        @Param(doc = "the values one by one", minSize = 1, maxSize = 1_000_000, absent = "from, to and points")
        double @Nullable [] values) {
    /** Either a range or values. */
    public MapAxisParams {
        if (!MapKey.names().contains(key)) {
            throw BadInput.unknown("BAD_VALUE", "key", key, MapKey.names());
        }
        if (values == null && (from == null || to == null)) {
            throw BadInput.at("MISSING_KEY", from == null ? "from" : "to", "must be given, or values.");
        }
        if (values != null && (from != null || to != null)) {
            throw BadInput.at("BAD_VALUE", "values", "and a range from, to are both given; keep one of the two.");
        }
        MapKey kind = MapKey.of(key);
        if (values == null && from != null && to != null) {
            kind.check("from", from);
            kind.check("to", to);
        } else if (values != null) {
            for (int i = 0; i < values.length; i++) {
                kind.check("values." + i, values[i]);
            }
        }
    }

    /** What runs along it. */
    MapKey kind() {
        return MapKey.of(key);
    }

    /** The numbers along it. */
    double[] numbers() {
        if (values != null) {
            return values;
        }
        double low = from == null ? 0 : from;
        double high = to == null ? 0 : to;
        return points == 1 ? new double[] {low} : Plots.steps(low, high, points);
    }
}
