package org.apical.models.iqtp;

import org.apical.model.BadInput;
import org.apical.model.Param;
import org.apical.model.Unit;

/** Parameters of {@link MeanFieldModel}. */
public record MeanFieldParams(
        @Param(
                def = "{\"preset\":\"iqtp6h\",\"cutoffs\":[10,10]}",
                doc = "a six-atom cluster with two cutoffs, those of the apical modes",
                from = "[D] iqtp 5")
        ClusterParams cluster,

        @Param(unit = Unit.KELVIN, min = 0, max = 1e5, def = "0", doc = "temperature", from = "[O] iqtp 10")
        double temperatureK,

        @Param(
                unit = Unit.EV,
                min = -10,
                max = 10,
                def = "[0.008,0.0093,0.011]",
                maxSize = 1000,
                doc = "three-phonon couplings of the curves F(X)",
                from = "[O] iqtp 10")
        double[] k3EV,

        @Param(
                min = -1000,
                max = 1000,
                def = "[-8,-7,-6,-5,-4,-3,-2,-1,0,1,2]",
                maxSize = 10000,
                doc = "positions X of the soft coordinate on the curves",
                from = "[O] iqtp 10")
        double[] softX,

        @Param(def = "true", doc = "whether to look for the first-order transition", from = "[O] iqtp 10")
        boolean critical,

        @Param(
                unit = Unit.EV,
                min = 0,
                max = 10,
                def = "[0.004,0.014]",
                minSize = 2,
                maxSize = 2,
                doc = "range of k3 in which to look for it",
                from = "[O] iqtp 10")
        double[] k3RangeEV) {
    /** A six-atom cluster, two cutoffs, bounded; a range that rises. */
    public MeanFieldParams {
        cluster.refuseRaising("iqtp.meanField");
        if (!cluster.preset().sixAtoms()) {
            throw BadInput.value(
                    "BAD_VALUE",
                    "cluster.preset",
                    cluster.preset().jsonName(),
                    "has no soft strontium mode: take iqtp6h, iqtp6hSoft or iqtp6ThreeHole.");
        }
        if (cluster.cutoffs() != null && cluster.levels().length != 2) {
            throw BadInput.at(
                    "BAD_VALUE",
                    "cluster.cutoffs",
                    "has " + cluster.levels().length + " numbers; here the soft mode is frozen and 2 are needed.");
        }
        for (String key : new String[] {"k4EV", "ksEV"}) {
            if (!(cluster.value(key) > 0)) {
                throw BadInput.value(
                        "BAD_VALUE",
                        "cluster.values",
                        cluster.value(key),
                        "the lattice potential is unbounded below: k3EV needs " + key + " above 0.");
            }
        }
        if (!(k3RangeEV[0] < k3RangeEV[1])) {
            throw BadInput.at("BAD_VALUE", "k3RangeEV", "must rise: [lower, higher].");
        }
        k3EV = k3EV.clone();
        softX = softX.clone();
        k3RangeEV = k3RangeEV.clone();
    }

    int[] levels() {
        return cluster.cutoffs() == null ? new int[] {10, 10} : cluster.levels();
    }
}
