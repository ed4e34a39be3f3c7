package org.apical.models.iqtp;

import org.apical.model.Param;

/** Parameters of {@link ClusterModel}. */
public record ClusterModelParams(
        @Param(def = "{}", doc = "the cluster", from = "[O] iqtp 3")
        ClusterParams cluster,

        @Param(min = 1, max = 200, def = "4", doc = "energies returned")
        int levels,

        @Param(min = 0, max = 11, def = "0", doc = "mode whose position density is sampled")
        int positionMode,

        @Param(min = -1000, max = 1000, def = "[]", maxSize = 10000, doc = "positions x at which it is sampled")
        double[] positionX) {}
