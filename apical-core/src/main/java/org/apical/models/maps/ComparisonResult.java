package org.apical.models.maps;

import org.apical.model.Result;
import org.apical.physics.maps.TailAlternatives.Alternative;
import org.jspecify.annotations.Nullable;

/** An alternative to the power law, fitted to the same tail. */
public record ComparisonResult(
        @Result(doc = "rate of the exponential", absent = true, from = "[O] phase-separation E1") @Nullable
        Double rate,

        @Result(doc = "mean of ln v of the log-normal law", absent = true, from = "[O] phase-separation E1") @Nullable
        Double mu,

        @Result(
                doc = "standard deviation of ln v of the log-normal law",
                absent = true,
                from = "[O] phase-separation E1")
        @Nullable
        Double sigma,

        @Result(doc = "scale v0 of the stretched exponential", absent = true, from = "[O] phase-separation E1")
        @Nullable
        Double scale,

        @Result(doc = "stretch beta of the stretched exponential", absent = true, from = "[O] phase-separation E1")
        @Nullable
        Double stretch,

        @Result(doc = "exponent of the truncated power law", absent = true, from = "[O] phase-separation E1") @Nullable
        Double exponent,

        @Result(doc = "cutoff v0 of the truncated power law", absent = true, from = "[O] phase-separation E1") @Nullable
        Double cutoff,

        @Result(
                doc = "the best law of this form is its limit, the power law itself: it has no parameters to give",
                from = "[O] phase-separation E1")
        boolean boundary,

        @Result(doc = "log-likelihood of the tail", from = "[O] phase-separation E1")
        double logLikelihood,

        @Result(
                doc = "that of the power law minus this one: negative where this one fits better",
                from = "[O] phase-separation E1")
        double logRatio,

        @Result(
                doc =
                        "chance of such a ratio if both fitted equally well; for the truncated law, which holds the power law, by chi-square",
                from = "[P] vuong1989")
        double pValue) {
    static ComparisonResult of(AlternativeName name, Alternative a) {
        @Nullable Double first = a.boundary() ? null : a.first();
        @Nullable Double second = a.boundary() ? null : a.second();
        boolean normal = name == AlternativeName.LOGNORMAL;
        boolean stretched = name == AlternativeName.STRETCHED_EXPONENTIAL;
        boolean truncated = name == AlternativeName.TRUNCATED;
        return new ComparisonResult(
                name == AlternativeName.EXPONENTIAL ? first : null,
                normal ? first : null,
                normal ? second : null,
                stretched ? first : null,
                stretched ? second : null,
                truncated ? first : null,
                truncated ? second : null,
                a.boundary(),
                a.logLikelihood(),
                a.logRatio(),
                a.pValue());
    }
}
