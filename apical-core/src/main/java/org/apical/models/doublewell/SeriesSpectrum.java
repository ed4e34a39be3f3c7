package org.apical.models.doublewell;

import java.util.List;
import org.apical.model.BadInput;
import org.apical.model.Param;
import org.apical.model.Unit;
import org.apical.models.xas.SpectrumParams;
import org.jspecify.annotations.Nullable;

/** The scans of one temperature: groups of the project, or spectra of their own. */
public record SeriesSpectrum(
        @Param(
                unit = Unit.KELVIN,
                min = 0,
                max = 3000,
                required = true,
                code = "BAD_RANGE",
                doc = "temperature of the sample")
        double temperatureK,

        @Param(
                minSize = 1,
                maxSize = 1000,
                doc = "groups of the project whose chi(k) are averaged",
                absent = "scans are given")
        @Nullable
        List<String> groups,

        @Param(
                minSize = 1,
                maxSize = 1000,
                doc = "spectra of other files whose chi(k) are averaged, as in xas.reduce",
                absent = "groups are given")
        @Nullable
        List<SpectrumParams> scans) {
    /** Groups or spectra, not both. */
    public SeriesSpectrum {
        if ((groups == null) == (scans == null)) {
            throw BadInput.at(
                    groups == null ? "MISSING_KEY" : "BAD_VALUE", "groups", "or scans must be given, one of the two.");
        }
    }
}
