package org.apical.models.doublewell;

import java.util.List;
import org.apical.model.BadInput;
import org.apical.model.Param;
import org.apical.model.Unit;
import org.apical.models.xas.ReductionParams;
import org.jspecify.annotations.Nullable;

/** chi(k) of one temperature: inline, in a file, or scans that are reduced and averaged. */
public record FitSpectrum(
        @Param(
                unit = Unit.KELVIN,
                min = 0,
                max = 3000,
                required = true,
                code = "BAD_RANGE",
                doc = "temperature of the sample")
        double temperatureK,

        @Param(nullItems = true, code = "BAD_RANGE", doc = "chi at kInvA (kind inline)", absent = "another source")
        double @Nullable [] chi,

        @Param(doc = "file with columns k and chi (kind files)", absent = "another source") @Nullable
        String file,

        @Param(
                minSize = 1,
                maxSize = 1000,
                doc = "scans to reduce, as in xas.reduce; their chi is averaged (kind spectra)",
                absent = "another source")
        @Nullable
        List<ReductionParams> scans) {
    /** Each chi is a number. */
    public FitSpectrum {
        if (chi != null) {
            for (int i = 0; i < chi.length; i++) {
                if (!Double.isFinite(chi[i])) {
                    throw BadInput.at(
                            "BAD_RANGE",
                            "chi." + i,
                            "is not a number; every point of chi must be one. Leave it out of kInvA too.");
                }
            }
        }
    }
}
