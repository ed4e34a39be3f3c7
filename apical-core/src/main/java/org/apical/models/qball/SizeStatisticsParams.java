package org.apical.models.qball;

import org.apical.model.Param;
import org.apical.model.Unit;

/** Parameters of {@link SizeStatisticsModel}. The arrays belong to the record: do not modify them. */
public record SizeStatisticsParams(
        @Param(
                unit = Unit.NM,
                min = 0,
                minExclusive = true,
                max = 1e9,
                def = "[4.1, 4.3, 4.4, 4.8, 5.2, 5.6, 6.1, 6.9, 7.7, 9.2, 12.5, 17.0, 26.0, 41.0]",
                maxSize = 1000000,
                doc = "sizes, three or more, each at least minimumSizeNm; the default is made up")
        double[] sizeNm,

        @Param(
                unit = Unit.NM,
                min = 0,
                minExclusive = true,
                max = 1e9,
                def = "4",
                doc = "smallest size of the distribution")
        double minimumSizeNm) {}
