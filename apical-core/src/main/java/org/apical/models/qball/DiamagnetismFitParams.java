package org.apical.models.qball;

import org.apical.model.Param;
import org.apical.model.Unit;

/** Parameters of {@link DiamagnetismFitModel}. The arrays belong to the record: do not modify them. */
public record DiamagnetismFitParams(
        @Param(
                unit = Unit.TESLA,
                min = 0,
                minExclusive = true,
                max = 1e5,
                def = "[2, 5, 10, 15, 20, 25, 30, 35, 40, 45]",
                minSize = 3,
                maxSize = 100000,
                doc = "magnetic fields of the data")
        double[] fieldT,

        @Param(
                unit = Unit.A_PER_M,
                min = -1e12,
                max = 1e12,
                def = "[-3.6, -8.6, -16.4, -23.3, -28.3, -32.4, -33.6, -34.1, -31.7, -27.9]",
                minSize = 3,
                maxSize = 100000,
                doc = "M there, background removed; the default is made up")
        double[] magnetisationAPerM,

        @Param(
                unit = Unit.A_PER_M,
                min = 0,
                minExclusive = true,
                max = 1e12,
                def = "0.5",
                doc = "standard error of a value")
        double errorAPerM,

        @Param(unit = Unit.NM, min = 0, minExclusive = true, max = 1e9, def = "160", doc = "penetration depth lambda")
        double penetrationDepthNm,

        @Param(unit = Unit.NM, min = 0, minExclusive = true, max = 1e9, def = "2", doc = "coherence length xi")
        double coherenceLengthNm) {}
