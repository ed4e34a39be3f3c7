package org.apical.models.iqtp;

import org.apical.model.BadInput;
import org.apical.model.Param;

/** Parameters of {@link PhaseMapModel}. */
public record PhaseMapParams(
        @Param(def = "{\"preset\": \"iqtp6h\"}", doc = "the cluster, with at least two modes", from = "iqtp 3")
        ClusterParams cluster) {
    /** Two modes are needed. */
    public PhaseMapParams {
        if (cluster.levels().length < 2) {
            throw BadInput.at("BAD_VALUE", "cluster", "has one mode or none: a relative phase needs modes 0 and 1.");
        }
    }
}
