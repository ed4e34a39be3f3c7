package org.apical.models.iqtp;

import org.apical.model.BadInput;
import org.apical.model.Param;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** Parameters of {@link NetworkModel}. */
public record NetworkParams(
        @Param(def = "{\"preset\":\"iqtp6h\"}", doc = "a six-atom cluster with its soft mode", from = "iqtp 8")
        ClusterParams cluster,

        @Param(unit = Unit.KELVIN, min = 0, max = 1e5, def = "[10,50,100]", maxSize = 10000, doc = "temperatures")
        double[] temperaturesK,

        @Param(
                unit = Unit.EV,
                min = 0,
                max = 10,
                absent = "sharing |k3 <x_s>|: the same strontium bridges neighbours",
                doc = "coupling kc of x_1 x_1' between neighbouring clusters",
                from = "[O] iqtp 8.1")
        @Nullable
        Double intercellCouplingEV,

        @Param(
                min = 0,
                max = 100,
                def = "1",
                doc = "share of the strontium's pull that a neighbour feels",
                from = "[O] iqtp 8.1")
        double sharing,

        @Param(unit = Unit.MEV, min = 0, max = 1e6, def = "0", doc = "standard deviation of the clusters' frequencies")
        double disorderMeV) {
    /** A six-atom cluster with its soft mode. */
    public NetworkParams {
        if (!cluster.preset().sixAtoms()) {
            throw BadInput.value(
                    "BAD_VALUE",
                    "cluster.preset",
                    cluster.preset().jsonName(),
                    "is no six-atom cluster: take iqtp6h, iqtp6hSoft or iqtp6ThreeHole.");
        }
        int[] levels = cluster.levels();
        if (levels[0] != levels[1]) {
            throw BadInput.at(
                    "BAD_VALUE", "cluster.cutoffs", "must be equal for both apical modes, which are mirror images.");
        }
        temperaturesK = temperaturesK.clone();
    }
}
