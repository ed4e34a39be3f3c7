package org.apical.models.superstripes;

import org.apical.model.Param;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** Parameters of {@link NullDomeModel}. */
public record NullDomeParams(
        @Param(
                min = 0,
                max = 1,
                def = "[0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9]",
                maxSize = 100000,
                doc = "well width over period, L/d")
        double[] ratio,

        @Param(min = 0, max = 2, def = "0.45", doc = "strontium content x of the doped layers W")
        double strontium,

        @Param(
                unit = Unit.KELVIN,
                min = 0,
                minExclusive = true,
                max = 1000,
                def = "38",
                doc = "largest Tc of the parabola",
                from = "[M] superstripes 4.9")
        double tcMaxK,

        @Param(min = 0, max = 1, def = "0.16", doc = "doping of the largest Tc", from = "[M] Presland et al. 1991")
        double optimalDoping,

        @Param(min = 0, max = 1e6, def = "82.6", doc = "curvature of the parabola", from = "[M] Presland et al. 1991")
        double curvature,

        @Param(
                doc =
                        "CSV with the columns of example:superstripes/lsco_lco_superlattices.csv, relative to the data root",
                absent = "no measured points")
        @Nullable
        String file) {}
