package org.apical.models.qball;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** Results of {@link SizeStatisticsModel}. */
public record SizeStatisticsResult(
        @Result(doc = "exponent of the power law", from = "[T] qball 7")
        double exponent,

        @Result(doc = "its standard error", from = "[T] qball 7")
        double exponentError,

        @Result(unit = Unit.NM, doc = "mean of the sizes") double meanNm,

        @Result(doc = "largest difference of the distributions")
        double ksDistance,

        @Result(doc = "above 0 favours the power law over an exponential", from = "[T] qball 7")
        double logLikelihoodRatioExponential,

        @Result(
                absent = true,
                doc = "the same over its standard deviation; absent where all terms are equal",
                from = "[T] qball 7")
        @Nullable
        Double vuongExponential,

        @Result(doc = "how sure the equations are") Basis basis,

        @Result(doc = "what to think twice about") List<String> warnings) {}
