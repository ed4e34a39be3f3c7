package org.apical.models.phases;

import org.apical.model.Param;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** Parameters of {@link StrainModel}. */
public record StrainParams(
        @Param(
                unit = Unit.ANGSTROM,
                min = 0,
                minExclusive = true,
                max = 100,
                def = "2.63",
                doc = "bond of the spacer layer, metal to oxygen")
        double spacerBondA,

        @Param(
                unit = Unit.ANGSTROM,
                min = 0,
                minExclusive = true,
                max = 100,
                def = "1.89",
                doc = "bond of the CuO2 plane, copper to oxygen")
        double planarBondA,

        @Param(
                min = 0,
                max = 1,
                minSize = 1,
                maxSize = 2000,
                single = true,
                doc = "dopings of the map, columns",
                absent = "0.04 to 0.28 in steps of 0.005")
        double @Nullable [] doping,

        @Param(
                min = -1,
                max = 1,
                minSize = 1,
                maxSize = 2000,
                single = true,
                doc = "lattice mismatches of the map, rows",
                absent = "0 to 0.09 in steps of 0.0025")
        double @Nullable [] mismatch) {
    double[] dopings() {
        return doping == null ? steps(0.04, 0.005, 49) : doping;
    }

    double[] mismatches() {
        return mismatch == null ? steps(0, 0.0025, 37) : mismatch;
    }

    private static double[] steps(double from, double step, int n) {
        double[] out = new double[n];
        for (int i = 0; i < n; i++) {
            out[i] = from + step * i;
        }
        return out;
    }
}
