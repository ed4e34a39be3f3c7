package org.apical.models.qball;

import org.apical.model.Param;
import org.apical.model.Unit;

/** Parameters of {@link DiamagnetismModel}. The arrays belong to the record: do not modify them. */
public record DiamagnetismParams(
        @Param(unit = Unit.NM, min = 0, minExclusive = true, max = 1e9, def = "3", doc = "radius of a ball")
        double radiusNm,

        @Param(unit = Unit.NM, min = 0, minExclusive = true, max = 1e9, def = "160", doc = "penetration depth lambda")
        double penetrationDepthNm,

        @Param(unit = Unit.NM, min = 0, minExclusive = true, max = 1e9, def = "2", doc = "coherence length xi")
        double coherenceLengthNm,

        @Param(min = 0, max = 1, def = "0.1", doc = "x, volume fraction of balls; free")
        double volumeFraction,

        @Param(
                unit = Unit.TESLA,
                min = 0,
                max = 1e5,
                def =
                        "[0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90, 95, 100, 105, 110, 115, 120, 125, 130, 135, 140, 145, 150, 155, 160, 165, 170, 175, 180, 185, 190, 195, 200]",
                minSize = 1,
                doc = "magnetic fields")
        double[] fieldT) {}
