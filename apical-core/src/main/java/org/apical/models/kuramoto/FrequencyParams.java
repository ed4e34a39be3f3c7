package org.apical.models.kuramoto;

import java.math.BigInteger;
import java.util.List;
import org.apical.model.BadInput;
import org.apical.model.Param;
import org.apical.physics.kuramoto.NaturalFrequencies;

/** Natural frequencies of the oscillators (iqtp, section 6). */
public record FrequencyParams(
        @Param(def = "lorentzianQuantile", doc = "which set", from = "iqtp 6")
        FrequencyKind kind,

        @Param(
                min = 0,
                max = 1e6,
                def = "0.5",
                doc = "half-width (lorentzian, uniform) or standard deviation (gaussian)")
        double width,

        @Param(def = "1", doc = "seed of gaussianHash") long seed,

        @Param(min = 1, max = 2147483647, def = "1", doc = "stride of gaussianQuantilePermuted")
        int stride,

        @Param(min = -1e9, max = 1e9, def = "[]", doc = "frequencies themselves, for list")
        double[] values) {
    /** The list belongs to its kind. */
    public FrequencyParams {
        if (kind != FrequencyKind.LIST && values.length > 0) {
            throw BadInput.at("BAD_VALUE", "values", "are only for the kind list.");
        }
        values = values.clone();
    }

    /** Refuses a list of another length. */
    void check(int n) {
        if (kind == FrequencyKind.LIST && values.length != n) {
            throw BadInput.at(
                    "BAD_VALUE",
                    "frequencies.values",
                    "has " + values.length + " numbers; there are " + n + " oscillators.");
        }
    }

    double[] of(int n) {
        return switch (kind) {
            case LORENTZIAN_QUANTILE -> NaturalFrequencies.lorentzian(n, width);
            case GAUSSIAN_QUANTILE -> NaturalFrequencies.gaussian(n, width);
            case GAUSSIAN_QUANTILE_PERMUTED -> NaturalFrequencies.permuted(n, width, stride);
            case GAUSSIAN_HASH -> NaturalFrequencies.hashed(n, width, seed);
            case UNIFORM_QUANTILE -> NaturalFrequencies.uniform(n, width);
            case IDENTICAL -> new double[n];
            case LIST -> values.clone();
        };
    }

    void warn(int n, List<String> warnings) {
        if (kind == FrequencyKind.GAUSSIAN_QUANTILE_PERMUTED
                && BigInteger.valueOf(stride).gcd(BigInteger.valueOf(n)).intValueExact() != 1) {
            warnings.add("frequencies.stride = " + stride + " and the " + n
                    + " oscillators have a common divisor: some quantiles appear more than once, others not at all.");
        }
    }
}
