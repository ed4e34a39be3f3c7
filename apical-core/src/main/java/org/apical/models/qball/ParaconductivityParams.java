package org.apical.models.qball;

import org.apical.model.Param;
import org.apical.model.Unit;

/** Parameters of {@link ParaconductivityModel}. The arrays belong to the record: do not modify them. */
public record ParaconductivityParams(
        @Param(def = "2d", doc = "dimension of the fluctuations", from = "[T] qball 7")
        ParaKind model,

        @Param(
                unit = Unit.KELVIN,
                min = 0,
                minExclusive = true,
                max = 1e4,
                def = "[95.5, 96, 97, 98, 100, 105, 110, 120, 140, 160, 200]",
                minSize = 1,
                doc = "temperatures, each above tcK")
        double[] temperatureK,

        @Param(unit = Unit.KELVIN, min = 0, minExclusive = true, max = 1e4, def = "95", doc = "critical temperature")
        double tcK,

        @Param(
                unit = Unit.NM,
                min = 0,
                minExclusive = true,
                max = 1e4,
                def = "0.95",
                doc = "distance of layers, for 2d and lawrenceDoniach")
        double layerSpacingNm,

        @Param(unit = Unit.NM, min = 0, minExclusive = true, max = 1e4, def = "0.5", doc = "coherence length, for 3d")
        double coherenceLengthNm,

        @Param(
                unit = Unit.NM,
                min = 0,
                max = 1e4,
                def = "0.1",
                doc = "coherence length across the layers, for lawrenceDoniach")
        double coherenceLengthCNm) {}
