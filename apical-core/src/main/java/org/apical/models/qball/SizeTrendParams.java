package org.apical.models.qball;

import org.apical.model.Param;
import org.apical.model.Unit;

/** Parameters of {@link SizeTrendModel}. The arrays belong to the record: do not modify them. */
public record SizeTrendParams(
        @Param(
                unit = Unit.KELVIN,
                min = 0,
                minExclusive = true,
                max = 1e4,
                def = "[100, 120, 140, 160, 180, 200, 220]",
                minSize = 5,
                maxSize = 100000,
                doc = "temperatures of the sizes")
        double[] temperatureK,

        @Param(
                unit = Unit.NM,
                min = 0,
                minExclusive = true,
                max = 1e9,
                def = "[6.1, 5.0, 4.4, 3.7, 3.4, 3.0, 2.8]",
                minSize = 5,
                maxSize = 100000,
                doc = "sizes, or inverse widths, there; the default is made up")
        double[] sizeNm) {}
