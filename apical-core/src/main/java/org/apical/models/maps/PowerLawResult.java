package org.apical.models.maps;

import java.util.List;
import java.util.Map;
import org.apical.model.Result;
import org.jspecify.annotations.Nullable;

/** Results of {@link PowerLawModel}. The arrays belong to the record: do not modify them. */
public record PowerLawResult(
        @Result(doc = "alpha of p(v) ~ v^-alpha, by maximum likelihood", from = "[P] clauset2009")
        double exponent,

        @Result(doc = "standard error (alpha - 1) / sqrt(n), of a known minimum")
        double exponentError,

        @Result(doc = "start of the tail: the value given, or the one of smallest distance")
        double minimum,

        @Result(doc = "largest distance between the distribution of the tail and the law")
        double kolmogorovSmirnov,

        @Result(doc = "values at or above the minimum") int tailCount,
        @Result(doc = "values in all") int count,

        @Result(doc = "log-likelihood of the tail under the law")
        double logLikelihood,

        @Result(doc = "alternatives on the same tail, by name")
        Map<String, ComparisonResult> comparisons,

        @Result(
                doc =
                        "share of samples of the fitted law, refitted, that lie at least as far from their law; small: no power law; null without bootstrap",
                from = "[P] clauset2009",
                nullable = true)
        @Nullable
        Double pValue,

        @Result(
                doc =
                        "standard deviation of the exponent over resamples of the data, the minimum refitted; null without bootstrap",
                nullable = true)
        @Nullable
        Double exponentBootstrapError,

        @Result(
                doc = "mean exponent of those resamples minus the exponent: its bias; null without bootstrap",
                nullable = true)
        @Nullable
        Double exponentBootstrapBias,

        @Result(
                doc = "standard deviation of the minimum over the same resamples; null without bootstrap",
                nullable = true)
        @Nullable
        Double minimumBootstrapError,

        @Result(
                doc =
                        "naive: slope of a line through the logarithms of a histogram with doubling bins; biased, for comparison with older work only; null for fewer than three bins",
                nullable = true)
        @Nullable
        Double naiveExponent,

        @Result(doc = "minima that were tried") int candidates,

        @Result(doc = "values at which the share of larger ones is listed, some 300 at most")
        double[] survivalValue,

        @Result(doc = "share of all values at or above each")
        double[] survivalShare,

        @Result(doc = "what to think twice about") List<String> warnings) {}
