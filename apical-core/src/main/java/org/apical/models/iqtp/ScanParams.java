package org.apical.models.iqtp;

import java.util.Set;
import org.apical.model.BadInput;
import org.apical.model.Param;

/** Parameters of {@link ScanModel}. */
public record ScanParams(
        @Param(def = "{\"preset\": \"iqtp6h\"}", doc = "the cluster", from = "[O] iqtp 3")
        ClusterParams cluster,

        @Param(def = "k3EV", doc = "value of the preset that is scanned", from = "[O] iqtp 10")
        String parameter,

        @Param(
                min = -1e3,
                max = 1e3,
                def = "[0, 0.004, 0.008, 0.009, 0.010, 0.0105, 0.011, 0.012, 0.014]",
                minSize = 1,
                maxSize = 2000,
                single = true,
                doc = "its values, increasing",
                from = "[O] iqtp 10")
        double[] values,

        @Param(min = 1, max = 200, def = "4", doc = "energies returned at each value", from = "[O] iqtp 10")
        int levels) {
    /** A known parameter, and values that increase and are allowed. */
    public ScanParams {
        cluster.refuseRaising("iqtp.scan");
        Set<String> known = cluster.preset().defaults().keySet();
        if (!known.contains(parameter)) {
            throw BadInput.unknown("BAD_VALUE", "parameter", parameter, known);
        }
        for (int i = 0; i < values.length; i++) {
            if (i > 0 && !(values[i] > values[i - 1])) {
                throw BadInput.value(
                        "BAD_VALUE",
                        "values." + i,
                        values[i],
                        "must be above the one before it, " + values[i - 1] + ".");
            }
            try {
                cluster.with(parameter, values[i]);
            } catch (BadInput e) {
                throw BadInput.value("BAD_VALUE", "values." + i, values[i], "is not allowed: " + e.getMessage());
            }
        }
        values = values.clone();
    }
}
