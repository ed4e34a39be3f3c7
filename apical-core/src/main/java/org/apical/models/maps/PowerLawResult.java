package org.apical.models.maps;

import java.util.List;
import java.util.Map;
import org.apical.model.Result;
import org.jspecify.annotations.Nullable;

/** Results of {@link PowerLawModel}. The arrays belong to the record: do not modify them. */
public record PowerLawResult(
        @Result(doc = "alpha of p(v) ~ v^-alpha, by maximum likelihood", from = "[P] clauset2009")
        double exponent,

        @Result(doc = "standard error (alpha - 1) / sqrt(n), of a known minimum", from = "[O] phase-separation E1")
        double exponentError,

        @Result(
                doc = "start of the tail: the value given, or the one of smallest distance",
                from = "[P] clauset2009; phase-separation E1")
        double minimum,

        @Result(
                doc = "largest distance between the distribution of the tail and the law",
                from = "[P] clauset2009; phase-separation E1")
        double kolmogorovSmirnov,

        @Result(doc = "values at or above the minimum", from = "[O] phase-separation E1")
        int tailCount,

        @Result(doc = "values in all", from = "[O] phase-separation E1")
        int count,

        @Result(doc = "log-likelihood of the tail under the law", from = "[O] phase-separation E1")
        double logLikelihood,

        @Result(doc = "alternatives on the same tail, by name", from = "[O] phase-separation E1")
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
                nullable = true,
                from = "[P] clauset2009; phase-separation E1")
        @Nullable
        Double exponentBootstrapError,

        @Result(
                doc = "mean exponent of those resamples minus the exponent: its bias; null without bootstrap",
                nullable = true,
                from = "[P] clauset2009; phase-separation E1")
        @Nullable
        Double exponentBootstrapBias,

        @Result(
                doc = "standard deviation of the minimum over the same resamples; null without bootstrap",
                nullable = true,
                from = "[O] phase-separation E1")
        @Nullable
        Double minimumBootstrapError,

        @Result(
                doc =
                        "naive: slope of a line through the logarithms of a histogram with doubling bins; biased, for comparison with older work only; null for fewer than three bins",
                nullable = true,
                from = "[O] phase-separation E1")
        @Nullable
        Double naiveExponent,

        @Result(doc = "minima that were tried", from = "[O] phase-separation E1")
        int candidates,

        @Result(
                doc = "values at which the share of larger ones is listed, some 300 at most",
                from = "[O] phase-separation E1")
        double[] survivalValue,

        @Result(doc = "share of all values at or above each", from = "[O] phase-separation E1")
        double[] survivalShare,

        @Result(doc = "what to think twice about", from = "[O] phase-separation E1")
        List<String> warnings) {}
