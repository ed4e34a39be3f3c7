package org.apical.models.iqtp;

import org.apical.model.BadInput;
import org.apical.model.Param;
import org.apical.model.Unit;

/** Parameters of {@link CoupledClustersModel}. */
public record CoupledClustersParams(
        @Param(def = "{\"preset\":\"iqtp3\",\"cutoffs\":[12,6]}", doc = "the links of the chain", from = "[D] iqtp 7")
        ClusterParams cluster,

        @Param(min = 1, max = 1000, def = "2", doc = "number of clusters", from = "[O] iqtp 10")
        int count,

        @Param(
                unit = Unit.EV,
                min = -10,
                max = 10,
                def = "0.004",
                doc = "coupling kc of x_i x_{i+1}",
                from = "[D] iqtp 7")
        double couplingEV,

        @Param(min = 0, max = 11, def = "0", doc = "mode whose coordinate couples", from = "[O] iqtp 10")
        int couplingMode,

        @Param(
                min = 1,
                max = 400,
                def = "[2,4,8]",
                minSize = 1,
                maxSize = 50,
                doc = "numbers of kept states of a cluster",
                from = "[O] iqtp 10")
        int[] keptStates,

        @Param(def = "false", doc = "whether the chain is closed, for 3 or more clusters", from = "[O] iqtp 10")
        boolean periodic,

        @Param(min = 1, max = 50, def = "4", doc = "levels returned", from = "[O] iqtp 10")
        int levels,

        @Param(
                def = "lanczos",
                doc = "lanczos: exact in the kept states, q^count at most 2e7; dmrg: matrix products",
                from = "[O] iqtp 10")
        ChainMethod method,

        @Param(min = 1, max = 1000, def = "64", doc = "most states of a bond, dmrg", from = "[O] iqtp 10")
        int bondDimension) {
    private static final double MOST = 2e7;

    /** Chains that fit. */
    public CoupledClustersParams {
        cluster.refuseRaising("iqtp.coupledClusters");
        for (int k = 0; k < keptStates.length; k++) {
            if (method == ChainMethod.LANCZOS && Math.pow(keptStates[k], count) > MOST) {
                throw BadInput.value(
                        "TOO_LARGE",
                        "keptStates",
                        keptStates[k],
                        "to the power of count = " + count + " is above 2e7; keep at most "
                                + (int) Math.floor(Math.pow(MOST, 1.0 / count) + 1e-9) + " states, or take dmrg.");
            }
        }
        int modes = cluster.spec().modes();
        if (couplingMode >= modes) {
            throw BadInput.value(
                    "BAD_VALUE", "couplingMode", couplingMode, "is out of range: the cluster has " + modes + " modes.");
        }
        keptStates = keptStates.clone();
    }
}
