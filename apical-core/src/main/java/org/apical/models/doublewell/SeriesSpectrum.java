package org.apical.models.doublewell;

import java.util.List;
import org.apical.model.Param;
import org.apical.model.Unit;

/** The scans of one temperature. */
public record SeriesSpectrum(
        @Param(
                unit = Unit.KELVIN,
                min = 0,
                max = 3000,
                required = true,
                code = "BAD_RANGE",
                doc = "temperature of the sample")
        double temperatureK,

        @Param(required = true, minSize = 1, maxSize = 1000, doc = "groups of the project whose chi(k) are averaged")
        List<String> groups) {}
