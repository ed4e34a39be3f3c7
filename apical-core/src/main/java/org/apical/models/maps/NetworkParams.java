package org.apical.models.maps;

import org.apical.model.BadInput;
import org.apical.model.Param;
import org.jspecify.annotations.Nullable;

/** Parameters of {@link NetworkModel}. */
public record NetworkParams(
        @Param(min = 2, max = 2048, def = "64", doc = "nodes along each edge of a random network; the map has its own")
        int size,

        @Param(def = "1", doc = "seed of java.util.Random for the bonds")
        long seed,

        @Param(min = 0, max = 1, def = "0.5", doc = "share of open bonds in a random network")
        double openProbability,

        @Param(min = 0, max = 1e20, def = "10", doc = "conductance of an open bond or site; 0, or from 1e-20 on")
        double openConductance,

        @Param(min = 0, max = 1e20, def = "1", doc = "conductance of the others; 0, or from 1e-20 on")
        double closedConductance,

        @Param(
                doc = "a map of sites instead of random bonds; a bond is two half bonds in series",
                absent = "random bonds")
        @Nullable
        MapParams map,

        @Param(doc = "sites are open where the map is above it", absent = "must be given with a map") @Nullable
        Double threshold) {
    private static final double LEAST = 1e-20;

    /** Conductances 0 or not too small; a threshold with a map only. */
    public NetworkParams {
        whole("openConductance", openConductance);
        whole("closedConductance", closedConductance);
        if (map != null && threshold == null) {
            throw BadInput.at("MISSING_KEY", "threshold", "must be given with a map: sites above it are open.");
        }
        if (map == null && threshold != null) {
            throw BadInput.value(
                    "BAD_VALUE", "threshold", threshold, "is for a map; give a map, or set openProbability instead.");
        }
    }

    private static void whole(String key, double g) {
        if (g > 0 && g < LEAST) {
            throw BadInput.value("BAD_VALUE", key, g, "must be 0 or at least 1e-20.");
        }
    }
}
