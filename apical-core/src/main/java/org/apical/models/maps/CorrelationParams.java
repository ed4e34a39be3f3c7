package org.apical.models.maps;

import org.apical.model.Param;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** Parameters of {@link CorrelationModel}. */
public record CorrelationParams(
        @Param(required = true, doc = "the map") MapParams map,

        @Param(doc = "a second map of the same shape, for cross-correlation", absent = "none") @Nullable
        MapParams second,

        @Param(min = 1, max = 2048, def = "20", doc = "largest distance, in pixels")
        int maximumLag,

        @Param(unit = Unit.MICROMETRE, min = 1e-9, max = 1e9, def = "1", doc = "step of the map")
        double stepUm,

        @Param(def = "false", doc = "fit A r^-eta exp(-r / xi) to the correlation from the first bin on")
        boolean fit,

        @Param(
                min = 0,
                max = 100_000,
                def = "200",
                doc = "times the second map is put together anew from its blocks, for the p-value; 0 for none")
        int bootstrapReplicas,

        @Param(def = "1", doc = "seed of the bootstrap") long seed) {}
