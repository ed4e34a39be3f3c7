package org.apical.models.maps;

import org.apical.model.BadInput;
import org.apical.model.Param;
import org.apical.model.RunContext;
import org.apical.model.Unit;
import org.apical.physics.maps.MapGrid;
import org.apical.physics.maps.Puddles;
import org.jspecify.annotations.Nullable;

/** Parameters of {@link PuddlesModel}. */
public record PuddlesParams(
        @Param(required = true, doc = "the map") MapParams map,

        @Param(def = "value", doc = "how the threshold is found: value, quantile, or otsu")
        ThresholdName thresholdMethod,

        @Param(
                doc = "puddles are where the map is above it; with quantile a share of the pixels from 0 to 1",
                absent = "must be given with value and quantile")
        @Nullable
        Double threshold,

        @Param(def = "4", doc = "4, or 8 where diagonal neighbours are joined too")
        int connectivity,

        @Param(
                min = 1,
                max = 1e9,
                def = "1",
                doc =
                        "smaller puddles are left out of count, puddles and areas, not of coverage, spans and eulerNumber")
        int minimumArea,

        @Param(unit = Unit.MICROMETRE, min = 1e-9, max = 1e9, def = "1", doc = "step of the map")
        double stepUm) {
    /** 4 or 8; a threshold where the method wants one. */
    public PuddlesParams {
        if (connectivity != 4 && connectivity != 8) {
            throw BadInput.value("BAD_VALUE", "connectivity", connectivity, "must be 4 or 8.");
        }
        if (threshold == null && thresholdMethod != ThresholdName.OTSU) {
            throw BadInput.at("MISSING_KEY", "threshold", "must be given; or let thresholdMethod be otsu.");
        }
        if (threshold != null && thresholdMethod == ThresholdName.QUANTILE && !(threshold >= 0 && threshold <= 1)) {
            throw BadInput.value(
                    "BAD_VALUE", "threshold", threshold, "must be from 0 to 1 where it is a quantile of the pixels.");
        }
    }

    /** The threshold as a value of the map. */
    double value(MapGrid loaded) {
        if (thresholdMethod == ThresholdName.OTSU) {
            if (loaded.constant()) {
                throw BadInput.at(
                        "BAD_VALUE",
                        "map",
                        "is constant: it has no two classes for the threshold of Otsu. Give a threshold.");
            }
            return Puddles.otsu(loaded);
        }
        double given = threshold == null ? 0 : threshold;
        return thresholdMethod == ThresholdName.QUANTILE ? Puddles.quantile(loaded, given) : given;
    }

    MapGrid load(RunContext context) {
        return map.load("map", context);
    }
}
