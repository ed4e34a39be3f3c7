package org.apical.models.maps;

import java.util.List;
import org.apical.model.BadInput;
import org.apical.model.NumberOrText;
import org.apical.model.Param;
import org.jspecify.annotations.Nullable;

/** Parameters of {@link PowerLawModel}. */
public record PowerLawParams(
        @Param(minSize = 1, maxSize = 1_000_000, doc = "positive values, in any order", absent = "file or sample")
        double @Nullable [] values,

        @Param(doc = "text file, one number a line, relative to the data root", absent = "values or sample") @Nullable
        String file,

        @Param(doc = "a sample of a known law", absent = "without values and file: stratifiedPower, 1000, 2.5, 1")
        @Nullable
        SampleParams sample,

        @Param(def = "continuous", doc = "continuous, or discrete for whole numbers")
        KindName kind,

        @Param(
                def = "\"auto\"",
                doc = "start of the tail: a number above 0, or auto, the value that gives the smallest distance",
                from = "[P] clauset2009")
        NumberOrText minimum,

        @Param(min = 2, max = 1_000_000, def = "10", doc = "fewest values in the tail")
        int minimumTail,

        @Param(
                min = 1,
                max = 1_000_000,
                doc = "most minima tried, evenly spread over the values; a warning says where this left some out",
                absent = "all are tried")
        @Nullable
        Integer maximumCandidates,

        @Param(def = "[\"exponential\"]", doc = "other laws that are fitted to the same tail; discrete fits skip them")
        List<AlternativeName> alternatives,

        @Param(
                min = 0,
                max = 100_000,
                def = "0",
                doc =
                        "samples of the fitted law that are drawn and refitted for the p-value, and resamples of the data for errors")
        int bootstrapReplicas,

        @Param(def = "1", doc = "seed of the bootstrap") long seed) {
    /** One source at most; minimum above 0, whole for discrete fits. */
    public PowerLawParams {
        int sources = (values == null ? 0 : 1) + (file == null ? 0 : 1) + (sample == null ? 0 : 1);
        if (sources > 1) {
            throw BadInput.at(
                    "BAD_VALUE",
                    values != null ? "values" : "file",
                    "is given together with another source; give one of values, file and sample.");
        }
        Double number = minimum.number();
        if (number == null && !"auto".equals(minimum.text())) {
            throw BadInput.value("BAD_VALUE", "minimum", minimum.text(), "must be a number above 0, or auto.");
        }
        if (number != null && !(number > 0 && number < 1e300)) {
            throw BadInput.value("BAD_VALUE", "minimum", number, "must be above 0, or auto.");
        }
        if (number != null && kind == KindName.DISCRETE && number != Math.rint(number)) {
            throw BadInput.value("BAD_VALUE", "minimum", number, "must be a whole number in a discrete fit.");
        }
        alternatives = List.copyOf(alternatives);
    }

    /** The key that the values came from. */
    String source() {
        return values != null ? "values" : file != null ? "file" : "sample";
    }
}
