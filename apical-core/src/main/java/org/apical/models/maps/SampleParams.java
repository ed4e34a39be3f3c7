package org.apical.models.maps;

import org.apical.model.BadInput;
import org.apical.model.Param;
import org.apical.physics.maps.MapSamples;
import org.jspecify.annotations.Nullable;

/** A sample of a known law. */
public record SampleParams(
        @Param(def = "stratifiedPower", doc = "the law and how values are taken from it")
        SampleName kind,

        @Param(min = 1, max = 1_000_000, def = "1000", doc = "how many values")
        int count,

        @Param(min = 1, minExclusive = true, max = 50, def = "2.5", doc = "exponent of the law")
        double exponent,

        @Param(min = 1e-100, max = 1e100, def = "1", doc = "its minimum")
        double minimum,

        @Param(
                min = 0,
                minExclusive = true,
                max = 1e200,
                doc = "cutoff of the truncated law",
                absent = "must be given with stratifiedTruncated")
        @Nullable
        Double cutoff,

        @Param(doc = "seed of randomPower, of java.util.Random", absent = "1") @Nullable
        Long seed) {
    /** The truncated law needs its cutoff. */
    public SampleParams {
        if (kind == SampleName.STRATIFIED_TRUNCATED) {
            if (cutoff == null) {
                throw BadInput.at("MISSING_KEY", "cutoff", "must be given with stratifiedTruncated.");
            }
            if (!(minimum / cutoff < 500 && minimum / cutoff > 1e-12)) {
                throw BadInput.value(
                        "BAD_VALUE", "cutoff", cutoff, "must be from 1/500 of the minimum to 1e12 times it.");
            }
            if (count > 100_000) {
                throw BadInput.value("BAD_VALUE", "count", count, "must be at most 100000 for stratifiedTruncated.");
            }
        }
    }

    double[] draw() {
        return switch (kind) {
            case STRATIFIED_POWER -> MapSamples.stratifiedPower(count, exponent, minimum);
            case RANDOM_POWER -> MapSamples.randomPower(count, exponent, minimum, seed == null ? 1 : seed);
            case STRATIFIED_TRUNCATED ->
                MapSamples.stratifiedTruncated(count, exponent, minimum, cutoff == null ? 1 : cutoff);
        };
    }
}
