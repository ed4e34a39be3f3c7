package org.apical.models.iqtp;

import org.apical.model.BadInput;
import org.apical.model.Param;
import org.apical.model.Unit;

/** Parameters of {@link PotentialModel}. */
public record PotentialParams(
        @Param(def = "{}", doc = "the cluster", from = "[O] iqtp 3")
        ClusterParams cluster,

        @Param(
                def = "adiabatic",
                doc = "lowest adiabatic surface, inverted ground-state density, or -kT ln of the thermal density",
                from = "[T] iqtp 4.4")
        PotentialKind kind,

        @Param(
                min = -1e6,
                max = 1e6,
                def = "[]",
                maxSize = 12,
                doc = "direction of the cut, one number a mode; empty: the first mode, six atoms (1,-1,0)",
                from = "[O] iqtp 10")
        double[] direction,

        @Param(
                min = -1000,
                max = 1000,
                def = "[-3,-2,-1,0,1,2,3]",
                maxSize = 2000,
                doc = "places along the direction",
                from = "[O] iqtp 10")
        double[] xi,

        @Param(
                min = -1000,
                max = 1000,
                def = "[]",
                maxSize = 10000,
                doc = "full positions at which the adiabatic surface is given",
                from = "[O] iqtp 10")
        double[][] points,

        @Param(def = "false", doc = "also search minima and maxima of the cut", from = "[O] iqtp 10")
        boolean wells,

        @Param(
                min = -1000,
                max = 1000,
                def = "[-5,5]",
                minSize = 2,
                maxSize = 2,
                doc = "where they are searched",
                from = "[O] iqtp 10")
        double[] xiRange,

        @Param(
                unit = Unit.KELVIN,
                min = 0,
                minExclusive = true,
                max = 1e5,
                def = "100",
                doc = "temperature of the mean force",
                from = "[O] iqtp 10")
        double temperatureK) {
    /** A direction that is one, and a range that rises. */
    public PotentialParams {
        cluster.refuseRaising("iqtp.potential");
        int modes = cluster.levels().length;
        if (direction.length > 0) {
            double norm = 0;
            for (double d : direction) {
                norm += d * d;
            }
            if (direction.length != modes) {
                throw BadInput.at(
                        "BAD_VALUE",
                        "direction",
                        "has " + direction.length + " numbers; the cluster has " + modes + " modes.");
            }
            if (!(norm > 0)) {
                throw BadInput.at("BAD_VALUE", "direction", "is zero; at least one number must differ from 0.");
            }
        }
        if (modes == 0) {
            throw BadInput.at("BAD_VALUE", "cluster.cutoffs", "is empty: a cluster without modes has no potential.");
        }
        for (int i = 0; i < points.length; i++) {
            if (points[i].length != modes) {
                throw BadInput.at(
                        "BAD_VALUE",
                        "points." + i,
                        "has " + points[i].length + " numbers; the cluster has " + modes + " modes.");
            }
        }
        if (!(xiRange[0] < xiRange[1])) {
            throw BadInput.at("BAD_VALUE", "xiRange", "must rise, for instance [-5, 5].");
        }
        direction = direction.clone();
        xi = xi.clone();
        points = points.clone();
        xiRange = xiRange.clone();
    }

    /** The direction of length 1. */
    double[] unit() {
        double[] d = direction.clone();
        if (d.length == 0) {
            d = new double[cluster.levels().length];
            d[0] = 1;
            if (cluster.preset().sixAtoms()) {
                d[1] = -1;
            }
        }
        double norm = 0;
        for (double v : d) {
            norm += v * v;
        }
        for (int m = 0; m < d.length; m++) {
            d[m] /= Math.sqrt(norm);
        }
        return d;
    }
}
