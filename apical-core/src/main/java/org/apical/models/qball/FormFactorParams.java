package org.apical.models.qball;

import org.apical.model.Param;
import org.apical.model.Unit;

/** Parameters of {@link FormFactorModel}. The arrays belong to the record: do not modify them. */
public record FormFactorParams(
        @Param(unit = Unit.NM, min = 0, minExclusive = true, max = 1e9, def = "3", doc = "radius of a sphere")
        double radiusNm,

        @Param(
                unit = Unit.PER_NM,
                min = -1e6,
                max = 1e6,
                def =
                        "[-3, -2.9, -2.8, -2.7, -2.6, -2.5, -2.4, -2.3, -2.2, -2.1, -2, -1.9, -1.8, -1.7, -1.6, -1.5, -1.4, -1.3, -1.2, -1.1, -1, -0.9, -0.8, -0.7, -0.6, -0.5, -0.4, -0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8, 1.9, 2, 2.1, 2.2, 2.3, 2.4, 2.5, 2.6, 2.7, 2.8, 2.9, 3]",
                minSize = 1,
                doc = "distance from the peak")
        double[] deltaQPerNm) {}
